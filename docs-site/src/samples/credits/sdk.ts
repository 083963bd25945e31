import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

for await (const { name, remaining, expires_at } of sundial.credits.list()) {
  console.log(name, remaining.amount, "USD until", expires_at ?? "it is used up");
}

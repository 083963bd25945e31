import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

for await (const limit of sundial.spendLimits.list()) {
  const whose = limit.api_key_id ?? "the organization";
  console.log(whose, limit.spent.amount, "of", limit.amount.amount, "USD this", limit.period);
}

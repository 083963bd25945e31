import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

for await (const { id, number, status, total } of sundial.invoices.list()) {
  const { lines } = await sundial.invoices.retrieve(id);
  console.log(number, status, total.amount, "USD in", lines.length, "lines");
}

import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const [newest] = (await sundial.invoices.list({ limit: 1 })).data;
if (!newest) throw new Error("there is no invoice yet");
const { lines } = await sundial.invoices.retrieve(newest.id);
for (const { id, kind, description, exact_amount } of lines) {
  if (id === null || kind !== "usage") continue;
  const { data } = await sundial.invoices.listLineCalls(newest.id, id, { limit: 100 });
  for (const call of data) console.log(call.request_id, call.charged_quantity, "tokens", call.amount.amount);
  console.log(description, "comes to", exact_amount.amount, "before it is rounded");
}

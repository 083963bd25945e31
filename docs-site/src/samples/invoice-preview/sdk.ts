import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const preview = await sundial.invoices.preview({ plan: "scale" });
for (const { description, amount } of preview.lines) console.log(description, amount.amount);
console.log("in all", preview.total.amount, "for the month that ends at", preview.period_end);

import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { data: limits } = await sundial.spendLimits.set({
  period: "month",
  amount: "250.00",
  enforcement: "hard",
  alert_percents: [80, 100],
});
for (const limit of limits) console.log(limit.remaining.amount, "USD are left until", limit.period_end);

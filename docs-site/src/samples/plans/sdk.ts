import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

for await (const { id, base, seats, rate_limits } of sundial.plans.list()) {
  console.log(id, base ? `${base.amount} USD a month` : "by agreement", "with", seats.included, "seats");
  console.log("  up to", rate_limits.requests_per_minute, "calls a minute");
}

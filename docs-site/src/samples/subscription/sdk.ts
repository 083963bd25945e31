import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { plan, seats, period_end } = await sundial.subscription.retrieve();
console.log(`${plan} with ${seats} seats; the month under way ends at ${period_end}`);

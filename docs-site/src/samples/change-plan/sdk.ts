import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { plan, scheduled_change } = await sundial.subscription.update({ plan: "scale" });
console.log(plan, scheduled_change ? `until ${scheduled_change.effective_at}` : "from the next full minute on");

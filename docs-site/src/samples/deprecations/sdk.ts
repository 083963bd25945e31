import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { data } = await sundial.lifecycle.listDeprecations({ mine: true });
for (const { subject, successor, days_left } of data)
  console.log(subject, "ends in", days_left ?? "unknown", "days; use", successor);
console.log(data.length, "things to move off");

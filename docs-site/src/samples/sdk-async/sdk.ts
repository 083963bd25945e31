import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const [usage, organization] = await Promise.all([
  sundial.usage.retrieve({ bucket: "day" }),
  sundial.organization.retrieve(),
]);
console.log(organization.name, "made", usage.totals.requests, "calls in 30 days");

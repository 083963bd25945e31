import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const usage = await sundial.usage.retrieve({ bucket: "day", group_by: "model" });
console.log(usage.totals.requests, "calls,", usage.totals.output_tokens, "output tokens");

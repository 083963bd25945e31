import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const usage = await sundial.versions.retrieveUsage();
for (const used of usage.versions) console.log(used.version, used.calls, "calls");
console.log("from", usage.start.slice(0, 10), "to", usage.end.slice(0, 10));

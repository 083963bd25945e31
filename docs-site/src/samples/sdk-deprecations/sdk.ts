import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  version: "2025-03-12", // deprecated, so that there is something to see
  defaultHeaders: { "Sundial-Clock": "2027-03-01T00:00:00Z" },
  onDeprecation: (end) => console.log(end.thing, "ends on", end.sunsetAt?.toISOString(), "see", end.url),
});
await sundial.models.list();
console.log(sundial.deprecations().map((end) => end.thing));

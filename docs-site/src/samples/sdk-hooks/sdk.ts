import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  beforeRequest: ({ attempt, method, url }) => console.log(`attempt ${attempt}: ${method} ${url}`),
  afterResponse: ({ status, elapsedMs, requestId }) =>
    console.log(status, "in", Math.round(elapsedMs), "ms,", requestId),
  logLevel: "warn",
});
await sundial.models.list();

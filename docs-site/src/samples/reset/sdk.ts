import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const reset = await sundial.sandbox.reset({ revoke_api_keys: false });
console.log(reset.requests_deleted, "calls removed");

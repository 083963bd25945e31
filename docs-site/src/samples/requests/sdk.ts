import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const page = await sundial.requests.list({ status: "4xx", limit: 20 });
console.log(page.data.length, "requests were refused");

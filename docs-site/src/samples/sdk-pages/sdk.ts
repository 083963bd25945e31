import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

// Every key, page after page.
for await (const key of sundial.apiKeys.list({ limit: 50 })) console.log(key.name, key.status);

const page = await sundial.requests.list({ limit: 10 });
console.log(page.data.length, "requests on this page");
if (page.hasMore) console.log((await page.nextPage()).data.length, "on the next");

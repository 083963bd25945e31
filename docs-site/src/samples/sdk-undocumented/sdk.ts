import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

// A member of the body that the method does not know, such as a parameter of one model.
const completion = await sundial.chat.completions.create(
  { model: "sundial-1", messages: [{ role: "user", content: "What does a sundial measure?" }] },
  { body: { top_k: 40 } },
);
console.log(completion.choices[0]?.finish_reason);

// An operation that the SDK has no method for.
const models = await sundial.request<{ data: unknown[] }>({ method: "GET", path: "/v1/models" });
console.log(models.data.length, "models");

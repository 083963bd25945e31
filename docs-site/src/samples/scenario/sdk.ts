import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const completion = await sundial.chat.completions.create(
  { model: "sundial-1", messages: [{ role: "user", content: "What does a sundial measure?" }] },
  { headers: { "Sundial-Scenario": "refusal" } },
);
console.log(completion.choices[0]?.message.refusal);

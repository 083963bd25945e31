import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  timeoutMs: 30_000,
  retriesMax: 4,
});

const completion = await sundial.chat.completions.create(
  { model: "sundial-1", messages: [{ role: "user", content: "Write a long story." }] },
  { timeoutMs: 120_000, retriesMax: 0 }, // for this call alone
);
console.log(completion.choices[0]?.finish_reason);

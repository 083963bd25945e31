import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8787/v1", apiKey: process.env.SUNDIAL_API_KEY });

const completion = await client.chat.completions.create(
  { model: "sundial-1", messages: [{ role: "user", content: "Summarise order 1042." }] },
  { headers: { "Idempotency-Key": "order-1042-summary" } },
);
console.log(completion.choices[0]?.message.content);

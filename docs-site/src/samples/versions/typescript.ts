import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "http://127.0.0.1:8787/v1",
  apiKey: process.env.SUNDIAL_API_KEY,
  defaultHeaders: { "Sundial-Version": "2026-11-23" },
});

const answer = await client.chat.completions.create({
  model: "sundial-1",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
});
console.log(answer.choices[0]?.message.content);

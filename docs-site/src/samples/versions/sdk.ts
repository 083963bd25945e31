import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  version: "2026-11-23", // when left out: the version that the SDK was made from
});

const answer = await sundial.chat.completions.create({
  model: "sundial-1",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
});
console.log(answer.choices[0]?.message.content);

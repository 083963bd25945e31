import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8787/v1", apiKey: process.env.SUNDIAL_API_KEY });

const { response } = await client.chat.completions
  .create({
    model: "sundial-1-mini",
    messages: [{ role: "user", content: "What does a sundial measure?" }],
    max_completion_tokens: 200,
  })
  .withResponse();
console.log(response.headers.get("x-ratelimit-remaining-requests"), "calls left");
console.log(response.headers.get("x-ratelimit-remaining-tokens"), "tokens left");

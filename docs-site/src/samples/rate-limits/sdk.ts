import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { response } = await sundial.chat.completions
  .create({
    model: "sundial-1-mini",
    messages: [{ role: "user", content: "What does a sundial measure?" }],
    max_completion_tokens: 200,
  })
  .withResponse();
console.log(response.headers.get("RateLimit"));

import { collectCompletion, Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const stream = await sundial.chat.completions.create({
  model: "sundial-1",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
  stream: true,
  stream_options: { include_usage: true },
});
const completion = await collectCompletion(stream);
console.log(completion.choices[0]?.message.content);
console.log(completion.usage?.total_tokens, "tokens");

import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  defaultHeaders: { "Sundial-Clock": "2026-11-26T00:00:00Z" }, // a day on which it is deprecated
  onDeprecation: (end) =>
    console.log(end.thing, "ends on", end.sunsetAt?.toISOString(), "move to", end.successor?.name),
});
const answer = await sundial.chat.completions.create({
  model: "sundial-0-code",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
});
console.log(answer.model);

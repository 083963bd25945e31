import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const schema = {
  type: "object",
  properties: { number: { type: "integer" }, customer: { type: "string" }, city: { type: "string" } },
  required: ["number", "customer", "city"],
  additionalProperties: false,
};
const completion = await sundial.chat.completions.create({
  model: "sundial-1",
  messages: [{ role: "user", content: "Order 1042: two lamps to Ada Lovelace, Lisbon." }],
  response_format: { type: "json_schema", json_schema: { name: "order", strict: true, schema } },
});
const [choice] = completion.choices;
if (choice?.finish_reason !== "stop") throw new Error(`the answer is not whole: ${choice?.finish_reason}`);
const order: { number: number; customer: string; city: string } = JSON.parse(choice.message.content ?? "");
console.log(order.number, order.customer, order.city);

import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const completion = await sundial.chat.completions.create({
  model: "sundial-1",
  messages: [{ role: "user", content: "What is the weather in Lisbon?" }],
  tools: [
    {
      type: "function",
      function: {
        name: "get_weather",
        description: "The weather of a city now",
        parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
      },
    },
  ],
});
for (const call of completion.choices[0]?.message.tool_calls ?? []) {
  if (call.function) console.log(call.function.name, JSON.parse(call.function.arguments));
}

import { type ChatMessage, Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const getWeather = ({ city }: { city: string }) => ({ city, temperature: 18, conditions: "light rain" });

const tools = [
  {
    type: "function" as const,
    function: {
      name: "get_weather",
      description: "The weather of a city now",
      parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
    },
  },
];
const messages: ChatMessage[] = [{ role: "user", content: "What is the weather in Lisbon?" }];

// A model that calls and calls must come to an end.
for (let turn = 0; turn < 5; turn++) {
  const answer = await sundial.chat.completions.create({ model: "sundial-1", messages, tools });
  const message = answer.choices[0]?.message;
  const calls = message?.tool_calls ?? [];
  if (calls.length === 0) {
    console.log(message?.content);
    break;
  }
  messages.push({ role: "assistant", tool_calls: calls });
  for (const call of calls) {
    if (!call.function) continue;
    const result = getWeather(JSON.parse(call.function.arguments));
    messages.push({ role: "tool", tool_call_id: call.id, content: JSON.stringify(result) });
  }
}

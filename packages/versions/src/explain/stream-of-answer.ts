import { isRecord, type JsonRecord, omitKeys } from "../engine/record.ts";

/** The event stream in which a chat completion would have come: one piece for its text, two for each tool call, one for the end. */
export function streamOfAnswer(answer: unknown): string {
  if (!isRecord(answer) || !Array.isArray(answer.choices)) throw new Error("this is no chat completion");
  const head = { ...omitKeys(answer, ["choices", "usage"]), object: "chat.completion.chunk" };
  const events = answer.choices.filter(isRecord).flatMap((choice) => {
    const pieces = piecesOf(choice);
    return [...pieces, {}].map((delta, place) => ({
      ...head,
      choices: [{ index: choice.index, delta, finish_reason: place === pieces.length ? choice.finish_reason : null }],
    }));
  });
  return `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n`;
}

function piecesOf({ message }: JsonRecord): JsonRecord[] {
  if (!isRecord(message)) return [];
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls.filter(isRecord) : [];
  const parts = calls.flatMap((call, index) => {
    const wanted = isRecord(call.function) ? call.function : {};
    return [
      { tool_calls: [{ index, id: call.id, type: "function", function: { name: wanted.name, arguments: "" } }] },
      { tool_calls: [{ index, function: { arguments: wanted.arguments } }] },
    ];
  });
  const start = { role: message.role, ...(typeof message.content === "string" ? { content: message.content } : {}) };
  return [start, ...parts];
}

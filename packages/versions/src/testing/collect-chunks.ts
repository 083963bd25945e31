import { isRecord, type JsonRecord } from "../engine/record.ts";

/** Joins the chunks of a stream into the answer that would have come whole, as a client does: of the newest version or of one with functions. */
export function collectChunks(chunks: readonly unknown[]): JsonRecord {
  const choices = new Map<number, JsonRecord>();
  const answer: JsonRecord = { object: "chat.completion" };
  for (const chunk of chunks.filter(isRecord)) {
    for (const key of ["id", "created", "model"]) answer[key] ??= chunk[key];
    if (isRecord(chunk.usage)) answer.usage = chunk.usage;
    for (const choice of recordsIn(chunk.choices)) addChoice(choices, choice);
  }
  const ordered = [...choices].sort(([a], [b]) => a - b).map(([, choice]) => choice);
  return { ...answer, choices: ordered };
}

function addChoice(choices: Map<number, JsonRecord>, part: JsonRecord): void {
  const index = Number(part.index);
  const message: JsonRecord = { role: "assistant", content: null, refusal: null };
  const choice = choices.get(index) ?? { index, message, logprobs: null, finish_reason: null };
  choices.set(index, choice);
  if (part.finish_reason) choice.finish_reason = part.finish_reason;
  if (isRecord(part.delta) && isRecord(choice.message)) addDelta(choice.message, part.delta);
}

function addDelta(message: JsonRecord, delta: JsonRecord): void {
  for (const key of ["content", "refusal"])
    if (typeof delta[key] === "string") message[key] = `${message[key] ?? ""}${delta[key]}`;
  if (isRecord(delta.function_call)) message.function_call = joinCalls(message.function_call, delta.function_call);
  for (const { index, ...part } of recordsIn(delta.tool_calls)) {
    const calls = Array.isArray(message.tool_calls) ? message.tool_calls : [];
    message.tool_calls = calls;
    const before: JsonRecord = calls[Number(index)] ?? {};
    const call = { ...before, ...part };
    if (isRecord(part.function)) call.function = joinCalls(before.function, part.function);
    calls[Number(index)] = call;
  }
}

function joinCalls(before: unknown, part: JsonRecord): JsonRecord {
  const call = isRecord(before) ? before : {};
  return { ...call, ...part, arguments: `${call.arguments ?? ""}${part.arguments ?? ""}` };
}

function recordsIn(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

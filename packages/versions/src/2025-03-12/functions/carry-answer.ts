import { isRecord, type JsonRecord, omitKeys } from "../../engine/record.ts";

/** The message of an answer with its first function call in place of its tool calls: older callers knew one call an answer. */
export function carryMessageDown(message: unknown): unknown {
  if (!isRecord(message) || !("tool_calls" in message)) return message;
  const call = findFunctionCall(message.tool_calls);
  const older = omitKeys(message, ["tool_calls"]);
  if (call) older.function_call = call.function;
  return older;
}

/**
 * Starts the migration of one stream. The first call of a function is told on as `function_call`, all others are left out, and with
 * them the events that had nothing else. Which call came first is kept for each of the answers.
 */
export function startChunksDown(): (chunk: unknown) => readonly unknown[] {
  const told = new Map<unknown, unknown>();

  function carryChoice(choice: unknown): unknown {
    if (!hasCalls(choice)) return choice;
    const part = findPart(choice.index, choice.delta.tool_calls);
    const delta = omitKeys(choice.delta, ["tool_calls"]);
    if (part) delta.function_call = part.function;
    const isEmpty = Object.keys(delta).length === 0 && !choice.finish_reason;
    return isEmpty ? null : { ...choice, delta };
  }

  function findPart(answer: unknown, calls: unknown): JsonRecord | undefined {
    const first = findFunctionCall(calls);
    if (first && !told.has(answer)) told.set(answer, first.index);
    return listRecords(calls).find((call) => call.index === told.get(answer) && isRecord(call.function));
  }

  return (chunk) => {
    if (!isRecord(chunk) || !Array.isArray(chunk.choices) || !chunk.choices.some(hasCalls)) return [chunk];
    const choices = chunk.choices.map(carryChoice).filter((choice) => choice !== null);
    const isLeft = choices.length > 0 || isRecord(chunk.usage);
    return isLeft ? [{ ...chunk, choices }] : [];
  };
}

function hasCalls(choice: unknown): choice is JsonRecord & { delta: JsonRecord } {
  return isRecord(choice) && isRecord(choice.delta) && choice.delta.tool_calls !== undefined;
}

function findFunctionCall(calls: unknown): JsonRecord | undefined {
  return listRecords(calls).find((call) => isRecord(call.function));
}

function listRecords(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

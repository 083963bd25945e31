import type { Place } from "../../engine/edit.ts";
import { isRecord, type JsonRecord, omitKeys } from "../../engine/record.ts";

/** A request with functions as one with tools. Ids of calls, which functions did not have, follow from the place of the message. */
export function carryRequestUp(request: unknown): unknown {
  if (!isRecord(request)) return request;
  const newer = omitKeys(request, ["functions", "function_call"]);
  if (Array.isArray(request.functions)) {
    newer.tools = request.functions.map((one) => ({ type: "function", function: one }));
    if (request.functions.length > 0) newer.parallel_tool_calls = false;
  }
  const choice = request.function_call;
  if (isRecord(choice)) newer.tool_choice = { type: "function", function: choice };
  else if (choice !== undefined) newer.tool_choice = choice;
  newer.messages = carryMessagesUp(request.messages);
  return newer;
}

function carryMessagesUp(messages: unknown): unknown {
  if (!Array.isArray(messages)) return messages;
  let id = "call_0";
  return messages.map((message, index) => {
    if (!isRecord(message)) return message;
    if (message.role === "function")
      return { ...omitKeys(message, ["name", "function_call"]), role: "tool", tool_call_id: id };
    if (!("function_call" in message)) return message;
    const newer = omitKeys(message, ["function_call"]);
    if (!isRecord(message.function_call)) return newer;
    id = `call_${index}`;
    newer.tool_calls = [{ id, type: "function", function: message.function_call }];
    return newer;
  });
}

/** A request with tools as one with functions, for examples: callers' requests only go up. */
export function carryRequestDown(request: unknown): unknown {
  if (!isRecord(request)) return request;
  const older = omitKeys(request, ["tools", "tool_choice", "parallel_tool_calls"]);
  if (Array.isArray(request.tools))
    older.functions = request.tools.filter(isRecord).flatMap((tool) => tool.function ?? []);
  const choice = request.tool_choice;
  if (isRecord(choice)) older.function_call = choice.function ?? "auto";
  else if (choice !== undefined) older.function_call = choice === "required" ? "auto" : choice;
  if (Array.isArray(request.messages)) older.messages = request.messages.map(carryMessageDown);
  return older;
}

function carryMessageDown(message: unknown): unknown {
  if (!isRecord(message)) return message;
  const older: JsonRecord = omitKeys(message, ["tool_calls", "tool_call_id"]);
  if (message.role === "tool") older.role = "function";
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls.filter(isRecord) : [];
  const call = calls.find((one) => isRecord(one.function));
  if (call) older.function_call = call.function;
  return older;
}

/** Where the parts of tools are among those of functions. */
export function moveRequestPlace(place: Place): Place {
  const [first, index, ...rest] = place;
  if (first === "tool_choice") return ["function_call", ...place.slice(rest.length > 0 ? 2 : 1)];
  if (first === "tools") return ["functions", ...place.slice(1, 2), ...(rest[0] === "function" ? rest.slice(1) : rest)];
  if (first !== "messages" || index === undefined) return place;
  if (rest[0] === "tool_calls") return [first, index, "function_call", ...rest.slice(3)];
  return rest[0] === "tool_call_id" ? [first, index] : place;
}

import { countTextTokens, splitIntoTokens } from "@sundial/models";
import type { AssistantMessage, ChatCompletionRequest, FinishReason, ToolCall } from "../types.ts";
import type { WrittenMessage } from "./write-message.ts";

/** Cuts an answer at the first stop text, then at the most tokens the request allows (then it ends with `length`). */
export function limitMessage(
  { message, finishReason }: WrittenMessage,
  request: ChatCompletionRequest,
): WrittenMessage {
  const stopped =
    message.content === null ? message : { ...message, content: cutAtStop(message.content, request.stop) };
  const tokensMax = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  return tokensMax === Number.POSITIVE_INFINITY
    ? { message: stopped, finishReason }
    : cutAtTokens(stopped, { tokensMax, finishReason });
}

function cutAtStop(content: string, stop: ChatCompletionRequest["stop"]): string {
  const stops = (typeof stop === "string" ? [stop] : (stop ?? [])).filter((text) => text !== "");
  const places = stops.map((text) => content.indexOf(text)).filter((place) => place >= 0);
  return places.length > 0 ? content.slice(0, Math.min(...places)) : content;
}

interface Limit {
  readonly tokensMax: number;
  readonly finishReason: FinishReason;
}

function cutAtTokens(message: AssistantMessage, { tokensMax, finishReason }: Limit): WrittenMessage {
  const budget = createBudget(tokensMax);
  const { content, tool_calls, function_call, ...rest } = message;
  const limited: AssistantMessage = {
    ...rest,
    content: content === null ? null : budget.take(content),
    refusal: rest.refusal === null ? null : budget.take(rest.refusal),
  };
  const calls = (tool_calls ?? []).flatMap((call) => cutCall(call, budget) ?? []);
  if (calls.length > 0) limited.tool_calls = calls;
  if (function_call && budget.takeWhole(function_call.name)) {
    limited.function_call = { name: function_call.name, arguments: budget.take(function_call.arguments) };
  }
  // Not even the first name had room.
  if (limited.content === null && limited.refusal === null && !limited.tool_calls && !limited.function_call)
    limited.content = "";
  return { message: limited, finishReason: budget.isExceeded() ? "length" : finishReason };
}

function cutCall(call: ToolCall, budget: TokenBudget): ToolCall | null {
  const { name } = call.type === "custom" ? call.custom : call.function;
  if (!budget.takeWhole(name)) return null;
  if (call.type === "custom") return { ...call, custom: { name, input: budget.take(call.custom.input) } };
  return { ...call, function: { name, arguments: budget.take(call.function.arguments) } };
}

interface TokenBudget {
  /** As much of the text's beginning as there is room for. */
  take(text: string): string;
  /** False, and nothing more fits, when there is no room for all of the text. */
  takeWhole(text: string): boolean;
  isExceeded(): boolean;
}

function createBudget(tokensMax: number): TokenBudget {
  let left = tokensMax;
  let isExceeded = false;
  return {
    take(text) {
      const taken = isExceeded ? "" : firstTokens(text, left);
      left -= countTextTokens(taken);
      isExceeded ||= taken.length < text.length;
      return taken;
    },
    takeWhole(text) {
      const tokens = countTextTokens(text);
      isExceeded ||= tokens > left;
      if (!isExceeded) left -= tokens;
      return !isExceeded;
    },
    isExceeded: () => isExceeded,
  };
}

/** The longest beginning of whole tokens and whole characters within the limit. */
function firstTokens(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const tokens = splitIntoTokens(text);
  let end = Math.min(tokens.length, Math.max(0, limit));
  let taken = tokens.slice(0, end).join("");
  // A beginning can encode to more tokens than it was cut from.
  while (end > 0 && countTextTokens(taken) > limit) taken = tokens.slice(0, --end).join("");
  return taken;
}

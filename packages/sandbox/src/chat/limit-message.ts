import { countTextTokens, splitIntoTokens } from "@sundial/models";
import type { AssistantMessage, ChatCompletionRequest, FinishReason } from "../types.ts";
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

interface Budget {
  readonly tokensMax: number;
  readonly finishReason: FinishReason;
}

function cutAtTokens(message: AssistantMessage, { tokensMax, finishReason }: Budget): WrittenMessage {
  let left = tokensMax;
  let isCut = false;
  const take = (text: string): string => {
    const taken = firstTokens(text, left);
    left -= countTextTokens(taken);
    isCut ||= taken.length < text.length;
    return taken;
  };
  const limited: AssistantMessage = { ...message, content: message.content === null ? null : take(message.content) };
  if (message.tool_calls) {
    const calls = [];
    for (const call of message.tool_calls) {
      const name = call.type === "custom" ? call.custom.name : call.function.name;
      if (isCut || countTextTokens(name) > left) isCut = true;
      else {
        left -= countTextTokens(name);
        calls.push(
          call.type === "custom"
            ? { ...call, custom: { name, input: take(call.custom.input) } }
            : { ...call, function: { name, arguments: take(call.function.arguments) } },
        );
      }
    }
    limited.tool_calls = calls;
  }
  return { message: limited, finishReason: isCut ? "length" : finishReason };
}

/** The longest beginning of whole tokens and whole characters within the limit. */
function firstTokens(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tokens = splitIntoTokens(text);
  let end = Math.min(tokens.length, Math.max(0, limit));
  let taken = tokens.slice(0, end).join("");
  // A beginning can encode to more tokens than it was cut from.
  while (end > 0 && countTextTokens(taken) > limit) taken = tokens.slice(0, --end).join("");
  return taken;
}

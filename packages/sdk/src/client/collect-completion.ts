import type {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionChunk,
  ChatCompletionChunkChoice,
  ChatCompletionDelta,
  ChatLogprobs,
  ChatToolCall,
  ChatToolCallDelta,
} from "../generated/types.gen.ts";
import { SundialError } from "./errors.ts";

/** A streamed answer put together. It has usage only when the stream was asked for it: `stream_options.include_usage`. */
export type CollectedCompletion = Omit<ChatCompletion, "usage"> & Partial<Pick<ChatCompletion, "usage">>;

/**
 * Reads a stream to its end and gives the answer that the same call without `stream` would have given. Of members that it does not
 * know the last value counts that is neither null nor empty. Throws what the stream throws, and a `SundialError` when nothing came.
 */
export async function collectCompletion(chunks: AsyncIterable<ChatCompletionChunk>): Promise<CollectedCompletion> {
  const drafts = new Map<number, ChoiceDraft>();
  let members: Omit<ChatCompletionChunk, "choices" | "usage"> | undefined;
  let usage: ChatCompletion["usage"] | null | undefined;
  for await (const { choices, usage: newUsage, ...rest } of chunks) {
    members = members ? mergeNewer(members, rest) : rest;
    usage = newUsage ?? usage;
    for (const part of choices) {
      const draft = drafts.get(part.index) ?? new ChoiceDraft();
      drafts.set(part.index, draft);
      draft.add(part);
    }
  }
  if (!members) throw new SundialError("The stream ended without a single chunk, so there is no answer.");
  const choices = byIndex(drafts).map((draft) => draft.finish());
  return { ...members, object: "chat.completion", choices, ...(usage && { usage }) };
}

/** One choice as far as it has come. */
class ChoiceDraft {
  readonly #message: ChatCompletionChoice["message"] = { role: "assistant", content: null, refusal: null };
  readonly #toolCalls = new Map<number, ChatToolCall>();
  #logprobs: ChatLogprobs | null = null;
  #finishReason: ChatCompletionChunkChoice["finish_reason"] = null;
  #members: object = {};

  add({ delta, logprobs, finish_reason, ...rest }: ChatCompletionChunkChoice): void {
    mergeNewer(this.#members, rest);
    this.#finishReason = finish_reason || this.#finishReason;
    if (logprobs) this.#logprobs = joinLogprobs(this.#logprobs, logprobs);
    this.#addDelta(delta);
  }

  #addDelta({ role: _, content, refusal, tool_calls, function_call, ...rest }: ChatCompletionDelta): void {
    const message = this.#message;
    mergeNewer(message, rest);
    if (typeof content === "string") message.content = (message.content ?? "") + content;
    if (typeof refusal === "string") message.refusal = (message.refusal ?? "") + refusal;
    if (function_call) message.function_call = joinFunction(message.function_call, function_call);
    for (const part of tool_calls ?? [])
      this.#toolCalls.set(part.index, joinTool(this.#toolCalls.get(part.index), part));
  }

  finish(): ChatCompletionChoice {
    if (this.#toolCalls.size > 0) this.#message.tool_calls = byIndex(this.#toolCalls);
    const choice = { message: this.#message, logprobs: this.#logprobs, finish_reason: this.#finishReason };
    return { ...this.#members, ...choice } as ChatCompletionChoice; // the index is a member, and a whole stream has a reason
  }
}

function joinTool(
  before: ChatToolCall | undefined,
  { index: _, function: part, ...rest }: ChatToolCallDelta,
): ChatToolCall {
  const joined: Partial<ChatToolCall> = mergeNewer({ ...before }, rest);
  if (before?.function ?? part) joined.function = joinFunction(before?.function, part);
  return joined as ChatToolCall; // the first part has what the later ones lack
}

type FunctionPart = { name?: string; arguments?: string };

function joinFunction(before: FunctionPart | null | undefined, part: FunctionPart | null | undefined) {
  const joined = mergeNewer({ name: "", ...before }, part ?? {});
  return { ...joined, arguments: (before?.arguments ?? "") + (part?.arguments ?? "") };
}

/** Takes the newer members over: servers repeat members of earlier pieces as null or as an empty text. */
function mergeNewer<Target extends object>(target: Target, newer: object): Target {
  for (const [name, value] of Object.entries(newer)) {
    const isNews = value !== undefined && value !== null && value !== "";
    if (isNews || !(name in target)) Object.assign(target, { [name]: value });
  }
  return target;
}

/** Adds to what is there instead of copying it: a long answer has thousands of tokens. */
function joinLogprobs(before: ChatLogprobs | null, part: ChatLogprobs): ChatLogprobs {
  const { content, refusal, ...rest } = part;
  if (!before) return { ...rest, content: content && [...content], refusal: refusal && [...refusal] };
  if (content) before.content = appendTo(before.content, content);
  if (refusal) before.refusal = appendTo(before.refusal, refusal);
  return mergeNewer(before, rest);
}

function appendTo<Item>(list: Item[] | null, items: readonly Item[]): Item[] {
  if (!list) return [...items];
  list.push(...items);
  return list;
}

function byIndex<Value>(values: ReadonlyMap<number, Value>): Value[] {
  return [...values].sort(([a], [b]) => a - b).map(([, value]) => value);
}

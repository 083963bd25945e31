import type { UpstreamBehaviour, UpstreamUsage } from "./behaviour.ts";

const created = 1_795_435_200;
const defaultWords = ["Air", " scatters", " blue", " light", " more", " than", " red", " light", "."];
const promptTokens = 9;

/** A `chat.completion` as an OpenAI-compatible provider sends it, under the provider's own names. */
export function chatCompletion(body: ChatBody, behaviour: UpstreamBehaviour): unknown {
  const message = { role: "assistant", content: wordsOf(behaviour).join(""), refusal: null };
  const calls = (behaviour.toolCalls ?? []).map(toToolCall);
  const choices = Array.from({ length: body.n ?? 1 }, (_, index) => ({
    index,
    message: calls.length > 0 ? { ...message, content: null, tool_calls: calls } : message,
    logprobs: null,
    finish_reason: calls.length > 0 ? "tool_calls" : "stop",
  }));
  const usage = behaviour.omitUsage ? {} : { usage: usageOf(behaviour) };
  return { id: "chatcmpl-upstream", object: "chat.completion", created, model: body.model ?? "", choices, ...usage };
}

/** The chunks of the same answer in order; endless when the behaviour says so. */
export function* chatChunks(body: ChatBody, behaviour: UpstreamBehaviour): Generator<unknown, void, undefined> {
  const withUsage = body.stream_options?.include_usage === true && !behaviour.omitUsage;
  const chunk = (delta: unknown, finishReason: string | null = null) => ({
    id: "chatcmpl-upstream",
    object: "chat.completion.chunk",
    created,
    model: body.model ?? "",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
    ...(withUsage ? { usage: null } : {}),
  });
  yield chunk({ role: "assistant", content: behaviour.toolCalls ? null : "", refusal: null });
  for (const [index, call] of (behaviour.toolCalls ?? []).entries()) {
    const opening = toToolCall(call, index);
    yield chunk({ tool_calls: [{ index, ...opening, function: { name: call.name, arguments: "" } }] });
    for (const part of call.arguments.match(/.{1,5}/gs) ?? [])
      yield chunk({ tool_calls: [{ index, function: { arguments: part } }] });
  }
  do for (const word of wordsOf(behaviour)) yield chunk({ content: word });
  while (behaviour.isEndless);
  yield chunk({}, behaviour.toolCalls ? "tool_calls" : "stop");
  if (withUsage) yield { ...chunk({}), choices: [], usage: usageOf(behaviour) };
}

/** Vectors of four numbers, as floats or in base64. */
export function embeddings(body: EmbeddingBody): unknown {
  const inputs = Array.isArray(body.input) && typeof body.input[0] !== "number" ? body.input : [body.input];
  const vector = Float32Array.of(0.5, -0.5, 0.5, -0.5);
  const embedding =
    body.encoding_format === "base64" ? Buffer.from(vector.buffer).toString("base64") : Array.from(vector);
  const usage = { prompt_tokens: inputs.length * 4, total_tokens: inputs.length * 4 };
  const data = inputs.map((_, index) => ({ object: "embedding", index, embedding }));
  return { object: "list", data, model: body.model ?? "", usage };
}

export function modelList(): unknown {
  const ids = ["gpt-4.1", "gpt-4.1-mini", "text-embedding-3-small"];
  return { object: "list", data: ids.map((id) => ({ id, object: "model", created, owned_by: "upstream" })) };
}

export interface ChatBody {
  readonly model?: string;
  readonly n?: number | null;
  readonly stream?: boolean | null;
  readonly stream_options?: { readonly include_usage?: boolean } | null;
}

export interface EmbeddingBody {
  readonly model?: string;
  readonly input?: unknown;
  readonly encoding_format?: string;
}

function wordsOf(behaviour: UpstreamBehaviour): readonly string[] {
  return behaviour.toolCalls ? [] : (behaviour.words ?? defaultWords);
}

function usageOf(behaviour: UpstreamBehaviour): UpstreamUsage {
  const completionTokens = behaviour.toolCalls ? 12 : wordsOf(behaviour).length;
  const counted = { prompt_tokens: promptTokens, completion_tokens: completionTokens };
  return behaviour.usage ?? { ...counted, total_tokens: promptTokens + completionTokens };
}

function toToolCall(call: { name: string; arguments: string }, index: number) {
  return { id: `call_upstream_${index}`, type: "function", function: { name: call.name, arguments: call.arguments } };
}

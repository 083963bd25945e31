import { splitIntoTokens } from "@sundial/models";
import type {
  ChatChoice,
  ChatCompletion,
  ChatCompletionChunk,
  ChatDelta,
  SandboxChatInput,
  ToolCall,
} from "../types.ts";
import { createSandboxChatCompletion } from "./create-chat-completion.ts";

const tokensPerDelta = 2;

/**
 * The same answer as `createSandboxChatCompletion` in OpenAI's chunks: for each choice the role, then a token or two at a
 * time, then the reason it ended; choices take turns. The usage comes last when `stream_options.include_usage` is set.
 */
export async function* streamSandboxChatCompletion(
  input: SandboxChatInput,
): AsyncGenerator<ChatCompletionChunk, void, undefined> {
  const whole = createSandboxChatCompletion(input);
  const withUsage = input.request.stream_options?.include_usage === true;
  const turns = whole.choices.map((choice) => streamChoice(choice));
  for (let running = turns.map((turn, i) => ({ turn, i })); running.length > 0; ) {
    const next: typeof running = [];
    for (const each of running) {
      const { value, done } = each.turn.next();
      if (done) continue;
      yield chunkOf(
        whole,
        [{ index: each.i, delta: value.delta, logprobs: null, finish_reason: value.finishReason }],
        withUsage,
      );
      next.push(each);
    }
    running = next;
  }
  if (withUsage) yield { ...chunkOf(whole, [], withUsage), usage: whole.usage };
}

interface Part {
  readonly delta: ChatDelta;
  readonly finishReason: ChatChoice["finish_reason"] | null;
}

function* streamChoice({ message, finish_reason }: ChatChoice): Generator<Part, void, undefined> {
  const { content, refusal, tool_calls, function_call } = message;
  yield part({ role: "assistant", content: content === null ? null : "", refusal: null });
  for (const text of groupTokens(content ?? "")) yield part({ content: text });
  for (const text of groupTokens(refusal ?? "")) yield part({ refusal: text });
  for (const [index, call] of (tool_calls ?? []).entries()) yield* streamCall(call, index);
  if (function_call) {
    yield part({ function_call: { name: function_call.name, arguments: "" } });
    for (const text of groupTokens(function_call.arguments)) yield part({ function_call: { arguments: text } });
  }
  yield { delta: {}, finishReason: finish_reason };
}

function* streamCall(call: ToolCall, index: number): Generator<Part, void, undefined> {
  const { id, type } = call;
  if (type === "custom") {
    yield part({ tool_calls: [{ index, id, type, custom: { name: call.custom.name, input: "" } }] });
    for (const input of groupTokens(call.custom.input)) yield part({ tool_calls: [{ index, custom: { input } }] });
    return;
  }
  yield part({ tool_calls: [{ index, id, type, function: { name: call.function.name, arguments: "" } }] });
  for (const text of groupTokens(call.function.arguments))
    yield part({ tool_calls: [{ index, function: { arguments: text } }] });
}

function part(delta: ChatDelta): Part {
  return { delta, finishReason: null };
}

function* groupTokens(text: string): Generator<string, void, undefined> {
  let group = "";
  let tokens = 0;
  for (const token of splitIntoTokens(text)) {
    group += token;
    tokens += 1;
    // A token that ends inside a character adds no text yet.
    if (tokens >= tokensPerDelta && token !== "") {
      yield group;
      group = "";
      tokens = 0;
    }
  }
  if (group !== "") yield group;
}

function chunkOf(
  whole: ChatCompletion,
  choices: ChatCompletionChunk["choices"],
  withUsage: boolean,
): ChatCompletionChunk {
  const { id, created, model, service_tier, system_fingerprint } = whole;
  const chunk: ChatCompletionChunk = {
    id,
    object: "chat.completion.chunk",
    created,
    model,
    choices,
    service_tier,
    system_fingerprint,
  };
  return withUsage ? { ...chunk, usage: null } : chunk;
}

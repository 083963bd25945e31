import { expect } from "vitest";
import type { TestApi } from "../../harness/api.ts";

export interface CallTokens {
  readonly requestId: string;
  readonly model: string;
  readonly input: number;
  readonly output: number;
}

export const prompt = (text: string) => [{ role: "user", content: text }];

/** One chat call; what its own answer said it used. */
export async function chat(api: TestApi, key: string, body: { model: string; text: string }): Promise<CallTokens> {
  const { model, text } = body;
  const answer = await api.call("POST", "/v1/chat/completions", { key, body: { model, messages: prompt(text) } });
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
  return tokensOf(model, answer.headers, answer.body.usage);
}

/** The same as a stream, with the usage in its last chunk. */
export async function streamedChat(
  api: TestApi,
  key: string,
  body: { model: string; text: string },
): Promise<CallTokens> {
  const { model, text } = body;
  const answer = await api.call("POST", "/v1/chat/completions", {
    key,
    body: { model, messages: prompt(text), stream: true, stream_options: { include_usage: true } },
  });
  expect(answer.text.trimEnd().endsWith("data: [DONE]")).toBe(true);
  const chunks = readEvents(answer.text);
  return tokensOf(model, answer.headers, chunks.at(-1)?.usage);
}

export async function embed(api: TestApi, key: string, input: string): Promise<CallTokens> {
  const model = "sundial-embed-1";
  const answer = await api.call("POST", "/v1/embeddings", { key, body: { model, input } });
  expect({ status: answer.status, text: answer.text.slice(0, 300) }).toMatchObject({ status: 200 });
  return tokensOf(model, answer.headers, answer.body.usage);
}

/** The JSON chunks of a whole server-sent event stream. */
export function readEvents(text: string) {
  return text
    .split("\n\n")
    .filter((event) => event.startsWith("data: {"))
    .map((event) => JSON.parse(event.slice("data: ".length)));
}

export function sumOf(calls: readonly CallTokens[]) {
  return {
    requests: calls.length,
    input_tokens: calls.reduce((sum, { input }) => sum + input, 0),
    cached_input_tokens: 0,
    output_tokens: calls.reduce((sum, { output }) => sum + output, 0),
  };
}

function tokensOf(
  model: string,
  headers: Headers,
  usage: { prompt_tokens: number; completion_tokens?: number; total_tokens: number },
): CallTokens {
  expect(usage.prompt_tokens).toBeGreaterThan(0);
  expect(usage.total_tokens).toBe(usage.prompt_tokens + (usage.completion_tokens ?? 0));
  const requestId = headers.get("request-id") ?? "";
  return { requestId, model, input: usage.prompt_tokens, output: usage.completion_tokens ?? 0 };
}

import { Pool } from "undici";
import type { Provider } from "../types.ts";
import { createChatCompletion } from "./create-chat-completion.ts";
import { createEmbedding } from "./create-embedding.ts";
import { streamChatCompletion } from "./stream-chat-completion.ts";
import type { Upstream } from "./upstream.ts";

/** `baseUrl` ends in the version segment, such as `https://provider.example/v1`. Timeouts are in milliseconds. */
export interface OpenAiCompatibleOptions {
  readonly name: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Until the headers of the answer. */
  readonly headersTimeoutMs: number;
  /** Between two pieces of the answer. */
  readonly idleTimeoutMs: number;
}

const answerBytesMax = 64 * 1024 * 1024;

/** Opens one pool of connections to the provider; nothing is connected before the first call. */
export function createOpenAiCompatibleProvider(options: OpenAiCompatibleOptions): Provider {
  const base = new URL(options.baseUrl);
  const pool = new Pool(base.origin, {
    connections: 4096,
    pipelining: 1,
    connect: { timeout: 10_000 },
    headersTimeout: options.headersTimeoutMs,
    bodyTimeout: options.idleTimeoutMs,
    maxResponseSize: answerBytesMax,
  });
  const upstream: Upstream = {
    pool,
    pathPrefix: base.pathname.replace(/\/$/, ""),
    authorization: `Bearer ${options.apiKey}`,
    timeoutSeconds: Math.round(options.headersTimeoutMs / 1000),
  };
  return {
    name: options.name,
    createChatCompletion: (call) => createChatCompletion(upstream, call),
    streamChatCompletion: (call) => streamChatCompletion(upstream, call),
    createEmbedding: (call) => createEmbedding(upstream, call),
    close: () => pool.close(),
  };
}

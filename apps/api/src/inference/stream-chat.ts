import type { ChatCompletionChunk, ChatCompletionRequest } from "@sundial/contract/types";
import type { ApiError } from "@sundial/errors";
import type { ChunkStream } from "@sundial/providers";
import type { Outcome } from "@sundial/usage";
import { newestVersion } from "@sundial/versions";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { edgeErrors } from "../errors.ts";
import { writeProblem } from "../write-problem.ts";
import { createStreamMeter } from "./count-tokens.ts";
import type { InferenceCall } from "./inference-call.ts";
import { toCallError } from "./record-failure.ts";

type StreamDeps = Pick<Deps, "env" | "log" | "metrics" | "migrations">;

interface StreamInput {
  readonly request: ChatCompletionRequest;
  readonly call: InferenceCall;
  readonly chunks: ChunkStream;
}

type ToOlderEvents = (chunk: ChatCompletionChunk) => readonly unknown[];

const encoder = new TextEncoder();
const doneEvent = encoder.encode("data: [DONE]\n\n");

/**
 * Streams an answer as server-sent events, read at most a piece or two ahead of the reader. The record is committed before `[DONE]`; a failure in the
 * middle ends in an `error` event with the problem; a client that leaves is charged for what was produced until then.
 */
export function streamChat(
  c: Context<ApiEnv>,
  deps: StreamDeps,
  { request, call, chunks }: StreamInput,
): ReadableStream<Uint8Array> {
  const meter = createStreamMeter(request);
  const toEvents = startEvents(c, deps);
  const showUsage = request.stream_options?.include_usage === true;
  deps.metrics.openStreams.inc();

  let ended = false;

  async function end(outcome: Outcome, code?: string): Promise<void> {
    if (ended) return;
    ended = true;
    deps.metrics.openStreams.dec();
    const status = outcome === "client_disconnected" ? 499 : 200;
    await call.end({ outcome, status, ...(code ? { code } : {}), tokens: meter.counts() });
  }

  /** Ends a stream that has no last byte to hold back: a record that cannot be written is only logged. */
  async function breakOff(error: ApiError): Promise<void> {
    const outcome = error.code === "client_disconnected" ? "client_disconnected" : "interrupted";
    await end(outcome, error.code).catch((err) =>
      deps.log.error({ err, request_id: call.draft.id }, "a stream was not recorded"),
    );
  }

  /** The events of what arrived together, in one piece. */
  async function next(): Promise<Uint8Array | null> {
    for (;;) {
      const { value: batch, done } = await chunks.next();
      if (done) return null;
      let text = "";
      for (const chunk of batch) {
        meter.see(chunk);
        const shown = showChunk(chunk, showUsage);
        if (shown) text += writeEvents(shown, toEvents);
      }
      if (text !== "") return encoder.encode(text);
    }
  }

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const events = await next();
        call.markFirstToken();
        if (events) return controller.enqueue(events);
        await end("succeeded");
        controller.enqueue(doneEvent);
      } catch (thrown) {
        const error = toCallError(call, thrown);
        deps.log.warn({ err: thrown, request_id: call.draft.id }, error.code);
        await breakOff(error);
        controller.enqueue(toErrorEvent(c, deps, error));
      }
      controller.close();
    },
    async cancel() {
      await chunks.return();
      await breakOff(edgeErrors.client_disconnected());
    },
  });
}

/** A chunk as the caller asked for it: usage only when wanted, and never a chunk with nothing in it. */
function showChunk(chunk: ChatCompletionChunk, showUsage: boolean): ChatCompletionChunk | null {
  if (showUsage || chunk.usage === undefined) return chunk;
  const { usage, ...rest } = chunk;
  return rest.choices.length > 0 ? rest : null;
}

/** What turns the chunks of this stream into the events of an older version; null in the newest. */
function startEvents(c: Context<ApiEnv>, { migrations }: StreamDeps): ToOlderEvents | null {
  const version = c.get("version");
  if (version === newestVersion.date) return null;
  return migrations.of(version, c.get("operationId"))?.createStream?.() ?? null;
}

function writeEvents(chunk: ChatCompletionChunk, toEvents: ToOlderEvents | null): string {
  if (toEvents === null) return `data: ${JSON.stringify(chunk)}\n\n`;
  return toEvents(chunk)
    .map((event) => `data: ${JSON.stringify(event)}\n\n`)
    .join("");
}

function toErrorEvent(c: Context<ApiEnv>, deps: StreamDeps, error: ApiError): Uint8Array {
  return encoder.encode(`event: error\ndata: ${writeProblem(c, deps, error).text}\n\n`);
}

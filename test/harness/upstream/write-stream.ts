import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type ChatBody, chatChunks } from "./answers.ts";
import type { UpstreamBehaviour } from "./behaviour.ts";
import type { RecordedRequest } from "./request.ts";

/** Sends a chat answer as server-sent events, no faster than the client reads. */
export async function writeStream(
  res: ServerResponse,
  request: RecordedRequest,
  behaviour: UpstreamBehaviour,
): Promise<void> {
  const gone = new Promise((resolve) => res.once("close", resolve));
  res.writeHead(behaviour.status ?? 200, { "content-type": "text/event-stream; charset=utf-8", ...behaviour.headers });
  res.flushHeaders();
  // The body was sent by a client that speaks this protocol; a wrong one fails the test that sent it.
  for (const chunk of chatChunks((request.body ?? {}) as ChatBody, behaviour)) {
    if (res.destroyed) return;
    if (request.chunksWritten === behaviour.cutAfterChunks) return cut(res, request);
    const { holdAfterChunks: hold, chunkDelayMs } = behaviour;
    if (hold && request.chunksWritten === hold.chunks) await Promise.race([hold.until, gone]);
    if (chunkDelayMs !== undefined) await delay(chunkDelayMs);
    await writeChunk(res, request, { data: dataOf(chunk, request, behaviour), gone });
  }
  if (request.chunksWritten === behaviour.cutAfterChunks) return cut(res, request);
  if (res.destroyed) return;
  res.end(behaviour.omitDone ? "" : "data: [DONE]\n\n");
}

function dataOf(chunk: unknown, request: RecordedRequest, behaviour: UpstreamBehaviour): string {
  return request.chunksWritten === behaviour.malformedChunk ? '{"id": broken' : JSON.stringify(chunk);
}

async function writeChunk(
  res: ServerResponse,
  request: RecordedRequest,
  { data, gone }: { data: string; gone: Promise<unknown> },
): Promise<void> {
  if (res.destroyed) return;
  const hasRoom = res.write(`data: ${data}\n\n`);
  request.countChunk();
  if (!hasRoom && !res.destroyed) await Promise.race([once(res, "drain"), gone]);
  // Lets the event loop see a client that went away, also when it reads as fast as this writes.
  else if (request.chunksWritten % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
}

function cut(res: ServerResponse, request: RecordedRequest): void {
  request.end("cut");
  // A chunk still in the buffers would be lost with the socket.
  setImmediate(() => res.destroy());
}

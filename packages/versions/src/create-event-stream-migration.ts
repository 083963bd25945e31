import { createParser } from "eventsource-parser";
import type { OperationMigration } from "./migrations.ts";

/** More characters than any event of ours has. A stream that sends more without ending an event fails. */
const bufferedMax = 8 * 1024 * 1024;

/**
 * Carries the bytes of a server-sent event stream to an older version, as they come: events may be cut anywhere, also inside a character.
 * Comments pass, `event: error` is carried like any error, and what is no JSON, such as `[DONE]`, is left alone. It holds at most one
 * event. Errors the stream when one event has more than 8 Mi characters.
 */
export function createEventStreamMigration(
  migration: Pick<OperationMigration, "createStream" | "problem">,
): TransformStream<Uint8Array, Uint8Array> {
  const migrateEvent = migration.createStream?.() ?? ((event: unknown) => [event]);
  const migrateProblem = migration.problem ?? ((problem: unknown) => problem);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let ready = "";
  let failure: Error | null = null;

  const parser = createParser({
    maxBufferSize: bufferedMax,
    onEvent({ event, id, data }) {
      const name = (event ? `event: ${event}\n` : "") + (id === undefined ? "" : `id: ${id}\n`);
      for (const text of carryData(data, event)) ready += `${name}${writeData(text)}\n`;
    },
    onComment(comment) {
      ready += `: ${comment}\n\n`;
    },
    onRetry(retry) {
      ready += `retry: ${retry}\n\n`;
    },
    onError(error) {
      if (error.type === "max-buffer-size-exceeded") failure = error;
    },
  });

  function carryData(data: string, event: string | undefined): readonly string[] {
    const value = parseObject(data);
    if (value === undefined) return [data];
    const events = event === "error" ? [migrateProblem(value)] : migrateEvent(value);
    return events.map((older) => (older === value ? data : JSON.stringify(older)));
  }

  function take(text: string, controller: TransformStreamDefaultController<Uint8Array>): void {
    if (text !== "") parser.feed(text);
    if (failure) throw failure;
    if (ready !== "") controller.enqueue(encoder.encode(ready));
    ready = "";
  }

  return new TransformStream({
    transform: (bytes, controller) => take(decoder.decode(bytes, { stream: true }), controller),
    flush: (controller) => take(decoder.decode(), controller),
  });
}

function parseObject(data: string): unknown {
  if (!data.startsWith("{")) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function writeData(text: string): string {
  return text
    .split("\n")
    .map((line) => `data: ${line}\n`)
    .join("");
}

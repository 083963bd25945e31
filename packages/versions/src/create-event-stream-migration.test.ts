import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { composeMigrations } from "./compose-migrations.ts";
import { createEventStreamMigration } from "./create-event-stream-migration.ts";
import type { OperationMigration } from "./migrations.ts";
import { chunkStreams } from "./testing/chunk-streams.ts";
import { collectChunks } from "./testing/collect-chunks.ts";
import { freezeDeep } from "./testing/freeze-deep.ts";
import { versions } from "./timeline.ts";

const migrations = composeMigrations();
const untouched: Pick<OperationMigration, "createStream" | "problem"> = { createStream: null, problem: null };
const problem = {
  type: "https://portal.test/errors/stream_interrupted",
  detail: "The provider broke off.",
  code: "stream_interrupted",
  param: null,
  request_id: "req_1",
  errors: [],
  error: { message: "The provider broke off.", type: "upstream_error", param: null, code: "stream_interrupted" },
};
const counts = { streams: 0, equal: 0, chunks: 0, pieces: 0 };

afterAll(() => {
  process.stdout.write(
    `streams: ${counts.streams} in ${versions.length} versions, ${counts.chunks} chunks in ${counts.pieces} pieces of bytes, ${counts.streams - counts.equal} differ\n`,
  );
});

describe.each(versions.map(({ date }) => date))("%s", (version) => {
  const migration = migrations.of(version, "createChatCompletion") ?? untouched;
  const wholeDown = (body: unknown) =>
    migrations.of(version, "createChatCompletion")?.response?.({ status: 200, headers: {}, body }).body ?? body;

  test("a stream's migrated events say what the whole answer says, migrated", () => {
    fc.assert(
      fc.property(chunkStreams, (chunks) => {
        const migrate = migration.createStream?.() ?? ((event: unknown) => [event]);
        const older = freezeDeep(chunks).flatMap((chunk) => migrate(chunk));
        expect(collectChunks(older)).toEqual(wholeDown(collectChunks(chunks)));
      }),
      { numRuns: 300 },
    );
  });

  test("bytes cut anywhere, with heartbeats and an error at the end, give the same", async () => {
    const property = fc.asyncProperty(
      chunkStreams,
      fc.record({
        cuts: fc.array(fc.nat(), { maxLength: 12 }),
        beats: fc.array(fc.nat(), { maxLength: 3 }),
        lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
        breaksOff: fc.boolean(),
      }),
      async (chunks, { cuts, beats, lineEnd, breaksOff }) => {
        const bytes = writeStream(chunks, { beats, lineEnd, breaksOff });
        const pieces = cutBytes(bytes, cuts);
        const seen = readStream(await pass(pieces, createEventStreamMigration(migration)));
        counts.streams++;
        counts.chunks += chunks.length;
        counts.pieces += pieces.length;
        expect(collectChunks(seen.chunks)).toEqual(wholeDown(collectChunks(chunks)));
        expect(seen.comments).toEqual(beats.map(() => "heartbeat"));
        expect(seen.isDone).toBe(!breaksOff);
        expect(seen.errors).toEqual(breaksOff ? [migration.problem?.(problem) ?? problem] : []);
        counts.equal++;
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});

test("an event that never ends fails the stream", async () => {
  const endless = Array.from({ length: 10 }, () => new TextEncoder().encode(`data: ${"x".repeat(1024 * 1024)}`));
  await expect(pass(endless, createEventStreamMigration(untouched))).rejects.toThrow(/buffer/i);
});

test("an event's name and id and the retry interval stay", async () => {
  const text = "retry: 500\n\nid: 7\nevent: note\ndata: one\ndata: two\n\n";
  const bytes = await pass([new TextEncoder().encode(text)], createEventStreamMigration(untouched));
  expect(new TextDecoder().decode(bytes)).toBe("retry: 500\n\nevent: note\nid: 7\ndata: one\ndata: two\n\n");
});

interface WriteOptions {
  readonly beats: readonly number[];
  readonly lineEnd: string;
  readonly breaksOff: boolean;
}

function writeStream(chunks: readonly unknown[], { beats, lineEnd, breaksOff }: WriteOptions): Uint8Array {
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
  for (const beat of beats) events.splice(beat % (events.length + 1), 0, ": heartbeat\n\n");
  events.push(breaksOff ? `event: error\ndata: ${JSON.stringify(problem)}\n\n` : "data: [DONE]\n\n");
  return new TextEncoder().encode(events.join("").replaceAll("\n", lineEnd));
}

function cutBytes(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index] ?? 0, end));
}

async function pass(
  pieces: readonly Uint8Array[],
  migration: TransformStream<Uint8Array, Uint8Array>,
): Promise<Uint8Array> {
  const parts = await Array.fromAsync(ReadableStream.from(pieces).pipeThrough(migration));
  return Buffer.concat(parts);
}

function readStream(bytes: Uint8Array) {
  const seen = { chunks: [] as unknown[], errors: [] as unknown[], comments: [] as string[], isDone: false };
  const parser = createParser({
    onComment: (comment) => seen.comments.push(comment),
    onEvent({ event, data }) {
      if (data === "[DONE]") seen.isDone = true;
      else if (event === "error") seen.errors.push(JSON.parse(data));
      else seen.chunks.push(JSON.parse(data));
    },
  });
  parser.feed(new TextDecoder().decode(bytes));
  return seen;
}

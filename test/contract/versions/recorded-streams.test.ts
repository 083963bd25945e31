import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeMigrations, createEventStreamMigration, newestVersion, versions } from "@sundial/versions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GoldenCall } from "./golden-caller.ts";

const migrations = composeMigrations();
const untouched = { createStream: null, problem: null };

describe.each(versions.map(({ date }) => date))("streams recorded at the newest version, carried to %s", (date) => {
  it.each(["03-chat-stream", "05-tools-stream"])(
    "%s is the stream recorded there, wherever its bytes are cut",
    async (name) => {
      const newest = Buffer.from(recorded(newestVersion.date, name));
      const migration = migrations.of(date, "createChatCompletion") ?? untouched;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: newest.length }), { maxLength: 20 }), async (cuts) => {
          const places = [0, ...cuts.toSorted((a, b) => a - b), newest.length];
          const pieces = places.slice(1).map((end, index) => newest.subarray(places[index], end));
          const carried = ReadableStream.from(pieces).pipeThrough(createEventStreamMigration(migration));
          expect(Buffer.concat(await Array.fromAsync(carried)).toString()).toBe(recorded(date, name));
        }),
        { numRuns: 50 },
      );
    },
  );
});

/** The recording has a mark where the time was, which is no JSON; the ids of calls differ from key to key. */
function recorded(date: string, name: string): string {
  const path = join(import.meta.dirname, "golden", date, `${name}.json`);
  const golden = JSON.parse(readFileSync(path, "utf8")) as GoldenCall; // our own recording
  return String(golden.response.body)
    .replaceAll("<seconds>", "1")
    .replaceAll(/call_\w+/g, "call_1");
}

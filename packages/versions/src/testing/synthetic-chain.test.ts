import { expect, test } from "vitest";
import { composeMigrations } from "../compose-migrations.ts";
import { syntheticChain } from "./synthetic-chain.ts";

test("every change of the chain acts on every answer", () => {
  const migration = composeMigrations({ changes: syntheticChain(50) }).of("2024-11-20", "createChatCompletion");
  const body = { id: "chatcmpl_1", choices: [{ index: 0, finish_reason: "stop" }] };
  expect(migration?.response?.({ status: 200, headers: {}, body }).body).toEqual({
    id_0: "chatcmpl_1",
    choices: [{ index: 0, finish_reason: "stop_1" }],
  });
  expect(migration?.createStream?.()(body)).toEqual([
    { id_0: "chatcmpl_1", choices: [{ index: 0, finish_reason: "stop_1" }] },
  ]);
  expect(syntheticChain(50)).toHaveLength(50);
});

test("what a change costs is printed", () => {
  const migration = composeMigrations({ changes: syntheticChain(50) }).of("2024-11-20", "createChatCompletion");
  const body = { id: "chatcmpl_1", choices: [{ index: 0, finish_reason: "stop" }] };
  const answer = microsecondsOf(() => migration?.response?.({ status: 200, headers: {}, body }));
  const toEvents = migration?.createStream?.();
  const chunk = microsecondsOf(() => toEvents?.(body));
  process.stdout.write(
    `50 changes: ${(answer / 50).toFixed(2)} µs a change for an answer, ${(chunk / 50).toFixed(2)} µs for a chunk\n`,
  );
  // Far above what any machine needs; a change that costs this much does work anew that belongs to the start.
  expect(Math.max(answer, chunk) / 50).toBeLessThan(100);
});

function microsecondsOf(work: () => unknown, times = 2_000): number {
  for (let warm = 0; warm < times; warm++) work();
  const startedAt = process.hrtime.bigint();
  for (let turn = 0; turn < times; turn++) work();
  return Number(process.hrtime.bigint() - startedAt) / 1_000 / times;
}

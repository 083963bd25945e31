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

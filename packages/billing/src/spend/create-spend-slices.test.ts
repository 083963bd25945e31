import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { Reserving } from "./create-reserver.ts";
import { createSpendSlices, type SpendSlices } from "./create-spend-slices.ts";
import { toHeldAmount } from "./spend-slice.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function sampleReserving(): Reserving {
  const newId = createIds(systemClock, systemRandom);
  const at = systemClock.now();
  return {
    call: { id: newId("request"), organizationId: newId("organization"), apiKeyId: newId("key") },
    model: "sundial-1",
    at,
    worst: { flat: 1n, gross: 1n, tiers: [] },
    limits: [],
    monthStart: at,
    dayStart: at,
    expiresAt: at,
  };
}

it("asks for each slice under an id of its own, also for one call whose first was called back while it was asked for", async () => {
  const asked: string[] = [];
  const slices: SpendSlices = createSpendSlices({
    sql: database.sql,
    clock: systemClock,
    usableMs: 60_000,
    async ask({ call }) {
      asked.push(call.id);
      if (asked.length === 1) void slices.retire();
      return { verdict: "held" };
    },
  });
  await slices.take(sampleReserving());
  expect(asked).toHaveLength(2);
  expect(new Set(asked).size).toBe(2);
});

it("has given back all only when a slice that was being added is given back too", async () => {
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const slices = createSpendSlices({
    sql: database.sql,
    clock: systemClock,
    usableMs: 60_000,
    async ask() {
      if (++asked === 2) await gate.promise;
      return { verdict: "held" };
    },
  });
  const reserving = sampleReserving();
  while (asked < 2) (await slices.take(reserving))?.end(toHeldAmount(reserving.worst));
  const retired = slices.retire();
  gate.resolve();
  expect(await retired).toBe(2);
  expect(slices.list()).toEqual([]);
});

import { fixedClock, seededRandom } from "@sundial/kernel";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { meterEvents } from "../tables/collecting.ts";
import { meterEventIdentifier } from "./meter-event-identifier.ts";
import { type MinuteSum, recordMeterEvents, takeStep, valueMax } from "./record-meter-events.ts";

const clock = fixedClock("2026-11-26T12:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const record = (sums: readonly MinuteSum[]) => database.db.transaction((tx) => recordMeterEvents(tx, { clock }, sums));

function sumOf(organizationId: string, tokens: bigint, minute = "2026-11-26T11:00:00Z"): MinuteSum {
  return { organizationId, model: "sundial-1", tokenClass: "input", minute: new Date(minute), tokens };
}

function entriesOf(organizationId: string) {
  return database.db
    .select()
    .from(meterEvents)
    .where(eq(meterEvents.organizationId, organizationId))
    .orderBy(asc(meterEvents.minute), asc(meterEvents.sequence));
}

test("a minute is recorded once, and then what it grew by", async () => {
  expect(await record([sumOf("org_grows", 10n)])).toBe(1);
  expect(await record([sumOf("org_grows", 10n)])).toBe(0);
  expect(await record([sumOf("org_grows", 25n), sumOf("org_grows", 3n, "2026-11-26T11:01:00Z")])).toBe(2);
  expect(await entriesOf("org_grows")).toMatchObject([
    {
      identifier: "sdl_org_grows_sundial-1_input_29928180_1",
      sequence: 1,
      difference: 10n,
      value: 10n,
      state: "pending",
    },
    { identifier: "sdl_org_grows_sundial-1_input_29928180_2", sequence: 2, difference: 15n, value: 15n },
    { identifier: "sdl_org_grows_sundial-1_input_29928181_1", sequence: 1, difference: 3n, value: 3n },
  ]);
});

test("what a minute shrank by is taken off later values, and never sent", async () => {
  await record([sumOf("org_shrinks", 10n)]);
  await record([sumOf("org_shrinks", 4n)]);
  await record([sumOf("org_shrinks", 5n, "2026-11-26T11:01:00Z")]);
  await record([sumOf("org_shrinks", 7n, "2026-11-26T11:02:00Z")]);
  await record([sumOf("org_shrinks", 8n, "2026-11-26T11:03:00Z")]);
  const entries = await entriesOf("org_shrinks");
  expect(entries.map(({ difference, value, state }) => [difference, value, state])).toEqual([
    [10n, 10n, "pending"],
    [-6n, 0n, "carried"],
    [5n, 0n, "carried"],
    [7n, 6n, "pending"],
    [8n, 8n, "pending"],
  ]);
});

test("what the caller rolls back was not recorded", async () => {
  const undone = database.db.transaction(async (tx) => {
    await recordMeterEvents(tx, { clock }, [sumOf("org_undone", 10n)]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await entriesOf("org_undone")).toEqual([]);
});

test("two that record the same minute at once record it once", async () => {
  const written = await Promise.all(Array.from({ length: 4 }, () => record([sumOf("org_race", 10n)])));
  expect(written.toSorted()).toEqual([0, 0, 0, 1]);
});

test("more tokens than a value has digits are several entries", async () => {
  await record([sumOf("org_large", valueMax * 2n + 5n)]);
  expect((await entriesOf("org_large")).map(({ value }) => value)).toEqual([valueMax, valueMax, 5n]);
});

describe("a step", () => {
  test("keeps the sums, whatever comes", () => {
    const random = seededRandom("differences");
    const draw = (max: number) => BigInt(new DataView(random(4).buffer).getUint32(0) % max);
    let differences = 0n;
    let values = 0n;
    let carry = 0n;
    for (let i = 0; i < 10_000; i++) {
      const step = takeStep(draw(2_000) - 900n, carry);
      for (const one of step.values) {
        differences += one.difference;
        values += one.value;
        expect(one.value).toBeGreaterThanOrEqual(0n);
      }
      carry = step.carry;
      expect(values - carry).toBe(differences);
    }
    expect(carry).toBeGreaterThanOrEqual(0n);
  });
});

test("identifiers have at most 100 characters and stay apart", () => {
  const name = { organizationId: "org_1", tokenClass: "cached_input" as const, minute: new Date(60_000), sequence: 1 };
  const long = meterEventIdentifier({ ...name, model: "m".repeat(90) });
  expect(long).toMatch(/^sdl_[0-9a-f]{64}$/);
  expect(meterEventIdentifier({ ...name, model: "m".repeat(91) })).not.toBe(long);
  expect(meterEventIdentifier({ ...name, model: "m" })).toBe("sdl_org_1_m_cached_input_1_1");
});

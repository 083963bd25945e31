import { fixedClock } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { addCustomer, addMeters, connectCollector } from "../../../../test/harness/connect-collector.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { FakeStripe } from "../../../../test/harness/fake-stripe/index.ts";
import { meterKey } from "../catalogue/meter-key.ts";
import type { Collector } from "../collector.ts";
import { meterCarries, meterEvents } from "../tables/collecting.ts";
import { reconcileUsage } from "./reconcile-usage.ts";
import { type MinuteSum, recordMeterEvents } from "./record-meter-events.ts";
import { sendMeterEvents } from "./send-meter-events.ts";

const clock = fixedClock("2026-11-26T12:00:00Z");
const range = { from: new Date("2026-11-24T00:00:00Z"), until: new Date("2026-11-27T00:00:00Z") };
let database: TestDatabase;
let fake: FakeStripe;
let collector: Collector;
let customer: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ fake, collector } = await connectCollector(clock));
  await addMeters(collector, [meterKey("sundial-1", "input"), meterKey("sundial-1", "output")]);
  customer = await addCustomer(database, collector, "org_a");
});
afterEach(async () => {
  fake.misbehave();
  fake.world.meterEvents.clear();
  fake.world.identifiers.clear();
  await database.db.delete(meterEvents);
  await database.db.delete(meterCarries);
});
afterAll(async () => {
  await fake.stop();
  await database.drop();
});

const sum = (at: string, tokens: bigint, tokenClass: "input" | "output" = "input"): MinuteSum => {
  return { organizationId: "org_a", model: "sundial-1", tokenClass, minute: new Date(at), tokens };
};
const usage = [
  sum("2026-11-24T23:59:00Z", 100n),
  sum("2026-11-25T00:00:00Z", 20n),
  sum("2026-11-25T12:00:00Z", 3n),
  sum("2026-11-25T12:00:00Z", 7n, "output"),
];
const reconcile = (more: object = {}) => reconcileUsage({ db: database.db, collector }, { ...range, ...more });

async function report(sums: readonly MinuteSum[] = usage) {
  await database.db.transaction((tx) => recordMeterEvents(tx, { clock }, sums));
  await sendMeterEvents({ db: database.db, clock, collector, wait: async () => {} });
}

const place = { organizationId: "org_a", model: "sundial-1", tokenClass: "input" };

test("finds nothing when all is well, also after a minute shrank and its carry was used", async () => {
  await report();
  await report([sum("2026-11-25T12:00:00Z", 1n)]);
  await report([sum("2026-11-26T09:00:00Z", 9n)]);
  expect(await reconcile()).toEqual({ drifts: [], compared: 6, unreported: 0n });
});

test("sees an event that the collector dropped", async () => {
  await report();
  const [id] = [...fake.world.meterEvents].find(([, event]) => event.value === "20") ?? [""];
  fake.world.meterEvents.delete(id);
  const day = new Date("2026-11-25T00:00:00Z");
  expect((await reconcile()).drifts).toEqual([{ ...place, day, between: "collector", tokens: -20n }]);
});

test("sees an event that was counted twice, on the day on which it counts", async () => {
  await report();
  await collector.reportMeterValue({
    customerId: customer,
    meter: meterKey("sundial-1", "input"),
    value: 100n,
    identifier: "twice",
    at: new Date("2026-11-26T01:00:00Z"),
  });
  const day = new Date("2026-11-26T00:00:00Z");
  expect((await reconcile()).drifts).toEqual([{ ...place, day, between: "collector", tokens: 100n }]);
});

test("tells what is merely not reported yet apart from a drift", async () => {
  await database.db.transaction((tx) => recordMeterEvents(tx, { clock }, usage));
  expect(await reconcile()).toEqual({ drifts: [], compared: 6, unreported: 130n });
});

test("takes what is reported meanwhile for no drift", async () => {
  await database.db.transaction((tx) => recordMeterEvents(tx, { clock }, usage));
  const reportsFirst: Pick<Collector, "readMeterSums"> = {
    async readMeterSums(question) {
      await sendMeterEvents({ db: database.db, clock, collector, wait: async () => {} });
      return collector.readMeterSums(question);
    },
  };
  expect((await reconcileUsage({ db: database.db, collector: reportsFirst }, range)).drifts).toEqual([]);
  expect(await reconcile()).toEqual({ drifts: [], compared: 6, unreported: 0n });
});

test("takes what arrived, but was not noted before the process ended, for no drift", async () => {
  await report();
  await database.db.update(meterEvents).set({ state: "pending", sentAt: null }).where(eq(meterEvents.value, 20n));
  expect(await reconcile()).toEqual({ drifts: [], compared: 6, unreported: 20n });
  await database.db.update(meterEvents).set({ firstTriedAt: null, attempts: 0 }).where(eq(meterEvents.value, 20n));
  const day = new Date("2026-11-25T00:00:00Z");
  expect((await reconcile()).drifts).toEqual([{ ...place, day, between: "collector", tokens: 20n }]);
});

test("holds the outbox against the ledger", async () => {
  await report();
  const ledger = [
    { ...place, tokenClass: "input" as const, day: new Date("2026-11-24T00:00:00Z"), tokens: 100n },
    { ...place, tokenClass: "input" as const, day: new Date("2026-11-25T00:00:00Z"), tokens: 30n },
  ];
  const day = new Date("2026-11-25T00:00:00Z");
  expect((await reconcile({ ledger })).drifts).toEqual([
    { ...place, day, between: "outbox", tokens: -7n },
    { ...place, tokenClass: "output", day, between: "outbox", tokens: 7n },
  ]);
});

test("throws when the collector does not answer, instead of seeing nothing", async () => {
  await report();
  fake.misbehave(() => ({ kind: "error", status: 409 }));
  await expect(reconcile()).rejects.toMatchObject({ reason: "busy" });
});

test("leaves out organizations that are no customers", async () => {
  await database.db.transaction((tx) =>
    recordMeterEvents(tx, { clock }, [{ ...sum("2026-11-25T12:00:00Z", 3n), organizationId: "org_b" }]),
  );
  expect(await reconcile()).toEqual({ drifts: [], compared: 0, unreported: 3n });
  expect(await database.db.select().from(meterEvents).where(eq(meterEvents.organizationId, "org_b"))).toHaveLength(1);
});

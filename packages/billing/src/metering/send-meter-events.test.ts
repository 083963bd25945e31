import { fixedClock } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addCustomer, addMeters, connectCollector } from "../../../../test/harness/connect-collector.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { FakeStripe } from "../../../../test/harness/fake-stripe/index.ts";
import { meterKey } from "../catalogue/meter-key.ts";
import type { Collector } from "../collector.ts";
import { meterEvents } from "../tables/collecting.ts";
import { type MinuteSum, recordMeterEvents } from "./record-meter-events.ts";
import { sendMeterEvents } from "./send-meter-events.ts";

const hour = 3_600_000;
const clock = fixedClock("2026-11-26T12:00:00Z");
let database: TestDatabase;
let fake: FakeStripe;
let collector: Collector;
let waits: number[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  ({ fake, collector } = await connectCollector(clock));
  await addMeters(
    collector,
    ["input", "cached_input", "output"].map((name) => meterKey("sundial-1", name as "input")),
  );
  await addMeters(collector, [meterKey("sundial-embed-1", "embedding")]);
});
afterEach(() => {
  fake.misbehave();
  waits = [];
});
afterAll(async () => {
  await fake.stop();
  await database.drop();
});

const send = () =>
  sendMeterEvents({
    db: database.db,
    clock,
    collector,
    wait: async (ms) => void waits.push(ms),
  });
const record = (sums: readonly MinuteSum[]) => database.db.transaction((tx) => recordMeterEvents(tx, { clock }, sums));
const eventsOf = (organizationId: string) =>
  database.db.select().from(meterEvents).where(eq(meterEvents.organizationId, organizationId));

function input(organizationId: string, tokens: bigint, minutesAgo = 60): MinuteSum {
  const minute = new Date(Math.floor(clock.nowMs() / 60_000) * 60_000 - minutesAgo * 60_000);
  return { organizationId, model: "sundial-1", tokenClass: "input", minute, tokens };
}

const heldBy = (customer: string) =>
  [...fake.world.meterEvents.values()].filter((event) => event.customer === customer && !event.cancelled);
const sumHeldBy = (customer: string) => heldBy(customer).reduce((sum, { value }) => sum + BigInt(value), 0n);

describe("after more than 24 hours", () => {
  /** Recorded, and one run that never heard an answer. */
  async function tryInVain(organizationId: string, delivered: boolean) {
    const customer = await addCustomer(database, collector, organizationId);
    await record([input(organizationId, 700n)]);
    fake.misbehave(() => (delivered ? { kind: "drop" } : { kind: "error", status: 500 }));
    expect(await send()).toMatchObject({ sent: 0, left: 1 });
    fake.misbehave();
    return customer;
  }

  test("what arrived after all is not sent again", async () => {
    const customer = await tryInVain("org_arrived", true);
    clock.advance(24 * hour + 1);
    const calls = fake.calls.length;
    expect(await send()).toEqual({ sent: 0, rejected: 0, left: 0, stale: 0 });
    expect(fake.calls.slice(calls).map(({ path }) => path)).not.toContain("/v1/billing/meter_events");
    expect(heldBy(customer)).toHaveLength(1);
    expect(await eventsOf("org_arrived")).toMatchObject([{ state: "sent", error: null }]);
  });

  test("what did not arrive is sent anew", async () => {
    const customer = await tryInVain("org_lost", false);
    clock.advance(24 * hour + 1);
    expect(await send()).toEqual({ sent: 1, rejected: 0, left: 0, stale: 0 });
    expect(sumHeldBy(customer)).toBe(700n);
  });

  test("what the sums do not explain is left for a person, and never sent", async () => {
    const customer = await tryInVain("org_unclear", false);
    const [event] = await eventsOf("org_unclear");
    await collector.reportMeterValue({
      customerId: customer,
      meter: meterKey("sundial-1", "input"),
      value: 5n,
      identifier: "by_hand",
      at: event?.minute ?? clock.now(),
    });
    clock.advance(24 * hour + 1);
    for (let run = 0; run < 3; run++) expect(await send()).toEqual({ sent: 0, rejected: 0, left: 0, stale: 1 });
    expect(sumHeldBy(customer)).toBe(5n);
    expect(await eventsOf("org_unclear")).toMatchObject([
      { state: "stale", error: "the collector holds 5, 0 was sent for certain" },
    ]);
    await database.db.delete(meterEvents).where(eq(meterEvents.organizationId, "org_unclear"));
  });

  test("nothing is sent while the collector cannot be asked", async () => {
    const customer = await tryInVain("org_silent", true);
    clock.advance(24 * hour + 1);
    fake.misbehave(({ method }) => (method === "GET" ? { kind: "error", status: 500 } : undefined));
    expect(await send()).toMatchObject({ sent: 0, stale: 1 });
    expect(heldBy(customer)).toHaveLength(1);
    fake.misbehave();
    expect(await send()).toMatchObject({ sent: 0, stale: 0 });
  });

  test("a try within the day is a repetition that counts once", async () => {
    const customer = await tryInVain("org_same_day", true);
    clock.advance(22 * hour);
    expect(await send()).toMatchObject({ sent: 1, stale: 0 });
    expect(heldBy(customer)).toHaveLength(1);
  });
});

test("an organization that is no customer waits until it is one", async () => {
  await record([input("org_waits", 3n)]);
  expect(await send()).toMatchObject({ sent: 0, left: 0 });
  await addCustomer(database, collector, "org_waits");
  expect(await send()).toMatchObject({ sent: 1 });
});

test("a minute older than 35 days is refused here, with a reason", async () => {
  const customer = await addCustomer(database, collector, "org_old");
  await record([input("org_old", 3n, 35 * 24 * 60)]);
  expect(await send()).toMatchObject({ rejected: 1 });
  expect(await eventsOf("org_old")).toMatchObject([{ state: "rejected", error: "outside_window" }]);
  expect(heldBy(customer)).toEqual([]);
});

test("what the collector refuses is rejected with its code and not tried again", async () => {
  await addCustomer(database, collector, "org_refused");
  await record([{ ...input("org_refused", 3n), model: "unknown-1" }]);
  expect(await send()).toMatchObject({ rejected: 1 });
  expect(await send()).toMatchObject({ rejected: 0 });
  expect(await eventsOf("org_refused")).toMatchObject([{ state: "rejected", error: "no_meter", attempts: 1 }]);
});

test("pauses grow while the collector is busy, and the next run goes on", async () => {
  await addCustomer(database, collector, "org_busy");
  await record([input("org_busy", 3n)]);
  fake.misbehave(() => ({ kind: "error", status: 429 }));
  expect(await send()).toMatchObject({ left: 1 });
  expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  expect(await eventsOf("org_busy")).toMatchObject([{ state: "pending", error: "rate_limit" }]);
  fake.misbehave();
  expect(await send()).toMatchObject({ sent: 1 });
});

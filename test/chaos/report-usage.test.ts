import { type Collector, type MinuteSum, meterKey, recordMeterEvents, sendMeterEvents } from "@sundial/billing";
import { fixedClock, seededRandom } from "@sundial/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addCustomer, addMeters, connectCollector } from "../harness/connect-collector.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import type { FakeStripe, Fault } from "../harness/fake-stripe/index.ts";

const clock = fixedClock("2026-11-26T12:00:00Z");
const classes = [
  ["sundial-1", "input"],
  ["sundial-1", "cached_input"],
  ["sundial-1", "output"],
  ["sundial-embed-1", "embedding"],
] as const;
/** More than in production: the package itself pauses half a second after each lost answer. */
const callsAtOnce = 40;
let database: TestDatabase;
let fake: FakeStripe;
let collector: Collector;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ fake, collector } = await connectCollector(clock));
  await addMeters(
    collector,
    classes.map(([model, tokenClass]) => meterKey(model, tokenClass)),
  );
});
afterAll(async () => {
  await fake.stop();
  await database.drop();
});

/** 200 for each minute; ten thousand events by `REPORT_MINUTES=50`. */
const minutes = Number(process.env.REPORT_MINUTES ?? 10);

test(`${200 * minutes} events, one answer in ten lost and one in ten an error: what is there is what was recorded`, async () => {
  const random = seededRandom("faults");
  const draw = (max: number) => new DataView(random(4).buffer).getUint32(0) % max;
  const organizations = Array.from({ length: 50 }, (_, i) => `org_many_${i}`);
  const customers = new Map<string, string>();
  for (const id of organizations) customers.set(await addCustomer(database, collector, id), id);
  const classes = [
    ["sundial-1", "input"],
    ["sundial-1", "cached_input"],
    ["sundial-1", "output"],
    ["sundial-embed-1", "embedding"],
  ] as const;
  const sums = organizations.flatMap((organizationId) =>
    classes.flatMap(([model, tokenClass]) =>
      Array.from({ length: minutes }, (_, i): MinuteSum => {
        return { organizationId, model, tokenClass, minute: minuteAgo(60 + i), tokens: BigInt(1 + draw(1_000_000)) };
      }),
    ),
  );
  expect(await database.db.transaction((tx) => recordMeterEvents(tx, { clock }, sums))).toBe(200 * minutes);

  const counts = { dropped: 0, errors: 0 };
  fake.misbehave(({ path }): Fault | undefined => {
    if (path !== "/v1/billing/meter_events") return undefined;
    const chance = draw(100);
    if (chance < 10) {
      counts.dropped++;
      return { kind: "drop" };
    }
    if (chance >= 20) return undefined;
    counts.errors++;
    const status = ([500, 500, 409, 429] as const)[draw(4)] ?? 500;
    return { kind: "error", status, after: draw(2) === 0 };
  });
  const busy = oneAtATime(collector);
  const deps = { db: database.db, clock, collector: busy.collector, wait: async () => {}, callsAtOnce };
  const outcomes = [];
  for (let run = 0; run < 10; run++) {
    outcomes.push(await sendMeterEvents(deps));
    if (outcomes.at(-1)?.left === 0) break;
  }
  expect(busy.overlaps()).toBe(0);
  expect(busy.mostAtOnce()).toBe(callsAtOnce);
  fake.misbehave();

  const total = sums.reduce((sum, { tokens }) => sum + tokens, 0n);
  const heldBy = (customer: string) =>
    [...fake.world.meterEvents.values()].filter((event) => event.customer === customer);
  const sumHeldBy = (customer: string) => heldBy(customer).reduce((sum, { value }) => sum + BigInt(value), 0n);
  const held = [...customers.keys()].reduce((sum, customer) => sum + sumHeldBy(customer), 0n);
  const count = [...customers.keys()].reduce((sum, customer) => sum + heldBy(customer).length, 0);
  const sent = outcomes.reduce((sum, outcome) => sum + outcome.sent, 0);
  console.log(
    `10,000 events, ${counts.dropped} answers dropped, ${counts.errors} errors: ${count} held, total − ledger = ${held - total}`,
  );
  expect({ held, count, sent }).toEqual({ held: total, count: 200 * minutes, sent: 200 * minutes });
  expect(counts.dropped).toBeGreaterThan(18 * minutes);
  expect(counts.errors).toBeGreaterThan(18 * minutes);
  const states = await database.sql`select state, count(*)::int as n from meter_events group by 1`;
  expect([...states]).toEqual([{ state: "sent", n: 200 * minutes }]);
});

function minuteAgo(minutes: number): Date {
  return new Date(Math.floor(clock.nowMs() / 60_000 - minutes) * 60_000);
}

/** Counts calls that run beside another one of the same customer and meter, and the most that ran at all. */
function oneAtATime(inner: Collector) {
  const running = new Map<string, number>();
  let overlaps = 0;
  let most = 0;
  const watched: Collector = {
    ...inner,
    async reportMeterValue(value) {
      const key = `${value.customerId} ${value.meter}`;
      running.set(key, (running.get(key) ?? 0) + 1);
      if ((running.get(key) ?? 0) > 1) overlaps++;
      most = Math.max(
        most,
        [...running.values()].reduce((sum, count) => sum + count, 0),
      );
      try {
        return await inner.reportMeterValue(value);
      } finally {
        running.set(key, (running.get(key) ?? 1) - 1);
      }
    },
  };
  return { collector: watched, overlaps: () => overlaps, mostAtOnce: () => most };
}

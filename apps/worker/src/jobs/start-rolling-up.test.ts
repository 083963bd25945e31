import { createRequestLedger, rollUpUsage } from "@sundial/usage";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { findWrongRollUps } from "../../../../test/harness/roll-ups.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { readEnv } from "../env.ts";
import { type RunningWorker, startWorker } from "../start-worker.ts";

let database: TestDatabase;
const workers: RunningWorker[] = [];
beforeEach(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.drop();
});

async function start(): Promise<RunningWorker> {
  const env = readEnv({ DATABASE_URL: database.url, SUNDIAL_SECRET: testSecret, WORKER_METRICS_PORT: "0" });
  const worker = await startWorker(env, pino({ level: "silent" }));
  workers.push(worker);
  return worker;
}

async function append(count: number, ageMs = 0): Promise<void> {
  const ledger = createRequestLedger(database);
  const at = new Date(Date.now() - ageMs);
  await Promise.all(Array.from({ length: count }, () => ledger.append(sampleRecordAt(at))));
}

async function metric(worker: RunningWorker, name: string): Promise<number> {
  const text = await (await fetch(`${worker.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? Number.NaN);
}

const rolledUp = async () => Number((await database.sql`select sum(requests) as sum from usage_days`)[0]?.sum ?? 0);

describe("the worker", () => {
  it("rolls usage up at its start and every few seconds, and says how much", async () => {
    await append(30);
    const worker = await start();
    await vi.waitFor(async () => expect(await rolledUp()).toBe(30), 15_000);
    await append(12);
    await vi.waitFor(async () => expect(await rolledUp()).toBe(42), 15_000);
    expect(await metric(worker, "sundial_usage_rolled_up_total")).toBe(42);
    expect(await metric(worker, "sundial_usage_roll_up_lag_seconds")).toBe(0);
    expect(await findWrongRollUps(database)).toEqual([]);
  });

  it("takes turns with another one", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    for (let i = 0; i < 20; i++) await append(10);
    await vi.waitFor(async () => expect(await rolledUp()).toBe(200), 15_000);
    const taken = async (worker: RunningWorker) => metric(worker, "sundial_usage_rolled_up_total");
    expect((await taken(one)) + (await taken(two))).toBe(200);
    expect(await findWrongRollUps(database)).toEqual([]);
  });

  it("tells the age of the oldest call that waits, also while the job cannot run, and then catches up", async () => {
    const worker = await start();
    await vi.waitFor(async () => expect(await metric(worker, "sundial_usage_roll_up_lag_seconds")).toBe(0), 15_000);
    const release = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holding = database.sql.begin(async (tx) => {
      await tx`select pg_current_xact_id()`;
      held.resolve();
      await release.promise;
    });
    await held.promise;
    await append(3, 90_000);
    expect(await rollUpUsage(database.db)).toBe(0);
    const lag = await metric(worker, "sundial_usage_roll_up_lag_seconds");
    expect(lag).toBeGreaterThan(90);
    expect(lag).toBeLessThan(150);
    release.resolve();
    await holding;
    await vi.waitFor(async () => expect(await metric(worker, "sundial_usage_roll_up_lag_seconds")).toBe(0), 15_000);
    expect(await rolledUp()).toBe(3);
  });

  it("does not know the age when the database does not answer", async () => {
    const worker = await start();
    await worker.deps.database.close();
    expect(await metric(worker, "sundial_usage_roll_up_lag_seconds")).toBeNaN();
  });
});

import { recordMeterEvents } from "@sundial/billing";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { type FakeStripe, startFakeStripe } from "../../../../test/harness/fake-stripe/index.ts";
import { createDeps, type Deps } from "../deps.ts";
import { readEnv } from "../env.ts";
import { reconcileWithCollector } from "./reconcile-with-collector.ts";
import { reportUsage } from "./report-usage.ts";

const lines: Record<string, unknown>[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
let database: TestDatabase;
let fake: FakeStripe;
let deps: Deps;
beforeAll(async () => {
  database = await createTestDatabase();
  fake = await startFakeStripe();
  const settings = { STRIPE_SECRET_KEY: "sk_test_worker", STRIPE_API_URL: fake.url };
  deps = createDeps(readEnv({ DATABASE_URL: database.url, ...settings }), log);
});
afterAll(async () => {
  await deps.database.close();
  await database.drop();
  await fake.stop();
});

const metric = async (name: string) =>
  (await deps.metrics.registry.metrics()).split("\n").filter((line) => line.startsWith(name));

test("usage is reported, and what drifts apart is a figure and a line in the log", async () => {
  const { collector } = deps;
  if (!collector) throw new Error("the settings name a collector");
  await collector.changeCatalogue([{ kind: "add_meter", meter: { key: "sundial_sundial-1_input", name: "Input" } }]);
  const customerId = await collector.createCustomer({ organizationId: "org_a", name: "Ada", email: null });
  await database.sql`insert into billing_customers values ('org_a', ${customerId}, now())`;
  const yesterday = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - 3_600_000);
  const sum = {
    organizationId: "org_a",
    model: "sundial-1",
    tokenClass: "input" as const,
    minute: yesterday,
    tokens: 42n,
  };
  await deps.db.transaction((tx) => recordMeterEvents(tx, deps, [sum]));
  expect(await reportUsage(deps)).toEqual({ sent: 1, rejected: 0, left: 0, stale: 0 });
  expect(await metric("sundial_meter_events_total")).toContain('sundial_meter_events_total{outcome="sent"} 1');

  expect(await reconcileWithCollector(deps)).toMatchObject({ drifts: [] });
  expect(await metric("sundial_usage_drift_tokens")).toContain('sundial_usage_drift_tokens{between="collector"} 0');
  fake.world.meterEvents.clear();
  await reconcileWithCollector(deps);
  expect(await metric("sundial_usage_drift_tokens")).toContain('sundial_usage_drift_tokens{between="collector"} 42');
  expect(lines.at(-1)).toMatchObject({
    msg: "usage drifts apart",
    organizationId: "org_a",
    tokens: "-42",
    between: "collector",
  });
});

test("without a key nothing is collected, and nothing fails", async () => {
  const without = { ...deps, collector: null };
  expect(await reportUsage(without)).toBeUndefined();
  expect(await reconcileWithCollector(without)).toBeUndefined();
});

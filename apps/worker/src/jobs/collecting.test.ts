import { createRequestLedger, rebuildUsage } from "@sundial/usage";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { type FakeStripe, startFakeStripe } from "../../../../test/harness/fake-stripe/index.ts";
import { rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
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
  const meters = ["input", "cached_input", "output"].map((name) => ({ key: `sundial_sundial-1_${name}`, name }));
  await collector.changeCatalogue(meters.map((meter) => ({ kind: "add_meter", meter })));
  const customerId = await collector.createCustomer({ organizationId: "org_a", name: "Ada", email: null });
  const yesterday = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 86_400_000;
  // It became a customer at noon, and what it used before is its own affair.
  await database.sql`insert into billing_customers values ('org_a', ${customerId}, ${new Date(yesterday + 43_200_000).toISOString()})`;
  const use = { organizationId: "org_a", mode: "live", outputTokens: 0n } as const;
  await createRequestLedger(database).append(
    sampleRecord({ ...use, createdAt: new Date(yesterday + 3_600_000), inputTokens: 5n }),
  );
  await createRequestLedger(database).append(
    sampleRecord({ ...use, createdAt: new Date(yesterday + 82_800_000), inputTokens: 42n }),
  );
  await rollUpAll(database);
  const drifts = async () => {
    await reconcileWithCollector(deps);
    const figures = (await metric("sundial_usage_drift_tokens")).map((line) => line.replace(/^.*between=/, ""));
    return figures.toSorted();
  };
  await drifts();
  expect(await reportUsage(deps)).toEqual({ sent: 1, rejected: 0, left: 0, stale: 0 });
  expect(await metric("sundial_meter_events_total")).toContain('sundial_meter_events_total{outcome="sent"} 1');
  expect(await drifts()).toEqual(['"collector"} 0', '"outbox"} 0', '"roll_up"} 0']);

  const events = [...fake.world.meterEvents];
  fake.world.meterEvents.clear();
  expect(await drifts()).toEqual(['"collector"} 42', '"outbox"} 0', '"roll_up"} 0']);
  const place = { msg: "usage drifts apart", organizationId: "org_a", tokenClass: "input" };
  expect(lines.at(-1)).toMatchObject({ ...place, tokens: "-42", between: "collector" });
  for (const [id, event] of events) fake.world.meterEvents.set(id, event).set(`${id}_again`, event);
  await drifts();
  expect(lines.at(-1)).toMatchObject({ ...place, tokens: "42", between: "collector" });

  for (const id of fake.world.meterEvents.keys()) if (id.endsWith("_again")) fake.world.meterEvents.delete(id);
  await database.sql`update usage_minutes set input_tokens = input_tokens + 1 where organization_id = 'org_a'`;
  expect(await drifts()).toEqual(['"collector"} 0', '"outbox"} 1', '"roll_up"} 1']);
  await rebuildUsage(database.db);
  await database.sql`update usage_days set input_tokens = input_tokens - 7 where organization_id = 'org_a'`;
  await database.sql`update billing_customers set created_at = created_at - interval '12 hours'`;
  await drifts();
  expect(lines.at(-1)).toMatchObject({ ...place, tokens: "-7", between: "roll_up" });
});

test("without a key nothing is collected, and nothing fails", async () => {
  const without = { ...deps, collector: null };
  expect(await reportUsage(without)).toBeUndefined();
  expect(await reconcileWithCollector(without)).toBeUndefined();
});

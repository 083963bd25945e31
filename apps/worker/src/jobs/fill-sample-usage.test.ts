import { createOrganization, organizationCreatedTopic } from "@sundial/accounts";
import { loadCatalogue } from "@sundial/models";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { contextOf, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { readEnv } from "../env.ts";
import { type RunningWorker, startWorker } from "../start-worker.ts";
import { fillSampleUsage } from "./fill-sample-usage.ts";

let database: TestDatabase;
let worker: RunningWorker | undefined;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(async () => {
  await worker?.stop();
  await database.drop();
});

const messages = () =>
  database.sql<{ payload: { organizationId: string } }[]>`
    select payload from outbox where topic = ${organizationCreatedTopic}`;

const countRows = async (organizationId: string, mode: string) =>
  (await database.sql`select id from requests where organization_id = ${organizationId} and mode = ${mode}`).length;

describe("a new organization", () => {
  it("leaves work for the worker when a person makes it, and none when a script does", async () => {
    const { organization } = await createOwnedOrganization(database);
    await createOrganization(contextOf(database), { name: "Of a script" });
    expect((await messages()).map(({ payload }) => payload.organizationId)).toEqual([organization.id]);
    await database.sql`delete from outbox`;
  });

  it("has a month of sample calls in test mode soon after, and none in live mode", async () => {
    worker = await startWorker(
      readEnv({ DATABASE_URL: database.url, SUNDIAL_SECRET: testSecret, WORKER_METRICS_PORT: "0" }),
      pino({ level: "silent" }),
    );
    const { organization } = await createOwnedOrganization(database);
    await vi.waitFor(async () => expect(await countRows(organization.id, "test")).toBeGreaterThan(600), 8_000);
    expect(await countRows(organization.id, "live")).toBe(0);
    expect(await messages()).toEqual([]);
    const others = await database.sql`select 1 from requests where organization_id <> ${organization.id}`;
    expect(others).toEqual([]);
  });
});

describe("fillSampleUsage", () => {
  const deps = () => ({ db: database.db, catalogue: loadCatalogue() });
  const message = (organizationId: string) => ({ payload: { organizationId, createdAt: "2026-11-23T12:00:00.000Z" } });

  it("changes nothing when it runs again, also in several at once", async () => {
    const written = await fillSampleUsage(deps(), message("org_twice"));
    expect(written).toBeGreaterThan(600);
    expect(await fillSampleUsage(deps(), message("org_twice"))).toBe(0);
    const atOnce = await Promise.all([1, 2, 3].map(() => fillSampleUsage(deps(), message("org_at_once"))));
    expect(atOnce.reduce((sum, count) => sum + count, 0)).toBe(await countRows("org_at_once", "test"));
  });

  it("leaves nothing behind when it is killed in the middle, and can then run", async () => {
    // The first batches are of the days before.
    await database.sql`alter table requests add constraint killed
      check (organization_id <> 'org_killed' or created_at < '2026-11-20')`;
    await expect(fillSampleUsage(deps(), message("org_killed"))).rejects.toThrow();
    expect(await countRows("org_killed", "test")).toBe(0);
    await database.sql`alter table requests drop constraint killed`;
    expect(await fillSampleUsage(deps(), message("org_killed"))).toBeGreaterThan(600);
  });

  it("refuses a message that is none", async () => {
    await expect(fillSampleUsage(deps(), { payload: {} })).rejects.toThrow();
  });
});

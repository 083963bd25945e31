import { createTermsReader, loadPlans, loadPriceBook, readLedgerSpend, setPlan } from "@sundial/billing";
import { fixedClock } from "@sundial/kernel";
import { acceptTerms, createInstallation, listStatements } from "@sundial/marketplace";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger } from "@sundial/usage";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeStatements } from "../../apps/worker/src/jobs/make-statements.ts";
import { contextOf, createOwnedOrganization } from "../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { storePublished } from "../harness/listings.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { startWorkerProcess, type WorkerProcess } from "../harness/worker-process.ts";

const gate = 81_019;
const plans = loadPlans();
const prices = loadPriceBook({ plans, catalogue: loadCatalogue() });
let database: TestDatabase;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await worker?.kill();
  await database.drop();
});

/** A listing that was installed and called in the UTC month before this one. Returns the partner's context. */
async function callLastMonth() {
  const today = new Date();
  const lastMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 15));
  const clock = fixedClock(lastMonth.toISOString());
  const { ctx: partner, organization } = await createOwnedOrganization(database);
  await acceptTerms(partner, { version: "2026-11-26" });
  const { listingId: id } = await storePublished(database, { organizationId: organization.id });
  const { ctx: own } = await createOwnedOrganization(database);
  const customer = { ...own, clock, mode: "live" as const };
  const organizationId = customer.organization.id;
  await database.sql`update organizations set created_at = ${lastMonth.toISOString()} where id = ${organizationId}`;
  await setPlan(
    contextOf(database, { organizationId, clock, mode: "live" }),
    { plan: "build" },
    { plans, collector: "none" },
  );
  const { installation } = await createInstallation(customer, { listingId: id, scopes: ["inference.write"] });
  const call = { organizationId, mode: "live", apiKeyId: installation.keyId } as const;
  await createRequestLedger(database).append(sampleRecordAt(new Date(lastMonth.getTime() + 60_000), call));
  return partner;
}

const waiting = async () =>
  (await database.sql`select 1 from pg_locks where locktype = 'advisory' and objid = ${gate} and not granted`).length;

test("a worker that is killed in the middle of a statement leaves none, and the next one makes it once and whole", async () => {
  const partner = await callLastMonth();
  const { sql } = database;
  await sql`create function wait_at_gate() returns trigger language plpgsql as
    'begin perform pg_advisory_xact_lock(81019); return new; end'`;
  await sql`create trigger wait_at_gate after insert on marketplace_statement_lines for each row execute function wait_at_gate()`;
  const keeper = await sql.reserve();
  await keeper`select pg_advisory_lock(${gate}::bigint)`;
  worker = await startWorkerProcess({ DATABASE_URL: database.url });
  await expect.poll(waiting, { interval: 20, timeout: 60_000 }).toBe(1);
  await worker.kill();
  await keeper`select pg_advisory_unlock(${gate}::bigint)`;
  keeper.release();
  await expect.poll(waiting, { interval: 20, timeout: 60_000 }).toBe(0);
  expect((await listStatements(partner, { limit: 10 })).data).toEqual([]);

  const { clock, random, newId } = partner;
  const spendReaders = { readTerms: createTermsReader({ prices, plans }), readLedger: readLedgerSpend };
  const deps = { db: database.db, clock, random, newId, spendReaders, log: pino({ level: "silent" }) };
  expect(await Promise.all([makeStatements(deps), makeStatements(deps)])).toContain(1);
  const made = (await listStatements(partner, { limit: 10 })).data;
  expect(made).toMatchObject([{ lines: [{ requests: 1n, installations: 1 }] }]);
}, 180_000);

import { loadRuleSets, publicCheckNetwork, runListingChecks, transitionListingVersion } from "@sundial/marketplace";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwnedOrganization } from "../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { sampleManifest, storeAcceptedTerms, storeIcon, storeListing } from "../harness/listings.ts";
import { startWorkerProcess, type WorkerProcess } from "../harness/worker-process.ts";

const gate = 81_020;
/** One finding before the gate, and one behind it. */
const [before, behind] = ["manifest.complete", "text.no-active-content"];
let database: TestDatabase;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await worker?.kill();
  await database.drop();
});

/** A version in which two rules are broken that ask nobody, submitted an hour after it took its place in the queue. */
async function submit() {
  const { ctx, organization } = await createOwnedOrganization(database);
  await storeAcceptedTerms(database, organization.id);
  const queuedAt = new Date(Date.now() - 3_600_000).toISOString();
  const data_handling = { ...sampleManifest.data_handling, regions: ["ZZ"] };
  const manifest = { ...sampleManifest, data_handling, description: "Sorts. <script>alert(1)</script>" };
  const columns = { queued_at: queuedAt, rule_set: "2026-11-26" };
  const own = { organizationId: organization.id, state: "changes_requested", manifest, columns };
  const { listingId, versionId } = await storeListing(database, own);
  const icon = JSON.stringify({
    icon_asset_id: await storeIcon(database, { listingId, organizationId: organization.id }),
  });
  await database.sql`update listing_versions set manifest = manifest || ${icon} where id = ${versionId}`;
  await transitionListingVersion({ ...ctx, ruleSets: loadRuleSets() }, { listingId, versionId, event: "submit" });
  return { ctx, versionId, queuedAt };
}

const waiting = async () =>
  (await database.sql`select 1 from pg_locks where locktype = 'advisory' and objid = ${gate} and not granted`).length;

async function read(versionId: string) {
  const { sql } = database;
  const [version] = await sql`select state, queued_at from listing_versions where id = ${versionId}`;
  const [run] = await sql`select id, state, attempts from listing_check_runs where version_id = ${versionId}`;
  const findings = await sql`select rule_id from listing_findings where version_id = ${versionId} order by id`;
  const results = await sql`select rule_id, state from listing_check_results where run_id = ${String(run?.id)}`;
  return {
    version,
    run,
    findings: findings.map((row) => row.rule_id),
    stateOf: (rule: string) => results.find((row) => row.rule_id === rule)?.state,
  };
}

test("a run of the checks whose worker is killed is taken up where it was: no finding is lost or there twice, and the place in the queue is kept", async () => {
  const { ctx, versionId, queuedAt } = await submit();
  const { sql } = database;
  await sql`create function wait_at_gate() returns trigger language plpgsql as
    'begin if new.rule_id = ''text.no-active-content'' then perform pg_advisory_xact_lock(81020); end if; return new; end'`;
  await sql`create trigger wait_at_gate after insert on listing_findings for each row execute function wait_at_gate()`;
  const keeper = await sql.reserve();
  await keeper`select pg_advisory_lock(${gate}::bigint)`;
  worker = await startWorkerProcess({ DATABASE_URL: database.url });
  await expect.poll(waiting, { interval: 20, timeout: 60_000 }).toBe(1);
  await worker.kill();
  await keeper`select pg_advisory_unlock(${gate}::bigint)`;
  keeper.release();
  await expect.poll(waiting, { interval: 20, timeout: 60_000 }).toBe(0);
  const killed = await read(versionId);
  expect(killed).toMatchObject({ version: { state: "in_checks" }, run: { state: "running", attempts: 1 } });
  expect(new Set(killed.findings)).toEqual(new Set([before]));
  expect([killed.stateOf(before), killed.stateOf(behind)]).toEqual(["failed", "running"]);

  const network = { ...publicCheckNetwork, resolve: () => Promise.reject(new Error("no network in this test")) };
  const failures: unknown[] = [];
  const deps = { ...ctx, network, onFailure: (error: unknown) => failures.push(error) };
  // Its lease holds on for two minutes, in case the worker is only slow.
  expect(await runListingChecks(deps)).toBe(0);
  await sql`update listing_check_runs set lease_until = now() - interval '1 second'`;
  expect((await Promise.all([runListingChecks(deps), runListingChecks(deps)])).sort()).toEqual([0, 1]);
  const ended = await read(versionId);
  expect(ended).toMatchObject({ version: { state: "changes_requested" }, run: { state: "failed", attempts: 2 } });
  expect(ended.findings.filter((rule) => rule === before || rule === behind)).toEqual([...killed.findings, behind]);
  expect(new Date(ended.version?.queued_at).toISOString()).toBe(queuedAt);
  expect(failures).toEqual([]);
}, 180_000);

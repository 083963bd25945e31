// What the reservation of spend costs a live call: one API process, called by a key whose plan has a hard limit and by one whose plan has none, in turn.
// With --seconds N each measurement takes N seconds (3), with --rounds N there are N of each (5), with --before DIR another checkout of Sundial is measured too.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createOrganization, scopes } from "@sundial/accounts";
import { createDatabase, type Database, migrate } from "@sundial/db";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { createKey, parsePeppers } from "@sundial/keys";
import { type LoadResult, loadEvenly, loadWhole } from "./load.ts";
import { type Peer, startSundial, startUpstream } from "./peers.ts";
import { printTable, type Round } from "./report.ts";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "5" },
    before: { type: "string" },
  },
});
const milliseconds = Number(values.seconds) * 1000;
const rounds = Number(values.rounds);

const postgres = await startEmbeddedPostgres({
  directory: join(root, ".sundial/bench-postgres"),
  onProgress: console.log,
});
const databaseUrl = await freshDatabase(postgres.url);
const database = createDatabase(databaseUrl, { connectionsMax: 1 });
const upstream = await startUpstream();
// A plan that no file describes has no limit, and the rates of `free`.
const [unlimited, limited] = [await createLiveKey(database, "none"), await createLiveKey(database, "free")];
const here = await startSundial({ upstreamUrl: upstream.url, databaseUrl, liveKey: unlimited });
const before = await startBefore();
const peers: Peer[] = [
  ...(before ? [before] : []),
  { ...here, name: "without a limit" },
  { ...here, name: "with a hard limit", headers: { authorization: `Bearer ${limited}` } },
];

try {
  for (const peer of peers) await loadWhole(peer, { callers: 64, milliseconds: 6_000 });
  printTable(
    "JSON, 64 callers at once",
    "requests/s",
    await inTurn((peer) => loadWhole(peer, { callers: 64, milliseconds })),
  );
  printTable(
    "JSON, 100 requests a second",
    "requests/s",
    await inTurn((peer) => loadEvenly(peer, { perSecond: 100, milliseconds })),
  );
  await printSpent();
} finally {
  await Promise.all([here.stop(), before?.stop()]);
  await database.close();
  await upstream.stop();
  await postgres.stop();
}

async function startBefore(): Promise<Peer | null> {
  if (values.before === undefined) return null;
  const own = { upstreamUrl: upstream.url, databaseUrl, liveKey: unlimited, checkout: values.before };
  return { ...(await startSundial(own)), name: "before" };
}

async function inTurn(measure: (peer: Peer) => Promise<LoadResult>): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const peer of peers) {
      const cpu = peer.cpuMicros();
      const result = await measure(peer);
      results.get(peer.name)?.push({ ...result, cpuMicrosEach: (peer.cpuMicros() - cpu) / result.count });
    }
  return results;
}

/** A measurement of reservations that reserved nothing would be worth nothing. */
async function printSpent(): Promise<void> {
  const [row] = await database.sql<{ spent: string; counters: string }[]>`
    select coalesce(sum(spent), 0)::text as spent, count(*)::text as counters from spend_counters`;
  console.log(`\ncounted meanwhile: ${row?.spent} picodollars on ${row?.counters} counter`);
  if (row?.counters !== "1" || row.spent === "0") throw new Error("the limit was not counted");
}

async function freshDatabase(adminUrl: string): Promise<string> {
  const { sql, close } = createDatabase(adminUrl, { connectionsMax: 1 });
  await sql`drop database if exists bench_spend with (force)`;
  await sql`create database bench_spend`;
  await close();
  const url = new URL(adminUrl);
  url.pathname = "/bench_spend";
  await migrate(url.href, join(root, "migrations"));
  return url.href;
}

async function createLiveKey({ db }: Database, plan: string): Promise<string> {
  const common = {
    db,
    clock: systemClock,
    random: systemRandom,
    newId: createIds(systemClock, systemRandom),
    mode: "live",
    actor: { kind: "system", job: "bench" },
    requestId: "req_bench",
  } as const;
  const { id } = await createOrganization({ ...common, organization: { id: "" } }, { name: "Benchmark", plan });
  const ctx = { ...common, organization: { id }, peppers: parsePeppers(`1:${"00".repeat(32)}`) };
  return (await createKey(ctx, { name: "Benchmark", scopes, expiresAt: null })).secret;
}

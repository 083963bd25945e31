// `npm run bench`: Sundial beside a bare proxy and Portkey's gateway, interleaved in one run against one local provider.
// With --seconds N each measurement takes N seconds (3), with --rounds N there are N of each (5).
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createOrganization, scopes } from "@sundial/accounts";
import { createDatabase, migrate } from "@sundial/db";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { createKey, parsePeppers } from "@sundial/keys";
import { newestVersion, stateOf, versions } from "@sundial/versions";
import { benchClients } from "./clients/bench-clients.ts";
import { bringBenchPython } from "./clients/bring-bench-python.ts";
import { type LoadResult, loadEvenly, loadStreams, loadWhole } from "./load.ts";
import { type Peer, startBareProxy, startPortkey, startSundial, startUpstream } from "./peers.ts";
import { printTable, type Round } from "./report.ts";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "3" }, rounds: { type: "string", default: "5" } },
});
const milliseconds = Number(values.seconds) * 1000;
const rounds = Number(values.rounds);

const postgres = await startEmbeddedPostgres({
  directory: join(root, ".sundial/bench-postgres"),
  onProgress: console.log,
});
const databaseUrl = await freshDatabase(postgres.url);
const liveKey = await prepareDatabase(databaseUrl);
const upstream = await startUpstream();
const bare = await startBareProxy(upstream.url);
const sundial = await startSundial({ upstreamUrl: upstream.url, databaseUrl, liveKey });
const portkey = await startPortkey(upstream.url);
const peers: Peer[] = [bare, sundial, ...(portkey ? [portkey] : [])];

try {
  // The first thousands of calls measure the compiler.
  for (const peer of peers) await loadWhole(peer, { callers: 64, milliseconds: 12_000 });
  printTable(
    "JSON, 64 callers at once",
    "requests/s",
    await inTurn((peer) => loadWhole(peer, { callers: 64, milliseconds })),
  );
  printTable(
    "JSON, 100 requests a second, the provider answers at once",
    "requests/s",
    await inTurn((peer) => loadEvenly(peer, { perSecond: 100, milliseconds })),
  );
  printTable(
    "JSON, 100 requests a second, the provider takes 20 ms",
    "requests/s",
    await inTurn((peer) => loadEvenly(peer, { perSecond: 100, milliseconds, answerDelayMs: 20 })),
  );
  printTable(
    "SSE, 64 streams at once",
    "events/s",
    await inTurn((peer) => loadStreams(peer, { streams: 64, milliseconds })),
  );
  const dated: Peer[] = [sundial, atVersion(sundial, oldestLive())];
  printTable(
    "Dated versions, JSON, 64 callers at once",
    "requests/s",
    await inTurn((peer) => loadWhole(peer, { callers: 64, milliseconds }), dated),
  );
  printTable(
    "Dated versions, SSE, 64 streams at once",
    "events/s",
    await inTurn((peer) => loadStreams(peer, { streams: 64, milliseconds }), dated),
  );
  await printMemory();
  await benchClients({ url: upstream.url, rounds, python: bringBenchPython() });
} finally {
  await Promise.all(peers.map((peer) => peer.stop()));
  await upstream.stop();
  await postgres.stop();
}

/** The same server, asked for an older version. */
function atVersion(peer: Peer, date: string): Peer {
  return { ...peer, name: `${peer.name} ${date}`, headers: { ...peer.headers, "sundial-version": date } };
}

function oldestLive(): string {
  const live = versions.find((version) => stateOf(version, systemClock.now()) !== "sunset");
  return (live ?? newestVersion).date;
}

async function inTurn(
  measure: (peer: Peer) => Promise<LoadResult>,
  peersInTurn: readonly Peer[] = peers,
): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(peersInTurn.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const peer of peersInTurn) results.get(peer.name)?.push(await withCpu(peer, measure));
  }
  return results;
}

async function withCpu(peer: Peer, measure: (peer: Peer) => Promise<LoadResult>): Promise<Round> {
  const before = peer.cpuMicros();
  const result = await measure(peer);
  return { ...result, cpuMicrosEach: result.count > 0 ? (peer.cpuMicros() - before) / result.count : Number.NaN };
}

/** A thousand slow streams open at the same time, and the most memory the API took meanwhile. */
async function printMemory(): Promise<void> {
  let rssMax = 0;
  const watch = setInterval(async () => {
    rssMax = Math.max(rssMax, await readRss(sundial.metricsUrl ?? ""));
  }, 250);
  const result = await loadStreams(sundial, { streams: 1000, milliseconds: 0, once: true, chunkDelayMs: 100 });
  clearInterval(watch);
  const megabytes = Math.round(rssMax / 1024 / 1024);
  console.log(
    `\n1,000 streams at once: ${result.failures} failures, first event p50 ${Math.round(result.p50Ms)} ms, API memory ${megabytes} MB`,
  );
}

async function readRss(metricsUrl: string): Promise<number> {
  const text = await fetch(metricsUrl).then((answer) => answer.text());
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0);
}

async function freshDatabase(adminUrl: string): Promise<string> {
  const { sql, close } = createDatabase(adminUrl, { connectionsMax: 1 });
  await sql`drop database if exists bench with (force)`;
  await sql`create database bench`;
  await close();
  const url = new URL(adminUrl);
  url.pathname = "/bench";
  return url.href;
}

async function prepareDatabase(url: string): Promise<string> {
  await migrate(url, join(root, "migrations"));
  const database = createDatabase(url, { connectionsMax: 1 });
  const common = {
    db: database.db,
    clock: systemClock,
    random: systemRandom,
    newId: createIds(systemClock, systemRandom),
    peppers: parsePeppers(`1:${"00".repeat(32)}`),
    actor: { kind: "system", job: "bench" } as const,
    mode: "live" as const,
    requestId: "req_bench",
  };
  const organization = await createOrganization({ ...common, organization: { id: "" } }, { name: "Benchmark" });
  const { secret } = await createKey({ ...common, organization }, { name: "Benchmark", scopes, expiresAt: null });
  await database.close();
  return secret;
}

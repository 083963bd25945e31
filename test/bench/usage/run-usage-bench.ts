// `npm run bench:usage`: questions about usage, roll-ups, rating and the cost of writing a call, at 1 and 10 million calls in the ledger.
// With --rows A,B the ledgers have A and B rows, the larger one by more organizations; with --dense by more calls of each, so that its answers are larger too. --repeats N asks each question of each organization N times (6). With --keep the ledgers stay,
// and the next run with --keep asks them without filling them again.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDatabase, type Database, migrate } from "@sundial/db";
import { startEmbeddedPostgres } from "@sundial/db/embedded";
import { systemClock } from "@sundial/kernel";
import { rebuildUsage, rollUpUsage } from "@sundial/usage";
import { measureInserts } from "./measure-inserts.ts";
import { measureRating } from "./measure-rating.ts";
import { type FilledLedger, measurePages, measureQuestions, type Quantiles } from "./page-queries.ts";
import { seedCommits, seedLedger } from "./seed-ledger.ts";

const root = join(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000,10000000" },
    repeats: { type: "string", default: "6" },
    keep: { type: "boolean", default: false },
    dense: { type: "boolean", default: false },
  },
});
const sizes = values.rows.split(",").map(Number);
/** What a job that runs every few seconds leaves behind under load: questions have to add it up. */
const waiting = 2_000;
/** Calls for the job, in the commits of a busy API process. */
const fresh = 100_000;
const reach = { p99Ms: 50, growth: 1.3 };

const postgres = await startEmbeddedPostgres({
  directory: join(root, ".sundial/bench-usage-postgres"),
  onProgress: console.log,
});
try {
  await withLedgers(sizes, [], async (ledgers) => {
    const asked = await measureQuestions(ledgers, Number(values.repeats));
    const opened = await measurePages(ledgers);
    printQuestions(asked.map((spread, i) => new Map([...spread, ...(opened[i] ?? [])])));
  });
  const cost = await withDatabase("bench_usage_inserts", (database) => measureInserts(database, 12));
  console.log(`\nWriting a call: ${cost.micros.toFixed(1)} µs`);
  for (const [what, { micros, ratio }] of cost.without)
    console.log(`  without ${what}: ${micros.toFixed(1)} µs, ratio ${ratio.toFixed(3)}`);
  console.log(`Rating: ${Math.round(measureRating(5)).toLocaleString("en")} calls a second of one core`);
} finally {
  await postgres.stop();
}

/** One of each size, all at once, so that each question can be put to all of them in turn. */
async function withLedgers(
  [rows, ...more]: readonly number[],
  filled: readonly FilledLedger[],
  run: (ledgers: readonly FilledLedger[]) => Promise<void>,
): Promise<void> {
  if (rows === undefined) return run(filled);
  const fill = async (database: Database) => {
    console.log(`\n${rows.toLocaleString("en")} calls`);
    const until = (await readFilledUntil(database)) ?? (await fillLedger(database, rows));
    await printSizes(database);
    await withLedgers(more, [...filled, { database, until }], run);
  };
  return withDatabase(`bench_usage_${rows}${values.dense ? "_dense" : ""}`, fill, { keep: values.keep });
}

/** Null unless an earlier run filled it to the end. */
async function readFilledUntil({ sql }: Database): Promise<Date | null> {
  const [row] =
    await sql`select shobj_description(oid, 'pg_database') as until from pg_database where datname = current_database()`;
  return row?.until ? new Date(row.until) : null;
}

/** Returns the moment of the last calls. */
async function fillLedger(database: Database, rows: number): Promise<Date> {
  const until = systemClock.now();
  const crowds = values.dense ? 1 : Math.round(rows / Math.min(...sizes));
  const seeding = await seconds(() => seedLedger(database, { rows, crowds, until }));
  printRate("seeded", rows, seeding);
  // What is there already counts as taken, and is built as after a loss: the job is measured on calls that come in as live ones do.
  await database.sql`update usage_watermark set below = pg_snapshot_xmin(pg_current_snapshot())`;
  await database.sql`update call_site_watermark set below = pg_snapshot_xmin(pg_current_snapshot())`;
  printRate("built roll-ups from the ledger", rows, await seconds(() => rebuildUsage(database.db)));
  await database.sql`vacuum analyze usage_minutes, usage_minute_totals, usage_hours, usage_hour_totals, usage_days`;
  await seedCommits(database, { rows: fresh, crowds, until });
  printRate("rolled up by the job", fresh, await seconds(() => rollUpUsage(database.db)));
  await seedWaiting(database, until);
  const [{ name } = { name: "" }] = await database.sql<{ name: string }[]>`select current_database() as name`;
  await database.sql.unsafe(`comment on database ${name} is '${until.toISOString()}'`);
  return until;
}

/** Calls that no roll-up has yet, of the last minutes. */
async function seedWaiting({ sql }: Database, until: Date): Promise<void> {
  await sql`
    insert into requests (organization_id, mode, created_at, id, api_key_id, operation, method, path, version, status, outcome, model, attempts,
      streamed, input_tokens, cached_input_tokens, output_tokens, latency_ms)
    select 'org_bench_' || i % 50, 'live', ${until.toISOString()}::timestamptz - i * interval '50 milliseconds', 'req_waiting_' || i, 'key_' || i % 50 || '_0',
      'createChatCompletion', 'POST', '/v1/chat/completions', '2026-11-23', 200, 'succeeded', 'sundial-2', 1, false, 10, 0, 20, 5
    from generate_series(1, ${waiting}::int) as i`;
}

async function printSizes({ sql }: Database): Promise<void> {
  const rows = await sql<{ name: string; rows: string; size: string }[]>`
    select name, sum(n_live_tup)::text as rows, pg_size_pretty(sum(pg_total_relation_size(relid))) as size from (
      select relid, n_live_tup, regexp_replace(relname, '_(default|[0-9]{4}_[0-9]{2})$', '') as name from pg_stat_user_tables) tables
    where name in ('requests', 'usage_minutes', 'usage_minute_totals', 'usage_hours', 'usage_hour_totals', 'usage_days') group by name order by name`;
  for (const { name, rows: count, size } of rows)
    console.log(`  ${name}: ${Number(count).toLocaleString("en")} rows, ${size}`);
}

function printQuestions(spreads: readonly Map<string, Quantiles>[]): void {
  const [small, large] = [spreads[0], spreads.at(-1)];
  if (!small || !large) return;
  const rows = [...large].map(([question, { p50Ms, p99Ms }]) => {
    const before = small.get(question) ?? { p50Ms: Number.NaN, p99Ms: Number.NaN };
    return {
      question,
      [`p50 ms at ${sizes[0]}`]: before.p50Ms.toFixed(1),
      [`p99 ms at ${sizes[0]}`]: before.p99Ms.toFixed(1),
      [`p50 ms at ${sizes.at(-1)}`]: p50Ms.toFixed(1),
      [`p99 ms at ${sizes.at(-1)}`]: p99Ms.toFixed(1),
      "p50 growth": (p50Ms / before.p50Ms).toFixed(2),
      "p99 growth": (p99Ms / before.p99Ms).toFixed(2),
    };
  });
  console.log(`\nQuestions; to reach: p99 under ${reach.p99Ms} ms, growth under ${reach.growth}`);
  console.table(rows);
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = systemClock.monotonicMs();
  await run();
  return (systemClock.monotonicMs() - start) / 1_000;
}

function printRate(what: string, rows: number, took: number): void {
  console.log(`  ${what} in ${took.toFixed(1)} s: ${Math.round(rows / took).toLocaleString("en")} calls a second`);
}

/** A database of its own, which is removed afterwards unless it is kept. */
async function withDatabase<T>(
  name: string,
  run: (database: Database) => Promise<T>,
  { keep } = { keep: false },
): Promise<T> {
  const admin = createDatabase(postgres.url, { connectionsMax: 1 });
  const [known] = keep ? await admin.sql`select from pg_database where datname = ${name}` : [];
  if (!known) {
    await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.sql`create database ${admin.sql(name)}`;
  }
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  await migrate(url.href, join(root, "migrations"));
  const database = createDatabase(url.href, { connectionsMax: 2 });
  try {
    return await run(database);
  } finally {
    await database.close();
    if (!keep) await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.close();
  }
}

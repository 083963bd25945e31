import type { Database } from "@sundial/db";
import { systemClock } from "@sundial/kernel";
import { median } from "../report.ts";

/** What the ledger may lack, in a table that is otherwise like it. */
const variants = ["the order of commits", "the indexes of the request explorer"] as const;
export type Variant = (typeof variants)[number];

export interface InsertCost {
  /** Of the ledger as it is. */
  readonly micros: number;
  readonly without: ReadonlyMap<
    Variant,
    { readonly micros: number /** Of as it is to without. */; readonly ratio: number }
  >;
}

/** Calls of one commit, as under load. */
const batch = 64;
const batchesARound = 150;

/**
 * What writing one call costs in a ledger as it is and in those that lack something, all otherwise alike and empty at first; turn by turn,
 * with the ratio of each pair of rounds, so that the machine's drift cancels out.
 */
export async function measureInserts(database: Database, rounds: number): Promise<InsertCost> {
  const whole = "ledger_whole";
  const tables = new Map(variants.map((variant, i) => [variant, `ledger_without_${i}`]));
  for (const table of [whole, ...tables.values()]) await createTable(database, table);
  await removeOrder(database, tableOf(tables, "the order of commits"));
  await removeIndexes(database, tableOf(tables, "the indexes of the request explorer"));
  const times = new Map<string, number[]>([whole, ...tables.values()].map((table) => [table, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [table, micros] of times) {
      const took = await insertRound(database, { table, round });
      // The first one grows the files.
      if (round > 0) micros.push(took);
    }
  }
  const wholeTimes = times.get(whole) ?? [];
  const costOf = (table: string) => {
    const micros = times.get(table) ?? [];
    return { micros: median(micros), ratio: median(wholeTimes.map((took, i) => took / (micros[i] ?? Number.NaN))) };
  };
  return {
    micros: median(wholeTimes),
    without: new Map([...tables].map(([variant, table]) => [variant, costOf(table)])),
  };
}

function tableOf(tables: ReadonlyMap<Variant, string>, variant: Variant): string {
  const table = tables.get(variant);
  if (!table) throw new Error(`there is no table without ${variant}`);
  return table;
}

async function createTable({ sql }: Database, table: string): Promise<void> {
  await sql`create table ${sql(table)} (like requests including all) partition by range (created_at)`;
  await sql`create trigger fill before insert on ${sql(table)}
    for each row when (new.committed_in is null) execute function fill_committed_in()`;
  await sql`create table ${sql(`${table}_default`)} partition of ${sql(table)} default`;
}

async function removeOrder({ sql }: Database, table: string): Promise<void> {
  await sql`drop trigger fill on ${sql(table)}`;
  await sql`alter table ${sql(table)} drop column committed_in`;
}

/** Those whose columns the explorer filters by; the log's own order stays. */
async function removeIndexes({ sql }: Database, table: string): Promise<void> {
  const indexes = await sql<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index
    where indrelid = ${table}::regclass and pg_get_indexdef(indexrelid) ~ '(operation|code|status)[,) ]'`;
  if (indexes.length !== 3) throw new Error(`the explorer has ${indexes.length} indexes; say here which they are`);
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
}

/** In microseconds a row. */
async function insertRound({ sql }: Database, { table, round }: { table: string; round: number }): Promise<number> {
  const [{ columns } = { columns: "" }] = await sql<{ columns: string }[]>`
    select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns where table_name = ${table} and column_name <> 'committed_in'`;
  const names = sql.unsafe(columns);
  const batches = Array.from({ length: batchesARound }, (_, i) => JSON.stringify(drawRows(round * batchesARound + i)));
  const start = systemClock.monotonicMs();
  for (const rows of batches) {
    await sql`insert into ${sql(table)} (${names}) select ${names} from json_populate_recordset(null::${sql(table)}, ${rows}::text::json)`;
  }
  return ((systemClock.monotonicMs() - start) * 1_000) / (batchesARound * batch);
}

function drawRows(number: number): Record<string, unknown>[] {
  return Array.from({ length: batch }, (_, i) => {
    const n = number * batch + i;
    const organization = (n * 7_919) % 200;
    return {
      organization_id: `org_bench_${organization}`,
      mode: "live",
      created_at: new Date(1_795_000_000_000 + n).toISOString(),
      id: `req_${String(n).padStart(26, "0")}`,
      api_key_id: `key_${organization}_${n % 5}`,
      operation: "createChatCompletion",
      method: "POST",
      path: "/v1/chat/completions",
      version: "2026-11-23",
      status: 200,
      outcome: "succeeded",
      model: "sundial-2",
      model_served: "sundial-2",
      provider: "openai",
      attempts: 1,
      streamed: true,
      input_tokens: "812",
      cached_input_tokens: "0",
      output_tokens: "304",
      latency_ms: 800,
      user_agent: "OpenAI/Python 2.8.0",
    };
  });
}

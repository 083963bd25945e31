import type { Database } from "@sundial/db";
import { systemClock } from "@sundial/kernel";
import { median } from "../report.ts";

export interface InsertCost {
  readonly withoutMicros: number;
  readonly withMicros: number;
  readonly ratio: number;
}

/** Calls of one commit, as under load. */
const batch = 64;
const batchesARound = 150;

/**
 * What writing one call costs in a ledger with the order of commits and in one without, both otherwise alike and empty at first; turn by turn,
 * with the ratio of each pair of rounds, so that the machine's drift cancels out.
 */
export async function measureInserts(database: Database, rounds: number): Promise<InsertCost> {
  await createTables(database);
  const pairs: { without: number; with: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const without = await insertRound(database, { table: "ledger_without", round });
    const withIt = await insertRound(database, { table: "ledger_with", round });
    // The first one grows the files.
    if (round > 0) pairs.push({ without, with: withIt });
  }
  return {
    withoutMicros: median(pairs.map(({ without }) => without)),
    withMicros: median(pairs.map((pair) => pair.with)),
    ratio: median(pairs.map((pair) => pair.with / pair.without)),
  };
}

async function createTables({ sql }: Database): Promise<void> {
  for (const table of ["ledger_without", "ledger_with"]) {
    await sql`create table ${sql(table)} (like requests including all) partition by range (created_at)`;
    if (table === "ledger_without") await sql`alter table ledger_without drop column committed_in`;
    else
      await sql`create trigger fill before insert on ledger_with
        for each row when (new.committed_in is null) execute function fill_committed_in()`;
    await sql`create table ${sql(`${table}_default`)} partition of ${sql(table)} default`;
  }
}

/** In microseconds a row. */
async function insertRound({ sql }: Database, { table, round }: { table: string; round: number }): Promise<number> {
  const [{ columns } = { columns: "" }] = await sql<{ columns: string }[]>`
    select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns where table_name = 'ledger_without'`;
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

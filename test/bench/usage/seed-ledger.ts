import type { Database } from "@sundial/db";

export interface Seeding {
  readonly rows: number;
  /** How many times the 200 organizations there are; each has as many calls in n times the rows with n times the organizations. */
  readonly crowds: number;
  /** Where the 60 days end. */
  readonly until: Date;
}

const organizations = 200;
const days = 60;
/** As large a transaction as it takes to be quick; the live ones are far smaller. */
const chunk = 100_000;

/** The calls `from` to `to` of `rows`, which are spread over that many seconds. */
interface Chunk extends Pick<Seeding, "rows" | "crowds"> {
  readonly from: number;
  readonly to: number;
  readonly start: Date;
  readonly prefix: string;
  readonly seconds: number;
}

/** The id of an organization of the first crowd, from the busiest on: the first has about a sixth of its crowd's calls. */
export function organizationAt(rank: number): string {
  return `org_bench_${rank}`;
}

/** Fills the ledger in the order of time, as calls do, with a few busy organizations and many quiet ones, with 2 to 12 keys each and five models. */
export async function seedLedger({ sql }: Pick<Database, "sql">, { rows, crowds, until }: Seeding): Promise<void> {
  const start = new Date(until.getTime() - days * 86_400_000);
  for (const month of monthsBetween(start, until)) {
    await sql`select create_requests_partition(${month.toISOString()}), create_usage_minutes_partition(${month.toISOString()})`;
  }
  for (let from = 0; from < rows; from += chunk) {
    await seedChunk(sql, {
      from,
      to: Math.min(from + chunk, rows) - 1,
      rows,
      crowds,
      start,
      prefix: "old",
      seconds: days * 86_400,
    });
  }
  await sql`vacuum analyze requests`;
}

/** More calls of the last day, in commits of a hundred. */
export async function seedCommits({ sql }: Pick<Database, "sql">, { rows, crowds, until }: Seeding): Promise<void> {
  const seconds = 86_400;
  const start = new Date(until.getTime() - seconds * 1_000);
  for (let from = 0; from < rows; from += 100)
    await seedChunk(sql, { from, to: Math.min(from + 100, rows) - 1, rows, crowds, start, prefix: "fresh", seconds });
}

async function seedChunk(
  sql: Database["sql"],
  { from, to, rows, crowds, start, prefix, seconds }: Chunk,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    await tx`
      insert into requests (organization_id, mode, created_at, id, api_key_id, operation, method, path, version, status, code, outcome,
        model, model_served, provider, attempts, streamed, input_tokens, cached_input_tokens, output_tokens, latency_ms, first_token_ms, user_agent)
      select 'org_bench_' || crowd * ${organizations} + rank, case when dice_mode < 0.1 then 'test' else 'live' end,
        ${start.toISOString()}::timestamptz + (i + dice_time) * ${seconds / rows}::float8 * interval '1 second',
        'req_' || left(md5(${prefix} || i), 26),
        'key_' || crowd * ${organizations} + rank || '_' || floor((2 + (rank * 7 + 10) % 11) * dice_key * dice_key),
        'createChatCompletion', 'POST', '/v1/chat/completions', '2026-11-23',
        case when dice_outcome < 0.95 then 200 when dice_outcome < 0.98 then 503 when dice_outcome < 0.99 then 499 else 502 end,
        case when dice_outcome < 0.95 then null when dice_outcome < 0.98 then 'upstream_unavailable' when dice_outcome < 0.99 then 'client_disconnected' else 'upstream_unavailable' end,
        case when dice_outcome < 0.95 then 'succeeded' when dice_outcome < 0.98 then 'failed' when dice_outcome < 0.99 then 'client_disconnected' else 'interrupted' end,
        model, model, 'openai', 1, dice_time < 0.5, 200 + floor(dice_tokens * 3000), floor(dice_tokens * 200), floor(dice_time * 900),
        800, null, 'OpenAI/Python 2.8.0'
      from (
        select i, floor(${crowds}::int * random())::int as crowd, floor(${organizations} * power(random(), 3))::int as rank, random() as dice_mode, random() as dice_time, random() as dice_key,
          random() as dice_outcome, random() as dice_tokens,
          (array['sundial-2', 'sundial-1', 'sundial-1-mini', 'sundial-1-code', 'sundial-0'])[1 + floor(5 * power(random(), 2))::int] as model
        from generate_series(${from}::bigint, ${to}::bigint) as i) drawn`;
  });
}

function monthsBetween(start: Date, end: Date): Date[] {
  const months: Date[] = [];
  for (let i = 0; ; i++) {
    const month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1));
    if (month > end) return months;
    months.push(month);
  }
}

import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import type { TokenClass } from "../pricing/types.ts";
import { meterCarries, meterEvents } from "../tables/collecting.ts";
import { meterEventIdentifier } from "./meter-event-identifier.ts";

/** All charged tokens of one class in one minute, of all keys and outcomes together. */
export interface MinuteSum {
  readonly organizationId: string;
  readonly model: string;
  readonly tokenClass: TokenClass;
  /** Its start. */
  readonly minute: Date;
  readonly tokens: bigint;
}

type Row = typeof meterEvents.$inferInsert;

/** Stripe adds up in doubles and takes no more digits than they hold. */
export const valueMax = 999_999_999_999_999n;
const rowsAtOnce = 1_000;

/**
 * Writes what minutes grew by since they were last recorded, in the caller's transaction; the same sums again write nothing. A sum that shrank becomes an entry that is not
 * sent, and the next values of its meter are lowered by it. Returns how many entries it wrote.
 */
export async function recordMeterEvents(
  tx: Db,
  ctx: { readonly clock: Clock },
  sums: readonly MinuteSum[],
): Promise<number> {
  if (sums.length === 0) return 0;
  // One writer at a time: two that grow the same minute would both count from the same sum.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('meter_events', 0))`);
  const recorded = await readRecorded(tx, sums);
  const carries = await readCarries(tx, sums);
  const changed = new Set<string>();
  const rows = [...sums].sort(byMinute).flatMap((sum) => {
    const before = recorded.get(minuteKey(sum)) ?? { tokens: 0n, sequence: 0 };
    const meter = meterKeyOf(sum);
    const step = takeStep(sum.tokens - before.tokens, carries.get(meter) ?? 0n);
    if (step.values.length === 0) return [];
    recorded.set(minuteKey(sum), { tokens: sum.tokens, sequence: before.sequence + step.values.length });
    if (step.carry !== carries.get(meter)) changed.add(meter);
    carries.set(meter, step.carry);
    return step.values.map((one, i) => toRow(sum, { ...one, sequence: before.sequence + i + 1, at: ctx.clock.now() }));
  });
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await tx.insert(meterEvents).values(rows.slice(start, start + rowsAtOnce));
  await writeCarries(
    tx,
    [...changed].map((key) => ({ key, tokens: carries.get(key) ?? 0n })),
  );
  return rows.length;
}

interface Step {
  readonly values: readonly { readonly difference: bigint; readonly value: bigint }[];
  readonly carry: bigint;
}

/** What a difference leads to when that much is to be taken off: the entries, and what is still to be taken off. */
export function takeStep(difference: bigint, carry: bigint): Step {
  if (difference === 0n) return { values: [], carry };
  if (difference < 0n) return { values: [{ difference, value: 0n }], carry: carry - difference };
  const taken = carry < difference ? carry : difference;
  const values: { difference: bigint; value: bigint }[] = [];
  for (let rest = difference - taken; rest > 0n; rest -= valueMax) {
    const value = rest < valueMax ? rest : valueMax;
    values.push({ difference: value, value });
  }
  const [first, ...others] = values;
  if (!first) return { values: [{ difference, value: 0n }], carry: carry - taken };
  return { values: [{ ...first, difference: first.difference + taken }, ...others], carry: carry - taken };
}

function toRow(sum: MinuteSum, entry: { difference: bigint; value: bigint; sequence: number; at: Date }): Row {
  const { organizationId, model, tokenClass, minute } = sum;
  const { difference, value, sequence, at } = entry;
  return {
    identifier: meterEventIdentifier({ organizationId, model, tokenClass, minute, sequence }),
    organizationId,
    model,
    tokenClass,
    minute,
    sequence,
    difference,
    value,
    state: value === 0n ? "carried" : "pending",
    attempts: 0,
    createdAt: at,
  };
}

/** What was recorded of those minutes, in one statement however many there are. */
async function readRecorded(tx: Db, sums: readonly MinuteSum[]) {
  const keys = JSON.stringify(
    sums.map(({ organizationId, model, tokenClass, minute }) => ({
      organization_id: organizationId,
      model,
      token_class: tokenClass,
      minute: minute.toISOString(),
    })),
  );
  const rows = await tx.execute<{ key: string; tokens: string; sequence: number }>(sql`
    select concat_ws(' ', e.organization_id, e.model, e.token_class, extract(epoch from e.minute)::bigint) as key,
      sum(e.difference)::text as tokens, max(e.sequence) as sequence
    from (select distinct * from json_to_recordset(${keys}::text::json)
      as k (organization_id text, model text, token_class text, minute timestamptz)) k
    join meter_events e using (organization_id, model, token_class, minute)
    group by 1`);
  return new Map(rows.map(({ key, tokens, sequence }) => [key, { tokens: BigInt(tokens), sequence }]));
}

async function readCarries(tx: Db, sums: readonly MinuteSum[]): Promise<Map<string, bigint>> {
  const organizations = JSON.stringify([...new Set(sums.map(({ organizationId }) => organizationId))]);
  const rows = await tx
    .select()
    .from(meterCarries)
    .where(
      sql`${meterCarries.organizationId} in (select json_array_elements_text(${organizations}::text::json)) and ${meterCarries.tokens} > 0`,
    );
  return new Map(rows.map((row) => [meterKeyOf(row), row.tokens]));
}

async function writeCarries(tx: Db, carries: readonly { key: string; tokens: bigint }[]): Promise<void> {
  if (carries.length === 0) return;
  const rows = carries.map(({ key, tokens }) => {
    const [organizationId = "", model = "", tokenClass = ""] = key.split(" ");
    return { organizationId, model, tokenClass: tokenClass as TokenClass, tokens }; // meterKeyOf wrote the key
  });
  await tx
    .insert(meterCarries)
    .values(rows)
    .onConflictDoUpdate({
      target: [meterCarries.organizationId, meterCarries.model, meterCarries.tokenClass],
      set: { tokens: sql`excluded.tokens` },
    });
}

/** Neither ids nor the names of models have spaces. */
function meterKeyOf({ organizationId, model, tokenClass }: Omit<MinuteSum, "minute" | "tokens">): string {
  return `${organizationId} ${model} ${tokenClass}`;
}

function minuteKey(sum: Omit<MinuteSum, "tokens">): string {
  return `${meterKeyOf(sum)} ${sum.minute.getTime() / 1_000}`;
}

function byMinute(a: MinuteSum, b: MinuteSum): number {
  return a.minute.getTime() - b.minute.getTime();
}

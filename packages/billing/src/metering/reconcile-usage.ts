import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { meterKey } from "../catalogue/meter-key.ts";
import type { Collector } from "../collector.ts";
import type { TokenClass } from "../pricing/types.ts";
import { runBounded } from "./run-bounded.ts";

export interface ReconcileUsageInput {
  /** Both at the start of a UTC day; `until` is not part of it. */
  readonly from: Date;
  readonly until: Date;
  /** What the ledger says, when that is to be held against the outbox too. */
  readonly ledger?: readonly DaySum[];
  /** What the roll-ups say of the same, to be held against the ledger. */
  readonly rollUps?: readonly DaySum[];
}

/** All charged tokens of one class in one UTC day. */
export interface DaySum {
  readonly organizationId: string;
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly day: Date;
  readonly tokens: bigint;
}

/** Where two counts of the same tokens differ. */
export interface UsageDrift extends Omit<DaySum, "tokens"> {
  /**
   * `collector`: it holds more (or, below zero, less) than was reported to it. `outbox`: more or less was recorded for reporting than the ledger has. `roll_up`: the
   * roll-ups have more or less than the ledger.
   */
  readonly between: "collector" | "outbox" | "roll_up";
  readonly tokens: bigint;
}

export interface Reconciliation {
  readonly drifts: readonly UsageDrift[];
  /** How many sums were compared: of the collector's, and of the ledger's. */
  readonly compared: number;
  /** Tokens that wait to be reported or cannot be, so that the collector has less for a known reason. */
  readonly unreported: bigint;
}

interface Recorded extends Record<string, unknown> {
  readonly organization_id: string;
  readonly model: string;
  readonly token_class: TokenClass;
  readonly customer_id: string | null;
  readonly day: string;
  readonly recorded: string;
  readonly sent: string;
  readonly unsent: string;
  /** Of the unsent: tried, and perhaps taken without our knowing yet. */
  readonly tried: string;
}

/** Compares ledger, roll-ups, outbox and collector by customer, meter and day. Changes nothing. Throws a `CollectorError` when the collector does not answer. */
export async function reconcileUsage(
  deps: { readonly db: Db; readonly collector: Pick<Collector, "readMeterSums"> },
  input: ReconcileUsageInput,
): Promise<Reconciliation> {
  const before = await readRecorded(deps.db, input);
  const held = await readHeld(deps.collector, before, input);
  // Usage is reported at the same time: what the collector has lies between what was sent before it was asked and what may be there by now.
  const sentBefore = new Map(before.map((row) => [dayKey(row), BigInt(row.sent)]));
  const recorded = (await readRecorded(deps.db, input)).filter((row) => sentBefore.has(dayKey(row)));
  const withCustomer = recorded.filter(({ customer_id: customer }) => customer !== null);
  return {
    drifts: [
      ...withCustomer.flatMap((row) => {
        const range = { least: sentBefore.get(dayKey(row)) ?? 0n, most: BigInt(row.sent) + BigInt(row.tried) };
        return compare(row, "collector", distanceFrom(range, held.get(dayKey(row)) ?? 0n));
      }),
      ...compareLedger(before.map(toDaySum), input, "outbox"),
      ...compareLedger(input.rollUps, input, "roll_up"),
    ],
    compared: withCustomer.length + (input.ledger?.length ?? 0),
    unreported: recorded.reduce((sum, { unsent }) => sum + BigInt(unsent), 0n),
  };
}

/** How far beside a range a value lies; 0 within. */
function distanceFrom({ least, most }: { readonly least: bigint; readonly most: bigint }, value: bigint): bigint {
  if (value < least) return value - least;
  return value > most ? value - most : 0n;
}

/** Every day of a meter with entries in the range has its row, so that what the collector has on another day is seen too. */
async function readRecorded(db: Db, { from, until }: ReconcileUsageInput): Promise<Recorded[]> {
  const [start, end] = [from.toISOString(), until.toISOString()];
  return await db.execute<Recorded>(sql`
    with meters as (
      select distinct organization_id, model, token_class from meter_events where minute >= ${start}::timestamptz and minute < ${end}::timestamptz)
    select m.organization_id, m.model, m.token_class, c.customer_id, to_char(d.day at time zone 'UTC', 'YYYY-MM-DD') as day,
      coalesce(sum(e.difference), 0)::text as recorded,
      coalesce(sum(e.value) filter (where e.state = 'sent'), 0)::text as sent,
      coalesce(sum(e.value) filter (where e.state <> 'sent'), 0)::text as unsent,
      coalesce(sum(e.value) filter (where e.state in ('pending', 'stale') and e.first_tried_at is not null), 0)::text as tried
    from meters m
    cross join generate_series(${start}::timestamptz, ${end}::timestamptz - interval '1 day', interval '1 day') as d (day)
    left join billing_customers c using (organization_id)
    left join meter_events e on e.organization_id = m.organization_id and e.model = m.model and e.token_class = m.token_class
      and e.minute >= d.day and e.minute < d.day + interval '1 day'
    group by 1, 2, 3, 4, d.day
    order by 1, 2, 3, d.day`);
}

const callsAtOnce = 4;

async function readHeld(
  collector: Pick<Collector, "readMeterSums">,
  recorded: readonly Recorded[],
  { from, until }: ReconcileUsageInput,
): Promise<ReadonlyMap<string, bigint>> {
  const held = new Map<string, bigint>();
  const meters = new Map(recorded.map((row) => [`${row.organization_id} ${row.model} ${row.token_class}`, row]));
  await runBounded([...meters.values()], callsAtOnce, async (row) => {
    if (row.customer_id === null) return;
    const meter = meterKey(row.model, row.token_class);
    const sums = await collector.readMeterSums({ customerId: row.customer_id, meter, from, until, by: "day" });
    for (const { from: day, value } of sums) held.set(dayKey({ ...row, day: day.toISOString().slice(0, 10) }), value);
  });
  return held;
}

/** Every sum of either side that the other one does not have. */
function compareLedger(
  sums: readonly DaySum[] | undefined,
  { ledger }: ReconcileUsageInput,
  between: UsageDrift["between"],
): UsageDrift[] {
  if (!ledger || !sums) return [];
  const left = new Map(sums.map((sum) => [dayKey(toPlace(sum)), sum]));
  const drifts = ledger.flatMap((sum) => {
    const key = dayKey(toPlace(sum));
    const other = left.get(key);
    left.delete(key);
    return compare(toPlace(sum), between, (other?.tokens ?? 0n) - sum.tokens);
  });
  return [...drifts, ...[...left.values()].flatMap((sum) => compare(toPlace(sum), between, sum.tokens))];
}

function toDaySum({
  organization_id: organizationId,
  model,
  token_class: tokenClass,
  day,
  recorded,
}: Recorded): DaySum {
  return { organizationId, model, tokenClass, day: new Date(`${day}T00:00:00Z`), tokens: BigInt(recorded) };
}

function toPlace({ organizationId, model, tokenClass, day }: DaySum): Place {
  return { organization_id: organizationId, model, token_class: tokenClass, day: day.toISOString().slice(0, 10) };
}

type Place = Pick<Recorded, "organization_id" | "model" | "token_class" | "day">;

function compare(place: Place, between: UsageDrift["between"], tokens: bigint): UsageDrift[] {
  if (tokens === 0n) return [];
  const { organization_id: organizationId, model, token_class: tokenClass, day } = place;
  return [{ organizationId, model, tokenClass, day: new Date(`${day}T00:00:00Z`), between, tokens }];
}

function dayKey({ organization_id, model, token_class, day }: Place): string {
  return `${organization_id} ${model} ${token_class} ${day}`;
}

import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, gt, sql } from "drizzle-orm";
import { spendLimits, spendRefusals } from "../tables/spend.ts";
import { subscriptions } from "../tables.ts";
import { hardLimitsOf } from "./hard-limits.ts";
import { type ReadSpendStatesInput, readSpendStates, type SpendState } from "./read-spend-states.ts";
import { type LedgerReaders, spendPeriods } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/** How long an ended period is read after its end: what its last minutes cost is known only then. */
const endedMs = 3_600_000;

/** How much of a limit is used, and whether it refused calls. */
export interface AlertState extends SpendState {
  /** The amount at which calls were refused for want of room, since which the limit is reached: the limit's own, or the plan's bound on it. Null when none was. */
  readonly refusedAt: Picodollars | null;
}

/** Reads how much is used of the limits that have alerts, in the periods around an instant and, for the hour after its end, in the one before, of limits that were set while it lasted. */
export async function readAlertStates(
  db: Db,
  readers: LedgerReaders,
  { organizationId, at }: { readonly organizationId: string; readonly at: Date },
): Promise<AlertState[]> {
  const set = await loadAlerting(db, organizationId);
  const terms = await readers.readTerms(db, { organizationId, at });
  const states = await readStates(db, readers, { organizationId, at, terms, limits: set });
  for (const period of spendPeriods) {
    const { start } = period === "day" ? utcDay(at) : terms.month;
    const limits = set.filter((limit) => limit.period === period && limit.updatedAt < start);
    if (limits.length === 0 || at.getTime() - start.getTime() >= endedMs) continue;
    if (period === "month" && (await isFirstMonth(db, { organizationId, start }))) continue;
    const ended = { organizationId, at: new Date(start.getTime() - 1) };
    const before = await readers.readTerms(db, ended);
    states.push(...(await readStates(db, readers, { ...ended, terms: before, limits })));
  }
  return states;
}

async function readStates(db: Db, readers: LedgerReaders, input: ReadSpendStatesInput): Promise<AlertState[]> {
  const states = await readSpendStates(db, readers, input);
  const { organizationId } = input;
  const { scope, period, periodStart, amount } = spendRefusals;
  const refusals = await db
    .select({ scope, period, periodStart, amount })
    .from(spendRefusals)
    .where(eq(spendRefusals.organizationId, organizationId));
  return states.map((state) => {
    const limit = hardLimitOf(state, input);
    const refusal = refusals.find(
      (one) =>
        one.scope === limit?.scope &&
        one.period === limit.period &&
        one.periodStart.getTime() === state.range.start.getTime() &&
        one.amount === limit.amount,
    );
    return { ...state, refusedAt: refusal?.amount ?? null };
  });
}

/** What calls are refused by, under the plan of that instant. Not the plan's own limit, which stands beside a soft one. */
function hardLimitOf({ apiKeyId, period, hard: isHard }: SpendState, input: ReadSpendStatesInput) {
  if (!isHard) return undefined;
  const { organizationId, terms, limits } = input;
  const scope = apiKeyId ?? organizationId;
  const hard = hardLimitsOf({ organizationId, terms, limits }, apiKeyId ?? "");
  return hard.find((limit) => limit.scope === scope && limit.period === period);
}

async function loadAlerting(db: Db, organizationId: string) {
  const { apiKeyId, period, amount, hard, alertPercents, updatedAt } = spendLimits;
  const rows = await db
    .select({ apiKeyId, period, amount, hard, alertPercents, updatedAt })
    .from(spendLimits)
    .where(and(eq(spendLimits.organizationId, organizationId), gt(sql`cardinality(${alertPercents})`, 0)));
  return rows.map((limit) => ({ ...limit, setBy: "organization" as const }));
}

interface Month {
  readonly organizationId: string;
  readonly start: Date;
}

/** Months before a plan began were reckoned from another instant: terms would name one that never was. */
async function isFirstMonth(db: Db, { organizationId, start }: Month): Promise<boolean> {
  const ofOrganization = eq(subscriptions.organizationId, organizationId);
  const [stored] = await db.select({ anchorAt: subscriptions.anchorAt }).from(subscriptions).where(ofOrganization);
  return stored !== undefined && stored.anchorAt >= start;
}

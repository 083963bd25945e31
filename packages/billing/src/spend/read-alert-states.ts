import type { Db } from "@sundial/db";
import { and, eq, gt, sql } from "drizzle-orm";
import { spendLimits } from "../tables/spend.ts";
import { subscriptions } from "../tables.ts";
import { readSpendStates, type SpendState } from "./read-spend-states.ts";
import { type LedgerReaders, spendPeriods } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/** How long an ended period is read after its end: what its last minutes cost is known only then. */
const endedMs = 3_600_000;

/** Reads how much is used of the limits that have alerts, in the periods around an instant and, for the hour after its end, in the one before, of limits that were set while it lasted. */
export async function readAlertStates(
  db: Db,
  readers: LedgerReaders,
  { organizationId, at }: { readonly organizationId: string; readonly at: Date },
): Promise<SpendState[]> {
  const set = await loadAlerting(db, organizationId);
  const terms = await readers.readTerms(db, { organizationId, at });
  const states = await readSpendStates(db, readers, { organizationId, at, terms, limits: set });
  for (const period of spendPeriods) {
    const { start } = period === "day" ? utcDay(at) : terms.month;
    const limits = set.filter((limit) => limit.period === period && limit.updatedAt < start);
    if (limits.length === 0 || at.getTime() - start.getTime() >= endedMs) continue;
    if (period === "month" && (await isFirstMonth(db, { organizationId, start }))) continue;
    const ended = { organizationId, at: new Date(start.getTime() - 1) };
    const before = await readers.readTerms(db, ended);
    states.push(...(await readSpendStates(db, readers, { ...ended, terms: before, limits })));
  }
  return states;
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

import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, retrySerialization, type WriteContext } from "@sundial/db";
import { and, asc, eq, max, min, ne } from "drizzle-orm";
import {
  listingInstallations,
  listings,
  marketplaceCountedInvoices,
  marketplaceCountedPayments,
  marketplaceStatementLines,
  marketplaceStatements,
} from "../tables.ts";
import { computeStatement } from "./compute-statement.ts";
import type { CountedInvoice } from "./count-payments.ts";
import { gatherMonth } from "./gather-month.ts";
import { termsOfMonth } from "./terms-of-month.ts";
import type { ComputedStatement, CustomerLedger, TimeRange } from "./types.ts";
import { monthsOver, toDay } from "./utc-months.ts";

/** What a job is given: each statement is made for its own partner. */
export type StatementContext = Omit<WriteContext, "organization">;

export interface MakeStatementsDeps {
  readonly ledger: CustomerLedger;
  readonly onFailure: (error: unknown, organizationId: string) => void;
}

/** How long after its month a statement waits for calls that ended late. */
export const graceMs = 3_600_000;

/**
 * Makes the statement of every UTC month that is over and has none yet, for each partner of whom another organization had a listing installed by then, also
 * when it earned nothing. Idempotent, and may run in several workers at once. Returns how many it made. A partner whose statement cannot be made is told to
 * `onFailure`, and waits for the next run.
 */
export async function makeStatements(ctx: StatementContext, deps: MakeStatementsDeps): Promise<number> {
  const until = new Date(ctx.clock.nowMs() - graceMs);
  let made = 0;
  for (const { organizationId, from } of await listPartners(ctx.db)) {
    try {
      for (const month of monthsOver(from, until)) {
        const own = { ...ctx, organization: { id: organizationId } };
        if (await retrySerialization(() => makeStatement(own, month, deps.ledger))) made++;
      }
    } catch (error) {
      deps.onFailure(error, organizationId);
    }
  }
  return made;
}

/** Every partner with its first month that has no statement. */
async function listPartners(db: Db): Promise<{ readonly organizationId: string; readonly from: Date }[]> {
  const rows = await db
    .select({ organizationId: listings.organizationId, installedAt: min(listingInstallations.installedAt) })
    .from(listingInstallations)
    .innerJoin(listings, eq(listings.id, listingInstallations.listingId))
    .where(and(eq(listingInstallations.mode, "live"), ne(listingInstallations.organizationId, listings.organizationId)))
    .groupBy(listings.organizationId)
    .orderBy(asc(listings.organizationId));
  const newest = await db
    .select({ organizationId: marketplaceStatements.organizationId, month: max(marketplaceStatements.month) })
    .from(marketplaceStatements)
    .groupBy(marketplaceStatements.organizationId);
  const last = new Map(newest.map(({ organizationId, month }) => [organizationId, month]));
  return rows.flatMap(({ organizationId, installedAt }) => {
    const month = last.get(organizationId);
    const from = month ? dayAfterMonth(month) : installedAt;
    return from ? [{ organizationId, from }] : [];
  });
}

function dayAfterMonth(day: string): Date {
  const start = new Date(`${day}T00:00:00Z`);
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));
}

/** All of a statement or nothing. False when there is one already, or the partner has accepted no terms yet. */
function makeStatement(ctx: WriteContext, month: TimeRange, ledger: CustomerLedger): Promise<boolean> {
  const partnerId = ctx.organization.id;
  return ctx.db.transaction(
    async (tx) => {
      await lockOrganization(tx, partnerId);
      const terms = await termsOfMonth(tx, partnerId, month);
      if (!terms || (await hasStatement(tx, partnerId, month))) return false;
      const gathered = await gatherMonth(tx, { partnerId, month, ledger, sharePercent: terms.sharePercent });
      const { paidCents, shareCents, lines } = computeStatement(gathered.listings);
      const id = ctx.newId("statement");
      const statement = { id, organizationId: partnerId, month: toDay(month), termsVersion: terms.version };
      // Where another worker's came first meanwhile, this fails to serialize, and is begun anew.
      await tx
        .insert(marketplaceStatements)
        .values({ ...statement, paidCents, shareCents, createdAt: ctx.clock.now() })
        .onConflictDoNothing();
      await insertLines(tx, id, lines);
      await insertCounted(tx, { id, partnerId }, gathered.invoices);
      const after = { month: statement.month, shareCents: shareCents.toString() };
      await audit(tx, ctx, { action: "marketplace_statement.made", target: id, after });
      return true;
    },
    { isolationLevel: "repeatable read" },
  );
}

async function insertLines(tx: Db, statementId: string, lines: ComputedStatement["lines"]): Promise<void> {
  if (lines.length === 0) return;
  await tx.insert(marketplaceStatementLines).values(
    lines.map(({ usage, refunded, paid: _, share: __, carried: ___, ...line }) => ({
      ...line,
      statementId,
      usagePicodollars: usage,
      refundedPicodollars: refunded,
    })),
  );
}

/** What the statement counted, for those that come. */
async function insertCounted(
  tx: Db,
  { id: statementId, partnerId: organizationId }: { readonly id: string; readonly partnerId: string },
  invoices: readonly CountedInvoice[],
): Promise<void> {
  const fresh = invoices.filter(({ isNew }) => isNew);
  if (fresh.length > 0)
    await tx
      .insert(marketplaceCountedInvoices)
      .values(fresh.map(({ invoiceId, sharePercent }) => ({ organizationId, invoiceId, statementId, sharePercent })));
  const payments = invoices.flatMap((invoice) => invoice.payments);
  if (payments.length > 0)
    await tx.insert(marketplaceCountedPayments).values(
      payments.map(({ invoiceId, listingId, paid, share }) => ({
        statementId,
        organizationId,
        invoiceId,
        listingId,
        paidPicodollars: paid,
        sharePicodollars: share,
      })),
    );
}

async function hasStatement(tx: Db, organizationId: string, month: TimeRange): Promise<boolean> {
  const rows = await tx
    .select({ id: marketplaceStatements.id })
    .from(marketplaceStatements)
    .where(
      and(eq(marketplaceStatements.organizationId, organizationId), eq(marketplaceStatements.month, toDay(month))),
    );
  return rows.length > 0;
}

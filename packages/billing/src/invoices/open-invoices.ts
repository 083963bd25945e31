import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, retrySerialization, type WriteContext } from "@sundial/db";
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { computeInvoice } from "../invoicing/compute-invoice.ts";
import type { ComputedInvoice } from "../invoicing/types.ts";
import { periodAt } from "../periods/period-at.ts";
import { findSubscription } from "../subscriptions/lookup.ts";
import { credits as creditRows, creditUses, invoices } from "../tables.ts";
import type { InvoicingContext } from "./draft-invoices.ts";
import { gatherInvoice } from "./gather-invoice.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";
import { findInvoice } from "./lookup.ts";
import { storeLines } from "./store-lines.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";
import { toAmounts } from "./to-amounts.ts";
import type { InvoiceRow } from "./types.ts";

/** How long after its period an invoice waits for calls that ended late. */
export const graceMs = 3_600_000;
/** How long an open invoice may wait to be paid. */
export const payableMs = 30 * 86_400_000;
const batch = 100;

/**
 * Makes every draft final whose grace hour is over: computed once more from what the ledger holds now, with its credits taken. Idempotent, and may run in
 * several workers at once. Returns how many it opened. One that cannot be is told to `onFailure`, and waits for the next run.
 */
export async function openInvoices(
  ctx: InvoicingContext,
  deps: InvoicingDeps & { readonly onFailure: (error: unknown, organizationId: string) => void },
): Promise<number> {
  const until = new Date(ctx.clock.nowMs() - graceMs);
  const due = await ctx.db
    .select({ id: invoices.id, organizationId: invoices.organizationId })
    .from(invoices)
    .where(and(eq(invoices.status, "draft"), lte(invoices.periodEnd, until)))
    .orderBy(asc(invoices.periodEnd), asc(invoices.id))
    .limit(batch);
  let opened = 0;
  for (const { id, organizationId } of due) {
    try {
      // Another worker may open it at the same time: then it is no draft any more when it is looked at again.
      if (await retrySerialization(() => openInvoice({ ...ctx, organization: { id: organizationId } }, id, deps)))
        opened++;
    } catch (error) {
      deps.onFailure(error, organizationId);
    }
  }
  return opened;
}

/** Everything is read from one snapshot, the one that the invoice remembers: what it counts can be told for ever. */
async function openInvoice(ctx: WriteContext, id: string, deps: InvoicingDeps): Promise<boolean> {
  return ctx.db.transaction(
    async (tx) => {
      const organization = await lockOrganization(tx, ctx.organization.id);
      const invoice = await findInvoice(tx, ctx, id);
      if (invoice.status !== "draft") return false;
      const subscription = await findSubscription(tx, { organization, plans: deps.plans, at: invoice.periodStart });
      const period = periodAt(subscription.anchorAt, invoice.periodStart);
      const input = await gatherInvoice({ ...ctx, db: tx }, { subscription, period, until: period.end }, deps);
      const computed = computeInvoice(input);
      await storeLines(tx, ctx.newId, { invoiceId: id, organizationId: organization.id, computed, plans: deps.plans });
      await takeCredits(tx, invoice, computed);
      await tx.update(invoices).set(opening(ctx.clock.now(), computed)).where(eq(invoices.id, id));
      const after = { status: "open", total_cents: computed.dueCents.toString() };
      await audit(tx, ctx, { action: "invoice.opened", target: id, before: { status: "draft" }, after });
      await tellOfInvoice(tx, ctx, { type: "invoice.opened", invoice });
      return true;
    },
    { isolationLevel: "repeatable read" },
  );
}

/** An invoice of nothing has nothing to wait for. */
function opening(now: Date, computed: ComputedInvoice) {
  const isPaid = computed.dueCents === 0n;
  return {
    ...toAmounts(computed),
    status: isPaid ? ("paid" as const) : ("open" as const),
    openedAt: now,
    dueAt: new Date(now.getTime() + payableMs),
    paidAt: isPaid ? now : null,
    countedIn: sql<string>`pg_current_snapshot()`,
  };
}

async function takeCredits(tx: Db, { id, organizationId }: InvoiceRow, { credits }: ComputedInvoice): Promise<void> {
  if (credits.length === 0) return;
  const uses = credits.map((credit) => ({
    creditId: credit.id,
    invoiceId: id,
    organizationId,
    amountCents: credit.cents,
  }));
  await tx.insert(creditUses).values(uses);
  // Two invoices that take from one credit at the same time would each see all of it: writing its row makes the later one fail, and begin anew.
  const ids = credits.map((credit) => credit.id);
  await tx.update(creditRows).set({ organizationId }).where(inArray(creditRows.id, ids));
}

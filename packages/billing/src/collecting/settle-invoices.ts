import { findOrganization } from "@sundial/accounts";
import { type Db, inTransaction, type WriteContext } from "@sundial/db";
import { asc } from "drizzle-orm";
import type { Collector, CollectorInvoice } from "../collector.ts";
import { invoiceNumber } from "../invoices/invoice-number.ts";
import type { InvoiceRow } from "../invoices/types.ts";
import { invoices } from "../tables.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";
import { ensureBillingCustomer } from "./ensure-billing-customer.ts";
import { isUnsettled } from "./is-unsettled.ts";
import { linkInvoice } from "./link-invoice.ts";
import { receiveCollectorEvent } from "./receive-collector-event.ts";

export interface SettleInvoicesDeps {
  readonly collector: Collector;
  readonly onFailure: (error: unknown, organizationId: string) => void;
  /** Theirs became final with another total, and cannot be changed any more. */
  readonly onDifference: (own: InvoiceRow, theirs: CollectorInvoice) => void;
}

const batch = 100;
const unpaid = ["open", "past_due"] as const;

/**
 * Has the collector charge what our final invoices come to: its own of the same month is brought to our total and made final, or one is made. What became of
 * it is followed by the queue of the collector's events. Idempotent. Returns how many. One that cannot be settled is told to `onFailure`, and waits for the
 * next run.
 */
export async function settleInvoices(job: CollectingContext, deps: SettleInvoicesDeps): Promise<number> {
  let settled = 0;
  for (const own of await findUnsettled(job.db)) {
    try {
      if (await settleOne({ ...job, organization: { id: own.organizationId } }, own, deps)) settled++;
    } catch (error) {
      deps.onFailure(error, own.organizationId);
    }
  }
  return settled;
}

function findUnsettled(db: Db): Promise<InvoiceRow[]> {
  return db.select().from(invoices).where(isUnsettled()).orderBy(asc(invoices.openedAt)).limit(batch);
}

async function settleOne(ctx: WriteContext, own: InvoiceRow, deps: SettleInvoicesDeps): Promise<boolean> {
  const { collector } = deps;
  const { name } = await findOrganization(ctx.db, own.organizationId);
  const customerId = await ensureBillingCustomer(ctx, collector, { name, email: null });
  const known = await findTheirs(collector, customerId, own);
  if (!known && (await isToCome(collector, customerId, own))) return false;
  const { id } = known ?? (await collector.createInvoice({ customerId, ownInvoiceId: own.id }));
  // What was paid by other means, or is void, must not be charged.
  const totalCents = unpaid.some((status) => status === own.status) ? own.totalCents : 0n;
  const theirs = await collector.settleInvoice(id, { ownInvoiceId: own.id, number: invoiceNumber(own), totalCents });
  await linkAndReread(ctx, own.id, theirs);
  if (theirs.totalCents !== totalCents) deps.onDifference(own, theirs);
  return true;
}

/** Events of theirs found none of ours until now, and what was read may be old: the queue of events reads it anew, in turn with what comes. */
async function linkAndReread(ctx: WriteContext, ownId: string, theirs: CollectorInvoice): Promise<void> {
  const event = {
    id: `settled_${ownId}`,
    type: "invoice.settled",
    subject: { kind: "invoice", id: theirs.id },
  } as const;
  await inTransaction(ctx, async (tx) => {
    await linkInvoice({ ...ctx, db: tx }, ownId, theirs);
    await receiveCollectorEvent({ ...ctx, db: tx }, event);
  });
}

/** The collector's months begin when the checkout was paid, ours a little later, when we heard of it. */
const apartMs = 24 * 3_600_000;

async function findTheirs(
  collector: Pick<Collector, "listInvoices">,
  customerId: string,
  own: InvoiceRow,
): Promise<CollectorInvoice | undefined> {
  const all = await collector.listInvoices(customerId);
  const labelled = all.find(({ ownInvoiceId }) => ownInvoiceId === own.id);
  if (labelled || own.reason !== "period_end") return labelled;
  return all.find(
    (theirs) =>
      theirs.ownInvoiceId === null &&
      theirs.subscriptionId !== null &&
      theirs.periodStart < theirs.periodEnd &&
      Math.abs(theirs.periodEnd.getTime() - own.periodEnd.getTime()) <= apartMs &&
      isOpenToUs(theirs),
  );
}

/** One that became final over nothing, or was cancelled, charges nothing: what is owed then needs one of its own. */
function isOpenToUs({ state, totalCents }: CollectorInvoice): boolean {
  return state === "draft" || (state !== "void" && totalCents > 0n);
}

/** Whether a subscription there has not come to the end of that month yet. */
async function isToCome(
  collector: Pick<Collector, "listSubscriptions">,
  customerId: string,
  own: InvoiceRow,
): Promise<boolean> {
  if (own.reason !== "period_end") return false;
  return (await collector.listSubscriptions(customerId)).some(
    ({ state, periodEnd }) =>
      state !== "ended" && periodEnd !== null && periodEnd.getTime() <= own.periodEnd.getTime() + apartMs,
  );
}

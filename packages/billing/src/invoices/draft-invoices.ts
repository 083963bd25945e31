import { lockOrganization } from "@sundial/accounts";
import type { WriteContext } from "@sundial/db";
import { asc, eq, lte } from "drizzle-orm";
import { computeInvoice } from "../invoicing/compute-invoice.ts";
import { periodAt, periodWithIndex } from "../periods/period-at.ts";
import { findSubscription } from "../subscriptions/lookup.ts";
import { subscriptions } from "../tables.ts";
import { gatherInvoice } from "./gather-invoice.ts";
import { insertInvoice } from "./insert-invoice.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";
import type { InvoiceRow } from "./types.ts";

/** What a job is given: each invoice is made for its own organization. */
export type InvoicingContext = Omit<WriteContext, "organization">;

const batch = 100;

/**
 * Drafts the invoice of every month that has ended and has none yet; a month with nothing to charge gets none. Idempotent, and may run in several workers at
 * once. Returns how many it made. An organization whose invoice cannot be made is told to `onFailure`, and waits for the next run.
 */
export async function draftInvoices(
  ctx: InvoicingContext,
  deps: InvoicingDeps & {
    readonly collector: InvoiceRow["collector"];
    readonly onFailure: (error: unknown, organizationId: string) => void;
  },
): Promise<number> {
  let made = 0;
  const due = await ctx.db
    .select({ id: subscriptions.organizationId })
    .from(subscriptions)
    .where(lte(subscriptions.nextInvoiceAt, ctx.clock.now()))
    .orderBy(asc(subscriptions.nextInvoiceAt))
    .limit(batch);
  for (const organization of due) {
    try {
      made += await draftDue({ ...ctx, organization }, deps);
    } catch (error) {
      deps.onFailure(error, organization.id);
    }
  }
  return made;
}

/** One organization's, also when several months have ended since the last run. */
async function draftDue(
  ctx: WriteContext,
  deps: InvoicingDeps & { readonly collector: InvoiceRow["collector"] },
): Promise<number> {
  let made = 0;
  for (;;) {
    const step = await draftNext(ctx, deps);
    if (step === "none due") return made;
    if (step === "made") made++;
  }
}

async function draftNext(
  ctx: WriteContext,
  deps: InvoicingDeps & { readonly collector: InvoiceRow["collector"] },
): Promise<"made" | "nothing to charge" | "none due"> {
  return ctx.db.transaction(async (tx) => {
    const organization = await lockOrganization(tx, ctx.organization.id);
    const [stored] = await tx.select().from(subscriptions).where(eq(subscriptions.organizationId, organization.id));
    if (!stored || stored.nextInvoiceAt > ctx.clock.now()) return "none due";
    const period = periodAt(stored.anchorAt, new Date(stored.nextInvoiceAt.getTime() - 1));
    const subscription = await findSubscription(tx, { organization, plans: deps.plans, at: period.start });
    const input = await gatherInvoice({ ...ctx, db: tx }, { subscription, period, until: period.end }, deps);
    const computed = computeInvoice(input);
    const nextInvoiceAt = periodWithIndex(stored.anchorAt, period.index + 1).end;
    await tx.update(subscriptions).set({ nextInvoiceAt }).where(eq(subscriptions.organizationId, organization.id));
    if (computed.lines.length === 0 && computed.broughtForwardCents === 0n) return "nothing to charge";
    const { collector, plans } = deps;
    const common = { organizationId: organization.id, reason: "period_end", period, collector, plans } as const;
    await insertInvoice(tx, ctx, { ...common, coming: input.coming, computed });
    return "made";
  });
}

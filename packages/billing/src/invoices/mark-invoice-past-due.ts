import { enqueueMail, findOrganization, listRoleAddresses, type MailSettings } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { lockInvoice } from "./lock-invoice.ts";
import { pastDueMail } from "./past-due-mail.ts";
import { type PastDueCause, tellOfInvoice } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

/** A job's that also writes mail. */
export type PastDueContext = WriteContext & { readonly mail: MailSettings };

const actions = { charge_failed: "invoice.payment_failed", overdue: "invoice.past_due" } as const;

/**
 * Says that the charge of an open invoice failed, or that it was not paid by its day, to owners, admins and finance by mail. Idempotent: one mail each, whichever came first.
 * Returns whether it was open. For jobs and the collector only: no role and no key has the scope. Throws `resource_not_found`.
 */
export async function markInvoicePastDue(ctx: PastDueContext, id: string, cause: PastDueCause): Promise<boolean> {
  requireScope(ctx, "invoices.write");
  return inTransaction(ctx, async (tx) => {
    const invoice = await lockInvoice(tx, ctx, id);
    const { status } = invoice;
    if (status !== "open") return false;
    await tx.update(invoices).set({ status: "past_due" }).where(eq(invoices.id, id));
    const after = { status: "past_due" };
    await audit(tx, ctx, { action: actions[cause], target: id, before: { status }, after });
    await tellOfInvoice(tx, ctx, { type: "invoice.past_due", invoice, cause });
    await writeMails(tx, ctx, { invoice, cause });
    return true;
  });
}

async function writeMails(
  tx: WriteContext["db"],
  ctx: PastDueContext,
  { invoice, cause }: { readonly invoice: InvoiceRow; readonly cause: PastDueCause },
): Promise<void> {
  const { organizationId } = invoice;
  const { secret, portalUrl } = ctx.mail;
  const { name } = await findOrganization(tx, organizationId);
  const mail = pastDueMail({ organizationName: name, invoice, cause, portalUrl });
  const addresses = await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin", "finance"] });
  for (const to of addresses) await enqueueMail(tx, { ...ctx, secret }, { to, ...mail });
}

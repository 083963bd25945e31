import { enqueueMail, findOrganization, listRoleAddresses, type MailSettings } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { lockInvoice } from "./lock-invoice.ts";
import { pastDueMail } from "./past-due-mail.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

/** A job's that also writes mail. */
export type PastDueContext = WriteContext & { readonly mail: MailSettings };

/** Says that the charge of an open invoice failed, to owners, admins and finance by mail. Idempotent: one mail each. For the collector only: no role and no key has the scope. Throws `resource_not_found`. */
export async function markInvoicePastDue(ctx: PastDueContext, id: string): Promise<void> {
  requireScope(ctx, "invoices.write");
  await inTransaction(ctx, async (tx) => {
    const invoice = await lockInvoice(tx, ctx, id);
    const { status } = invoice;
    if (status !== "open") return;
    await tx.update(invoices).set({ status: "past_due" }).where(eq(invoices.id, id));
    const after = { status: "past_due" };
    await audit(tx, ctx, { action: "invoice.payment_failed", target: id, before: { status }, after });
    await tellOfInvoice(tx, ctx, { type: "invoice.past_due", invoice });
    await writeMails(tx, ctx, invoice);
  });
}

async function writeMails(tx: WriteContext["db"], ctx: PastDueContext, invoice: InvoiceRow): Promise<void> {
  const { organizationId } = invoice;
  const { secret, portalUrl } = ctx.mail;
  const { name } = await findOrganization(tx, organizationId);
  const mail = pastDueMail({ organizationName: name, invoice, portalUrl });
  const addresses = await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin", "finance"] });
  for (const to of addresses) await enqueueMail(tx, { ...ctx, secret }, { to, ...mail });
}

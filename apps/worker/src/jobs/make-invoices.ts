import type { MailSettings } from "@sundial/accounts";
import { type Collector, draftInvoices, type InvoicingDeps, markPastDue, openInvoices } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import type { Logger } from "pino";

export interface MakeInvoicesDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly log: Logger;
  readonly invoicing: InvoicingDeps;
  readonly collector: Collector | null;
  readonly mail: MailSettings;
}

/** Drafts the invoices of months that ended, opens those whose grace hour is over, and tells of those that were not paid in time. Returns how many of each. */
export async function makeInvoices(
  deps: MakeInvoicesDeps,
): Promise<{ drafted: number; opened: number; pastDue: number }> {
  const { db, clock, random, newId, log, invoicing, collector, mail } = deps;
  const ctx = {
    db,
    clock,
    random,
    newId,
    mode: "live",
    actor: { kind: "system", job: "make-invoices" },
    requestId: "",
    mail,
  } as const;
  const onFailure = (err: unknown, organizationId: string) =>
    log.error({ err, organization_id: organizationId }, "an invoice could not be made");
  const drafted = await draftInvoices(ctx, { ...invoicing, collector: collector ? "stripe" : "none", onFailure });
  const opened = await openInvoices(ctx, { ...invoicing, onFailure });
  return { drafted, opened, pastDue: await markPastDue(ctx, { onFailure }) };
}

import type { Db } from "@sundial/db";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { invoices } from "../tables.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";
import type { SettleInvoicesDeps } from "./settle-invoices.ts";

const batch = 100;

/**
 * Has the collector cancel its copies of invoices that became void after they were settled. Idempotent. Returns how many. One that was paid there meanwhile stays as it is
 * and is told to `onDifference`: the money has to be given back by a person.
 */
export async function voidSettledInvoices(job: CollectingContext, deps: SettleInvoicesDeps): Promise<number> {
  let voided = 0;
  for (const own of await findStanding(job.db)) {
    try {
      const theirs = await deps.collector.voidInvoice(own.theirId);
      if (theirs.state !== "void") deps.onDifference(own.invoice, theirs);
      const told = { collectorVoidedAt: job.clock.now() };
      await job.db.update(invoices).set(told).where(eq(invoices.id, own.invoice.id));
      voided++;
    } catch (error) {
      deps.onFailure(error, own.invoice.organizationId);
    }
  }
  return voided;
}

async function findStanding(db: Db) {
  const rows = await db
    .select()
    .from(invoices)
    .where(
      and(
        eq(invoices.status, "void"),
        eq(invoices.collector, "stripe"),
        isNotNull(invoices.collectorInvoiceId),
        isNull(invoices.collectorVoidedAt),
      ),
    )
    .orderBy(asc(invoices.voidedAt))
    .limit(batch);
  return rows.flatMap((invoice) =>
    invoice.collectorInvoiceId === null ? [] : [{ invoice, theirId: invoice.collectorInvoiceId }],
  );
}

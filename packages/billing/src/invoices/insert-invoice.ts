import type { Db, WriteContext } from "@sundial/db";
import { eq, sql } from "drizzle-orm";
import type { ComputedInvoice, InvoiceInput } from "../invoicing/types.ts";
import type { Plan } from "../plans/types.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { invoices } from "../tables.ts";
import { storeLines } from "./store-lines.ts";
import { toAmounts } from "./to-amounts.ts";
import type { InvoiceRow } from "./types.ts";

export interface InvoiceToInsert {
  readonly organizationId: string;
  readonly reason: InvoiceRow["reason"];
  readonly period: { readonly start: Date; readonly end: Date };
  readonly coming: Pick<NonNullable<InvoiceInput["coming"]>, "seats" | "plan"> | null;
  readonly computed: ComputedInvoice;
  /** What the process has. A customer of the collector stays one while its key is missing. */
  readonly collector: InvoiceRow["collector"];
  readonly plans: ReadonlyMap<string, Plan>;
}

/** Writes an invoice as a draft, with the next number of its organization, whose lock the caller holds. Returns its id. */
export async function insertInvoice(
  tx: Db,
  ctx: Pick<WriteContext, "newId" | "clock">,
  input: InvoiceToInsert,
): Promise<string> {
  const { organizationId, computed, period, coming, plans } = input;
  const id = ctx.newId("invoice");
  const [last] = await tx
    .select({ sequence: sql<number>`coalesce(max(${invoices.sequence}), 0)::int` })
    .from(invoices)
    .where(eq(invoices.organizationId, organizationId));
  await tx.insert(invoices).values({
    id,
    organizationId,
    sequence: (last?.sequence ?? 0) + 1,
    reason: input.reason,
    status: "draft",
    collector: await collectorOf(tx, input),
    periodStart: period.start,
    periodEnd: period.end,
    ...toAmounts(computed),
    comingPlan: coming?.plan.id ?? null,
    comingSeats: coming?.seats ?? null,
    createdAt: ctx.clock.now(),
  });
  await storeLines(tx, ctx.newId, { invoiceId: id, organizationId, computed, plans });
  return id;
}

/** The collector charges its customers by itself, whether or not its key is here. */
async function collectorOf(
  tx: Db,
  { organizationId, collector }: Pick<InvoiceToInsert, "organizationId" | "collector">,
): Promise<InvoiceRow["collector"]> {
  if (collector !== "none") return collector;
  const isCustomer = eq(billingCustomers.organizationId, organizationId);
  const [customer] = await tx.select({ id: billingCustomers.customerId }).from(billingCustomers).where(isCustomer);
  return customer ? "stripe" : "none";
}

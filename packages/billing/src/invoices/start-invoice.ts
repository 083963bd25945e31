import type { Db, WriteContext } from "@sundial/db";
import { eq } from "drizzle-orm";
import { listAdvanceLines } from "../invoicing/list-advance-lines.ts";
import { sumCents } from "../invoicing/to-line.ts";
import type { ComputedInvoice, InvoiceInput } from "../invoicing/types.ts";
import type { Period } from "../periods/types.ts";
import type { Plan } from "../plans/types.ts";
import { invoices } from "../tables.ts";
import { insertInvoice } from "./insert-invoice.ts";
import { findInvoice } from "./lookup.ts";
import { payableMs } from "./open-invoices.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

/** Base and seats of a first month, in advance. */
export function computeStartInvoice(coming: NonNullable<InvoiceInput["coming"]>): ComputedInvoice {
  const lines = listAdvanceLines(coming);
  const total = sumCents(lines);
  const nothing = { credits: [], creditsCents: 0n, broughtForwardCents: 0n, carriedForwardCents: 0n };
  return { lines, subtotalCents: total, totalCents: total, dueCents: total, ...nothing };
}

export interface StartInvoiceInput {
  readonly organizationId: string;
  readonly plan: Plan;
  readonly seats: number;
  /** The first month. */
  readonly period: Period;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly collector: InvoiceRow["collector"];
}

/** Charges the first month of a subscription in advance, in the caller's transaction; nothing when it costs nothing. Returns the invoice's id. */
export async function startInvoice(
  tx: Db,
  ctx: Pick<WriteContext, "newId" | "clock">,
  input: StartInvoiceInput,
): Promise<string | null> {
  const { organizationId, plan, seats, period, plans, collector } = input;
  const coming = { plan, seats, period };
  const computed = computeStartInvoice(coming);
  if (computed.lines.length === 0) return null;
  const common = { organizationId, period, coming, computed, collector, plans };
  const id = await insertInvoice(tx, ctx, { ...common, reason: "subscription_start" });
  const openedAt = ctx.clock.now();
  const dueAt = new Date(openedAt.getTime() + payableMs);
  await tx.update(invoices).set({ status: "open", openedAt, dueAt }).where(eq(invoices.id, id));
  const invoice = await findInvoice(tx, { organization: { id: organizationId } }, id);
  await tellOfInvoice(tx, ctx, { type: "invoice.opened", invoice });
  return id;
}

import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, exists, lt, sql } from "drizzle-orm";
import { isOpened } from "../invoices/is-opened.ts";
import { readLateCalls } from "../invoices/list-late-calls.ts";
import { findInvoice, findInvoiceLines } from "../invoices/lookup.ts";
import { sumRefunds } from "../invoices/sum-refunds.ts";
import type { InvoiceLineRow, InvoiceRow } from "../invoices/types.ts";
import { fromCents } from "../rating/to-cents.ts";
import type { LedgerReaders } from "../spend/types.ts";
import { credits, creditUses, invoiceLines, invoices } from "../tables.ts";
import { isCorrectionOf } from "./is-correction-of.ts";

interface Question {
  readonly organizationId: string;
  readonly invoiceId: string;
  /** What was given back by then is not paid, and what was paid by then for corrections is. */
  readonly before: Date;
}

/**
 * What was paid for the calls of each key in the period of a paid invoice, less promotional credits: its usage with discounts, divided over the calls by what each
 * cost and never more than that, and what later invoices that are paid correct of it, for the keys of the corrected calls. What was refunded is taken off all parts
 * of an invoice alike. Zero of an invoice that is not paid. Runs in a transaction that sees one instant. Throws `resource_not_found`.
 */
export async function readKeyPayments(
  tx: Db,
  { readTerms, readLedger }: LedgerReaders,
  { organizationId, invoiceId, before }: Question,
): Promise<Map<string, Picodollars>> {
  const invoice = await findInvoice(tx, { organization: { id: organizationId } }, invoiceId);
  if (invoice.status !== "paid") return new Map();
  const forUsage = await readPaid(tx, { invoice, before }, ({ kind }) => kind === "usage" || kind === "discount");
  const terms = await readTerms(tx, { organizationId, at: invoice.periodStart });
  const { charges } = await readLedger(tx, { organizationId, terms });
  // What the ledger holds by now can differ from what the invoice counted.
  const cost = sumOf(charges);
  const isMore = forUsage > cost;
  const usage = divide(isMore ? cost : forUsage, charges);
  return addUp([...usage, ...(await readCorrections(tx, { invoice, before }))]);
}

interface KeyAmount {
  readonly apiKeyId: string;
  readonly amount: Picodollars;
}

/** Divides a sum over calls in proportion to what each costs. */
function divide(sum: Picodollars, calls: readonly KeyAmount[]): KeyAmount[] {
  const cost = sumOf(calls);
  if (cost === 0n) return [];
  return calls.map(({ apiKeyId, amount }) => ({ apiKeyId, amount: (amount * sum) / cost }));
}

/**
 * Sums by key, none below zero: a call that is taken back can have cost less than its correction, when it was covered by included tokens that others have instead.
 * So the others have the rest of it, and all together are what was paid.
 */
function addUp(amounts: readonly KeyAmount[]): Map<string, Picodollars> {
  const sums = new Map<string, Picodollars>();
  for (const { apiKeyId, amount } of amounts) sums.set(apiKeyId, amount + (sums.get(apiKeyId) ?? 0n));
  const whole = sumOf(amounts);
  if (whole <= 0n) return new Map();
  const positive = [...sums].filter(([, amount]) => amount > 0n);
  const most = positive.reduce((sum, [, amount]) => sum + amount, 0n);
  return new Map(positive.map(([apiKeyId, amount]) => [apiKeyId, (amount * whole) / most]));
}

function sumOf(amounts: readonly KeyAmount[]): Picodollars {
  return amounts.reduce((sum, { amount }) => sum + amount, 0n);
}

/** What was paid by then for corrections of the invoice's period, or below zero given back by them. */
async function readCorrections(tx: Db, { invoice, before }: InvoiceAt): Promise<KeyAmount[]> {
  const corrections: KeyAmount[] = [];
  for (const later of await listCorrecting(tx, { invoice, before }))
    for (const line of await findInvoiceLines(tx, later)) {
      if (line.kind !== "adjustment" || !isOpened(line) || !isIn(invoice, line)) continue;
      const paid = await readPaid(tx, { invoice: later, before }, ({ id }) => id === line.id);
      corrections.push(...divide(paid, await readLateCalls(tx, later, line)));
    }
  return corrections;
}

interface InvoiceAt {
  readonly invoice: InvoiceRow;
  readonly before: Date;
}

function isIn({ periodStart, periodEnd }: InvoiceRow, line: InvoiceLineRow): boolean {
  return line.periodStart >= periodStart && line.periodStart < periodEnd;
}

/** The invoices that correct usage of the invoice's period and were paid by then. */
async function listCorrecting(tx: Db, { invoice, before }: InvoiceAt): Promise<InvoiceRow[]> {
  if (invoice.reason !== "period_end") return [];
  const { organizationId, id, status, paidAt } = invoices;
  const corrects = tx
    .select({ id: invoiceLines.id })
    .from(invoiceLines)
    .where(and(eq(invoiceLines.invoiceId, id), isCorrectionOf(invoice)));
  return await tx
    .select()
    .from(invoices)
    .where(and(eq(organizationId, invoice.organizationId), eq(status, "paid"), lt(paidAt, before), exists(corrects)));
}

/** What was paid for some lines of a paid invoice, which are of usage or corrections: those that promotional credits can pay. */
async function readPaid(
  tx: Db,
  { invoice, before }: InvoiceAt,
  isAsked: (line: InvoiceLineRow) => boolean,
): Promise<Picodollars> {
  const { id: invoiceId, organizationId, totalCents } = invoice;
  const lines = (await findInvoiceLines(tx, invoice)).filter(({ kind }) => usageKinds.has(kind));
  const [charged, asked] = [sumCents(lines), sumCents(lines.filter(isAsked))];
  const promoted = await sumPromotions(tx, { organizationId, invoiceId });
  const refunded = await sumRefunds(tx, { organizationId, invoiceId, before });
  const unpromoted = promoted === 0n ? fromCents(asked) : (fromCents(asked) * (charged - promoted)) / charged;
  return refunded === 0n ? unpromoted : (unpromoted * (totalCents - refunded)) / totalCents;
}

const usageKinds: ReadonlySet<InvoiceLineRow["kind"]> = new Set(["usage", "discount", "adjustment"]);

function sumCents(lines: readonly InvoiceLineRow[]): bigint {
  return lines.reduce((sum, { amountCents }) => sum + amountCents, 0n);
}

/** Credits pay for usage alone. */
async function sumPromotions(
  tx: Db,
  { organizationId, invoiceId }: Pick<Question, "organizationId" | "invoiceId">,
): Promise<bigint> {
  const [sum] = await tx
    .select({ cents: sql<string>`coalesce(sum(${creditUses.amountCents}), 0)` })
    .from(creditUses)
    .innerJoin(credits, eq(credits.id, creditUses.creditId))
    .where(
      and(
        eq(creditUses.organizationId, organizationId),
        eq(creditUses.invoiceId, invoiceId),
        eq(credits.category, "promotional"),
      ),
    );
  return BigInt(sum?.cents ?? 0);
}

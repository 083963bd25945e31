import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { findInvoice } from "../invoices/lookup.ts";
import { sumRefunds } from "../invoices/sum-refunds.ts";
import { fromCents } from "../rating/to-cents.ts";
import type { LedgerReaders } from "../spend/types.ts";
import { credits, creditUses, invoiceLines } from "../tables.ts";

interface Question {
  readonly organizationId: string;
  readonly invoiceId: string;
  /** What was given back by then is not paid. */
  readonly before: Date;
}

/**
 * What was paid on a paid invoice for the calls of each key: its usage with discounts and corrections, less promotional credits, divided over the calls of its
 * period by what each cost, and never more than that. What was refunded is taken off all parts of the invoice alike. Zero of an invoice that is not paid.
 * Runs in a transaction that sees one instant. Throws `resource_not_found`.
 */
export async function readKeyPayments(
  tx: Db,
  { readTerms, readLedger }: LedgerReaders,
  question: Question,
): Promise<Map<string, Picodollars>> {
  const { organizationId, invoiceId } = question;
  const invoice = await findInvoice(tx, { organization: { id: organizationId } }, invoiceId);
  if (invoice.status !== "paid") return new Map();
  const terms = await readTerms(tx, { organizationId, at: invoice.periodStart });
  const { charges } = await readLedger(tx, { organizationId, terms });
  const cost = charges.reduce((sum, { amount }) => sum + amount, 0n);
  const charged = fromCents((await sumUsageLines(tx, question)) - (await sumPromotions(tx, question)));
  const forUsage = afterRefunds(charged, invoice.totalCents, await sumRefunds(tx, question));
  if (forUsage <= 0n) return new Map();
  // What the ledger holds by now can differ from what the invoice counted.
  const isMore = forUsage > cost;
  const sums = new Map<string, Picodollars>();
  for (const { apiKeyId, amount } of charges) sums.set(apiKeyId, amount + (sums.get(apiKeyId) ?? 0n));
  return new Map([...sums].map(([apiKeyId, amount]) => [apiKeyId, isMore ? amount : (amount * forUsage) / cost]));
}

function afterRefunds(charged: Picodollars, totalCents: bigint, refundedCents: bigint): Picodollars {
  return refundedCents === 0n ? charged : (charged * (totalCents - refundedCents)) / totalCents;
}

async function sumUsageLines(tx: Db, { organizationId, invoiceId }: Question): Promise<bigint> {
  const [sum] = await tx
    .select({ cents: sql<string>`coalesce(sum(${invoiceLines.amountCents}), 0)` })
    .from(invoiceLines)
    .where(
      and(
        eq(invoiceLines.organizationId, organizationId),
        eq(invoiceLines.invoiceId, invoiceId),
        inArray(invoiceLines.kind, ["usage", "discount", "adjustment"]),
      ),
    );
  return BigInt(sum?.cents ?? 0);
}

/** Credits pay for usage alone. */
async function sumPromotions(tx: Db, { organizationId, invoiceId }: Question): Promise<bigint> {
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

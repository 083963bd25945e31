import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { marketplaceCountedInvoices, marketplaceCountedPayments } from "../tables.ts";
import type { CountedPayment, CustomerLedger, TimeRange } from "./types.ts";

/** A customer of a partner, and which listing each of its keys is of. */
export interface PartnerCustomer {
  readonly organizationId: string;
  readonly installedAt: Date;
  readonly listingOf: ReadonlyMap<string, string>;
}

interface Question {
  readonly partnerId: string;
  readonly month: TimeRange;
  readonly ledger: CustomerLedger;
  /** Of invoices that are counted for the first time. */
  readonly sharePercent: number;
}

/** An invoice that a statement looks at. */
export interface CountedInvoice {
  readonly invoiceId: string;
  readonly sharePercent: number;
  /** Whether no statement counted it before. */
  readonly isNew: boolean;
  /** What is more, or less, than statements counted of it before, of each listing with a difference. */
  readonly payments: readonly CountedPayment[];
}

/**
 * What a customer's invoices came to in a month: those that were paid and no statement of the partner counted, and of those that were counted the ones of which
 * something was given back or corrected, each by the per cent under which it was counted first. An invoice of a listing adds up over all statements to what of it is paid.
 */
export async function countPayments(
  tx: Db,
  question: Question,
  { organizationId, installedAt, listingOf }: PartnerCustomer,
): Promise<CountedInvoice[]> {
  const { ledger, month, partnerId } = question;
  const before = month.end;
  const paid = await ledger.listPaidInvoices(tx, { organizationId, endedAfter: installedAt, paidBefore: before });
  const changed = await ledger.listChangedInvoices(tx, { organizationId, ...month });
  const known = await readCounted(tx, partnerId, [...new Set([...paid, ...changed])]);
  const looked = [...paid.filter((id) => !known.has(id)), ...changed.filter((id) => known.get(id) != null)];
  const counted: CountedInvoice[] = [];
  for (const invoiceId of looked) {
    const sharePercent = known.get(invoiceId) ?? question.sharePercent;
    const now = sumByListing(await ledger.readPayments(tx, { organizationId, invoiceId, before }), listingOf);
    const isNew = !known.has(invoiceId);
    const earlier = isNew ? new Map<string, Picodollars>() : await sumCounted(tx, partnerId, invoiceId);
    const payments = differences({ invoiceId, sharePercent, now, earlier });
    counted.push({ invoiceId, sharePercent, isNew, payments });
  }
  return counted;
}

/** Null for one that was counted before amounts were kept. */
async function readCounted(tx: Db, partnerId: string, ids: readonly string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return new Map();
  const { organizationId, invoiceId, sharePercent } = marketplaceCountedInvoices;
  const rows = await tx
    .select({ invoiceId, sharePercent })
    .from(marketplaceCountedInvoices)
    .where(and(eq(organizationId, partnerId), inArray(invoiceId, [...ids])));
  return new Map(rows.map((row) => [row.invoiceId, row.sharePercent]));
}

async function sumCounted(tx: Db, partnerId: string, id: string): Promise<Map<string, Picodollars>> {
  const { organizationId, invoiceId, listingId, paidPicodollars } = marketplaceCountedPayments;
  const rows = await tx
    .select({ listingId, paid: sql<string>`sum(${paidPicodollars})` })
    .from(marketplaceCountedPayments)
    .where(and(eq(organizationId, partnerId), eq(invoiceId, id)))
    .groupBy(listingId);
  return new Map(rows.map((row) => [row.listingId, BigInt(row.paid)]));
}

function sumByListing(
  amounts: ReadonlyMap<string, Picodollars>,
  listingOf: ReadonlyMap<string, string>,
): Map<string, Picodollars> {
  const sums = new Map<string, Picodollars>();
  for (const [keyId, amount] of amounts) {
    const listingId = listingOf.get(keyId);
    if (listingId !== undefined) sums.set(listingId, amount + (sums.get(listingId) ?? 0n));
  }
  return sums;
}

interface Compared {
  readonly invoiceId: string;
  readonly sharePercent: number;
  readonly now: ReadonlyMap<string, Picodollars>;
  readonly earlier: ReadonlyMap<string, Picodollars>;
}

/** Each share is a difference of two shares, not the share of a difference, so that what is given back in parts comes to what was given. */
function differences({ invoiceId, sharePercent, now, earlier }: Compared): CountedPayment[] {
  const shareOf = (paid: Picodollars) => (paid * BigInt(sharePercent)) / 100n;
  return [...new Set([...now.keys(), ...earlier.keys()])].flatMap((listingId) => {
    const [is, was] = [now.get(listingId) ?? 0n, earlier.get(listingId) ?? 0n];
    return is === was ? [] : [{ invoiceId, listingId, paid: is - was, share: shareOf(is) - shareOf(was) }];
  });
}

import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import type { marketplaceStatementLines, marketplaceStatements } from "../tables.ts";

/** Amounts by the id of a key. */
export type KeyAmounts = ReadonlyMap<string, Picodollars>;

/** `[start, end)` */
export interface TimeRange {
  readonly start: Date;
  readonly end: Date;
}

/** What calls of a key cost in a UTC day. */
export interface KeyDayCharge {
  readonly apiKeyId: string;
  readonly dayStart: Date;
  readonly amount: Picodollars;
}

export interface PaidInvoicesQuestion {
  /** Of the customer. */
  readonly organizationId: string;
  /** Only of periods that ended after it. */
  readonly endedAfter: Date;
  readonly paidBefore: Date;
}

export interface PaymentsQuestion {
  readonly organizationId: string;
  readonly invoiceId: string;
  readonly before: Date;
}

/** What a customer's bill says of its keys. Whoever makes statements hands in the one of billing. All is read in a transaction that sees one instant. */
export interface CustomerLedger {
  /** What live calls in whole UTC days cost beyond included tokens, at the prices of their days. A key may have a day twice. */
  readCharges(tx: Db, question: TimeRange & { readonly organizationId: string }): Promise<readonly KeyDayCharge[]>;
  /** The ids of invoices that are paid. */
  listPaidInvoices(tx: Db, question: PaidInvoicesQuestion): Promise<readonly string[]>;
  /** The ids of invoices of which something was given back, or whose usage was corrected by another that was paid, in the time. */
  listChangedInvoices(tx: Db, question: TimeRange & { readonly organizationId: string }): Promise<readonly string[]>;
  /** What the customer paid for the calls of each key in an invoice's period, with corrections, and was not given back before an instant; never more than those cost. */
  readPayments(tx: Db, question: PaymentsQuestion): Promise<KeyAmounts>;
}

/** What is known of one listing in a month before cents are made of it. */
export interface ListingMonth {
  readonly listingId: string;
  /** Live calls in the month. */
  readonly requests: bigint;
  /** By how many organizations. */
  readonly installations: number;
  /** What the calls of the month cost, paid or not. */
  readonly usage: Picodollars;
  /** What customers paid, for calls of this month or of earlier ones, less what was refunded. */
  readonly paid: Picodollars;
  /** What was taken back of payments that earlier statements counted. */
  readonly refunded: Picodollars;
  /** The partner's part of what was paid, by the per cents under which it was counted. */
  readonly share: Picodollars;
  /** What roundings of earlier statements left over: what is exact of all of them less the cents that they said. */
  readonly carried: { readonly paid: Picodollars; readonly share: Picodollars };
}

/** What a statement counts of an invoice for a listing; below zero where it takes something back. */
export interface CountedPayment {
  readonly invoiceId: string;
  readonly listingId: string;
  readonly paid: Picodollars;
  readonly share: Picodollars;
}

/** Whole cents. The lines add up to the sums exactly. */
export interface ComputedStatement {
  readonly paidCents: bigint;
  readonly shareCents: bigint;
  readonly lines: readonly (ListingMonth & { readonly paidCents: bigint; readonly shareCents: bigint })[];
}

export type StatementRow = typeof marketplaceStatements.$inferSelect;

/** A stored statement. */
export interface Statement extends StatementRow {
  readonly lines: readonly StatementLine[];
}

export interface StatementLine extends Readonly<typeof marketplaceStatementLines.$inferSelect> {
  /** What the listing is called now. */
  readonly name: string;
}

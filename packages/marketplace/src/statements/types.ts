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

export interface PaidInvoicesQuestion {
  /** Of the customer. */
  readonly organizationId: string;
  /** Only of periods that ended after it. */
  readonly endedAfter: Date;
  readonly paidBefore: Date;
}

/** What a customer's bill says of its keys. Whoever makes statements hands in the one of billing. All is read in a transaction that sees one instant. */
export interface CustomerLedger {
  /** What live calls in whole UTC days cost beyond included tokens, at the prices of their days. */
  readCharges(tx: Db, question: TimeRange & { readonly organizationId: string }): Promise<KeyAmounts>;
  /** The ids of invoices that are paid. */
  listPaidInvoices(tx: Db, question: PaidInvoicesQuestion): Promise<readonly string[]>;
  /** What the customer paid on an invoice for the calls of each key; never more than those cost. */
  readPayments(tx: Db, question: { readonly organizationId: string; readonly invoiceId: string }): Promise<KeyAmounts>;
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
  /** What customers paid, for calls of this month or of earlier ones. */
  readonly paid: Picodollars;
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

import type { Picodollars } from "@sundial/kernel";
import type { UsageOutcome } from "@sundial/usage";
import type { TokenClass } from "../pricing/types.ts";
import type { invoiceLines, invoices } from "../tables.ts";

/** A stored invoice. Amounts are whole cents of USD, and none but the subtotal is ever below zero. */
export type InvoiceRow = typeof invoices.$inferSelect;
/** A stored line: `amountCents` is `exactPicodollars`, rounded once, half to even. */
export type InvoiceLineRow = typeof invoiceLines.$inferSelect;

export type InvoiceStatus = InvoiceRow["status"];

export interface InvoiceWithLines extends InvoiceRow {
  /** What was given back of the total after it was paid. */
  readonly refundedCents: bigint;
  readonly lines: readonly InvoiceLineRow[];
}

/** One call, or one correction, behind a line. Tokens are those of the line's class; amounts are exact picodollars. */
export interface InvoiceLineCall {
  /** Of the call (`req_`) or of the correction (`adj_`). */
  readonly id: string;
  readonly at: Date;
  readonly apiKeyId: string;
  readonly model: string;
  readonly outcome: UsageOutcome;
  readonly quantity: bigint;
  readonly includedQuantity: bigint;
  readonly chargedQuantity: bigint;
  readonly amount: Picodollars;
}

/** A line of usage or of corrections: the only ones with calls behind them. */
export interface OpenedLine extends InvoiceLineRow {
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly priceId: string;
  readonly unitPicodollars: bigint;
}

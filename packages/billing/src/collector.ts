import type { Catalogue, CatalogueChange } from "./catalogue/types.ts";

/**
 * Who takes the money. It gets a copy of usage and prices, and tells what was paid; the bill itself is made here. Every method throws a `CollectorError` when it fails. Without
 * settings for one there is no collector, and the platform bills all the same.
 */
export interface Collector {
  /** Makes the customer of an organization, once however often it is called within a day, and returns its id there. */
  createCustomer(customer: CollectorCustomerInput): Promise<string>;
  /** Null when it was deleted there, or never was. */
  readCustomer(customerId: string): Promise<CollectorCustomer | null>;
  /** The meters, products and prices there that were made from plans. */
  readCatalogue(): Promise<Catalogue>;
  /** Carries changes out in their order. One that was carried out already may be repeated. */
  changeCatalogue(changes: readonly CatalogueChange[]): Promise<void>;
  /** A page on which the customer pays for a subscription. */
  startCheckout(checkout: CheckoutInput): Promise<{ readonly id: string; readonly url: string }>;
  readCheckout(checkoutId: string): Promise<CollectorCheckout | null>;
  /** A page on which the customer sees invoices and changes the card. */
  openPortal(portal: { readonly customerId: string; readonly returnUrl: string }): Promise<{ readonly url: string }>;
  /** `known` when this identifier was taken before: then the value counts once, and all is well. */
  reportMeterValue(value: MeterValue): Promise<"taken" | "known">;
  /** What it holds of a customer and meter in `[from, until)`, by UTC day, or as one sum. Windows with nothing in them may be left out. */
  readMeterSums(query: MeterSumsQuery): Promise<readonly MeterSum[]>;
  /** Newest first. */
  listInvoices(customerId: string): Promise<readonly CollectorInvoice[]>;
  readInvoice(invoiceId: string): Promise<CollectorInvoice | null>;
  /** The invoice of which a refund gives something back. Null for one of no invoice, or that is gone. */
  readRefundedInvoice(refundId: string): Promise<CollectorInvoice | null>;
  /** Writes the id of our invoice on theirs, by which a person finds back. */
  labelInvoice(invoiceId: string, label: { readonly ownInvoiceId: string }): Promise<void>;
  /** Has a draft wait for `settleInvoice`, instead of becoming final by itself. */
  holdInvoice(invoiceId: string): Promise<void>;
  /** An empty draft for an invoice of ours that no subscription there makes one for. The same one however often it is called within a day. */
  createInvoice(invoice: { readonly customerId: string; readonly ownInvoiceId: string }): Promise<CollectorInvoice>;
  /**
   * Makes a draft come to what our invoice comes to, by one item for the difference, labels it and makes it final, after which it is charged. One that is final already
   * is labelled alone. May be called again after any failure. Returns it as it is then, whose total should be looked at.
   */
  settleInvoice(invoiceId: string, own: SettlementInput): Promise<CollectorInvoice>;
  /** Cancels a final invoice that is not paid; of what cannot be cancelled any more nothing changes. Returns it as it is then. */
  voidInvoice(invoiceId: string): Promise<CollectorInvoice>;
  readSubscription(subscriptionId: string): Promise<CollectorSubscription | null>;
  /** All of a customer that were made here, newest first, those that ended too. */
  listSubscriptions(customerId: string): Promise<readonly CollectorSubscription[]>;
  /**
   * Makes a subscription, or brings one to what is wanted. Nothing is charged or given back for the time until the next invoice: that is for our invoice to say, and
   * `settleInvoice` to carry over. Changes nothing when all is so already.
   */
  putSubscription(wanted: SubscriptionInput): Promise<void>;
  /** At once; nothing is charged or given back. */
  endSubscription(subscriptionId: string): Promise<void>;
  /** Writes down that we know whether it ends, without changing whether it does. */
  acknowledgeEnd(subscriptionId: string, isToEnd: boolean): Promise<void>;
  /** Once for each of our credits. Returns the id there. */
  createCreditGrant(grant: CreditGrantInput): Promise<string>;
  /** Checks the signature and its time, which may be neither old nor to come. Throws a `CollectorError` with the reason `forged`. */
  verifyWebhook(webhook: { readonly body: string; readonly signature: string }): CollectorEvent;
  /** Events since then whose webhook did not arrive, or not yet. */
  listUndelivered(since: Date): Promise<readonly CollectorEvent[]>;
}

export interface CollectorCustomerInput {
  readonly organizationId: string;
  readonly name: string;
  readonly email: string | null;
}

export interface CollectorCustomer {
  readonly id: string;
  /** Null for one that was not made here. */
  readonly organizationId: string | null;
}

export interface PricedItem {
  readonly key: string;
  readonly quantity?: number;
}

/** What a subscription there should be. Licensed prices are of the month that is charged next, those by usage of the plan in force. */
export interface SubscriptionInput {
  /** Null to make one. */
  readonly subscriptionId: string | null;
  readonly customerId: string;
  readonly organizationId: string;
  readonly planId: string;
  readonly seats: number;
  readonly prices: readonly PricedItem[];
  readonly endsWithPeriod: boolean;
  /** When its months begin, if it is made. */
  readonly chargesFrom: Date;
  /** Of whatever asks for it: a repetition of the same change under the same id changes nothing. */
  readonly operationId: string;
}

export interface SettlementInput {
  readonly ownInvoiceId: string;
  /** For people. */
  readonly number: string;
  /** What it must come to. Not below zero. */
  readonly totalCents: bigint;
}

export interface CheckoutInput {
  readonly customerId: string;
  readonly organizationId: string;
  readonly planId: string;
  readonly seats: number;
  /** Keys of catalogue prices. Those by usage take no quantity. */
  readonly prices: readonly PricedItem[];
  /** When its months begin; until then nothing is charged. Null for a month that begins, and is charged, with the payment. */
  readonly chargesFrom: Date | null;
  /** `{CHECKOUT_SESSION_ID}` in it becomes the id of the checkout. */
  readonly successUrl: string;
  readonly cancelUrl: string;
}

export interface CollectorCheckout {
  readonly id: string;
  readonly state: "open" | "complete" | "expired";
  readonly paid: boolean;
  readonly customerId: string | null;
  readonly subscriptionId: string | null;
  /** Of what was charged with it. */
  readonly invoiceId: string | null;
  readonly organizationId: string | null;
  readonly planId: string | null;
  readonly seats: number | null;
}

export interface MeterValue {
  readonly customerId: string;
  readonly meter: string;
  /** Not below zero, at most 15 digits. */
  readonly value: bigint;
  /** Unique for a day, at most 100 characters. */
  readonly identifier: string;
  /** Within the last 35 days, and at most 5 minutes to come. */
  readonly at: Date;
}

export interface MeterSumsQuery {
  readonly customerId: string;
  readonly meter: string;
  /** Whole minutes; whole UTC days when summed by day. */
  readonly from: Date;
  readonly until: Date;
  readonly by: "day" | "whole";
}

export interface MeterSum {
  readonly from: Date;
  readonly value: bigint;
}

export type CollectorInvoiceState = "draft" | "open" | "paid" | "void" | "uncollectible";

export interface CollectorInvoice {
  readonly id: string;
  readonly customerId: string;
  readonly subscriptionId: string | null;
  /** Null until it was labelled. */
  readonly ownInvoiceId: string | null;
  readonly state: CollectorInvoiceState;
  readonly totalCents: bigint;
  readonly paidCents: bigint;
  /** By credit notes that were made after it was paid, less what of them failed to reach the customer or was called off. */
  readonly refundedCents: bigint;
  /** Whether a draft becomes final, and an open one is charged, without anybody asking. */
  readonly advances: boolean;
  /** How often a charge was tried. */
  readonly attempts: number;
  readonly periodStart: Date;
  readonly periodEnd: Date;
  readonly paidAt: Date | null;
  readonly url: string | null;
}

export interface CollectorSubscription {
  readonly id: string;
  readonly customerId: string;
  readonly organizationId: string | null;
  readonly planId: string | null;
  readonly state: "active" | "past_due" | "ended" | "incomplete";
  readonly periodEnd: Date | null;
  readonly endsWithPeriod: boolean;
  /** What we last asked, or took note of: where it differs from what is, somebody changed it there. */
  readonly isToEnd: boolean;
}

export interface CreditGrantInput {
  readonly customerId: string;
  /** Our own id of the credit. */
  readonly creditId: string;
  readonly name: string;
  readonly cents: bigint;
  readonly paid: boolean;
  /** 0 is used first, 100 last. */
  readonly priority: number;
  /** Null for at once. */
  readonly effectiveAt: Date | null;
  readonly expiresAt: Date | null;
}

/** What a webhook says: that something changed. What it is now must be read. */
export interface CollectorEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: CollectorSubject;
}

export interface CollectorSubject {
  readonly kind: "customer" | "checkout" | "subscription" | "invoice" | "refund" | "other";
  readonly id: string;
}

/** `busy`: too many calls, or another one holds the object; `unreachable`: no answer, or the collector's own failure; both may work later. */
export type CollectorFailure = "busy" | "unreachable" | "refused" | "forged";

/** A failure of the collector, in our own words. */
export class CollectorError extends Error {
  readonly reason: CollectorFailure;
  /** Its own code, for logs. */
  readonly code: string | null;
  /** How long it asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    details: { reason: CollectorFailure; code?: string | null; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(message, { cause: details.cause });
    this.name = "CollectorError";
    this.reason = details.reason;
    this.code = details.code ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }

  /** Whether the same call may work later. */
  get mayPass(): boolean {
    return this.reason === "busy" || this.reason === "unreachable";
  }
}

/** What the fake keeps. Times are in seconds, amounts in cents, decimals are texts; names are the API's own, because these objects are its answers. */
export interface Named {
  readonly id: string;
  readonly object: string;
  readonly created: number;
  readonly livemode: false;
}

export interface Customer extends Named {
  email: string | null;
  name: string | null;
  metadata: Record<string, string>;
  test_clock: string | null;
  invoice_settings: { default_payment_method: string | null };
  deleted?: true;
}

export interface Product extends Named {
  name: string;
  active: boolean;
  description: string | null;
  metadata: Record<string, string>;
}

export interface Tier {
  readonly up_to: number | null;
  readonly unit_amount: number | null;
  readonly unit_amount_decimal: string | null;
  readonly flat_amount: number | null;
  readonly flat_amount_decimal: string | null;
}

export interface Price extends Named {
  active: boolean;
  readonly currency: string;
  lookup_key: string | null;
  metadata: Record<string, string>;
  nickname: string | null;
  readonly product: string;
  readonly billing_scheme: "per_unit" | "tiered";
  /** `graduated` or `volume`; the package leaves its enums open. */
  readonly tiers_mode: string | null;
  readonly tiers: readonly Tier[] | null;
  readonly type: "recurring" | "one_time";
  readonly unit_amount: number | null;
  readonly unit_amount_decimal: string | null;
  readonly recurring: {
    interval: string;
    interval_count: number;
    meter: string | null;
    usage_type: string;
  } | null;
}

export interface Meter extends Named {
  display_name: string;
  readonly event_name: string;
  status: "active" | "inactive";
  readonly default_aggregation: { formula: string };
  readonly customer_mapping: { event_payload_key: string; type: "by_id" };
  readonly value_settings: { event_payload_key: string };
}

export interface MeterEvent {
  readonly identifier: string;
  readonly event_name: string;
  readonly customer: string;
  /** As it came: a text. */
  readonly value: string;
  readonly timestamp: number;
  readonly receivedAt: number;
  cancelled: boolean;
}

export interface SubscriptionItem {
  readonly id: string;
  readonly object: "subscription_item";
  price: string;
  quantity: number | null;
  current_period_start: number;
  current_period_end: number;
  metadata: Record<string, string>;
}

export interface Subscription extends Named {
  readonly customer: string;
  status: "active" | "past_due" | "canceled" | "incomplete" | "unpaid" | "trialing";
  metadata: Record<string, string>;
  billing_cycle_anchor: number;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  readonly start_date: number;
  latest_invoice: string | null;
  items: SubscriptionItem[];
}

export interface InvoiceLine {
  readonly id: string;
  readonly object: "line_item";
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly quantity: number | null;
  readonly period: { readonly start: number; readonly end: number };
  readonly metadata: Record<string, string>;
  readonly pricing: {
    type: "price_details";
    price_details: { price: string; product: string };
    unit_amount_decimal: string | null;
  } | null;
  pretax_credit_amounts: { type: "credit_balance_transaction"; amount: number; credit_grant: string }[];
}

/** Made by tests: nothing of the fake makes them. */
export interface CreditNote extends Named {
  readonly invoice: string;
  status: "issued" | "void";
  readonly refunds: { readonly amount_refunded: number; readonly refund: string; readonly type: "refund" }[];
}

export interface Refund extends Named {
  status: "pending" | "succeeded" | "failed" | "canceled";
  /** Each invoice is paid by one, whose id is made of the invoice's. */
  readonly payment_intent: string;
}

export interface Invoice extends Named {
  readonly customer: string;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  readonly currency: string;
  metadata: Record<string, string>;
  lines: InvoiceLine[];
  amount_due: number;
  amount_paid: number;
  post_payment_credit_notes_amount: number;
  amount_remaining: number;
  total: number;
  subtotal: number;
  attempt_count: number;
  attempted: boolean;
  auto_advance: boolean;
  readonly collection_method: string;
  due_date: number | null;
  number: string | null;
  hosted_invoice_url: string | null;
  readonly billing_reason: string;
  readonly period_start: number;
  readonly period_end: number;
  readonly parent: {
    type: "subscription_details";
    subscription_details: { subscription: string; metadata: Record<string, string> };
  } | null;
  status_transitions: {
    finalized_at: number | null;
    paid_at: number | null;
    voided_at: number | null;
    marked_uncollectible_at: number | null;
  };
}

export interface InvoiceItem extends Named {
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly period: { start: number; end: number };
  /** Null: waits for the customer's next invoice. */
  invoice: string | null;
}

export interface CreditGrant extends Named {
  readonly customer: string;
  readonly name: string | null;
  readonly category: "paid" | "promotional";
  readonly amount: { type: "monetary"; monetary: { currency: string; value: number } };
  readonly applicability_config: { scope: { price_type?: "metered"; prices?: { id: string }[] } };
  readonly effective_at: number;
  expires_at: number | null;
  readonly priority: number;
  voided_at: number | null;
  metadata: Record<string, string>;
  /** Not part of the answer. */
  left: number;
}

export interface CheckoutSession extends Named {
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid" | "no_payment_required";
  readonly mode: "payment" | "setup" | "subscription";
  customer: string | null;
  readonly customer_email: string | null;
  readonly client_reference_id: string | null;
  readonly metadata: Record<string, string>;
  readonly success_url: string | null;
  readonly cancel_url: string | null;
  subscription: string | null;
  invoice: string | null;
  readonly url: string;
  readonly expires_at: number;
  /** Not part of the answer. */
  readonly items: readonly { price: string; quantity: number | null }[];
  readonly subscriptionMetadata: Record<string, string>;
  readonly anchor: number | null;
}

export interface PortalSession extends Named {
  readonly customer: string;
  readonly return_url: string | null;
  readonly url: string;
}

export interface TestClock extends Named {
  name: string | null;
  frozen_time: number;
  status: "ready" | "advancing" | "internal_failure";
}

export interface StripeEvent extends Named {
  readonly type: string;
  readonly api_version: string;
  readonly data: { readonly object: unknown };
  pending_webhooks: number;
  readonly request: { id: string | null; idempotency_key: string | null };
}

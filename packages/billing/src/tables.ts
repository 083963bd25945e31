import {
  bigint,
  boolean,
  customType,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const count = (name: string) => bigint(name, { mode: "bigint" });
const picodollars = (name: string) => numeric(name, { mode: "bigint" });
/** What one moment can see of the database, in PostgreSQL's own notation. */
const snapshot = customType<{ data: string }>({ dataType: () => "pg_snapshot" });

export const subscriptions = pgTable("subscriptions", {
  organizationId: text("organization_id").primaryKey(),
  anchorAt: instant("anchor_at").notNull(),
  nextInvoiceAt: instant("next_invoice_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const subscriptionSegments = pgTable("subscription_segments", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  plan: text("plan").notNull(),
  seats: integer("seats").notNull(),
  startsAt: instant("starts_at").notNull(),
  endsAt: instant("ends_at"),
  createdAt: instant("created_at").notNull(),
});

export const invoices = pgTable("invoices", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  sequence: integer("sequence").notNull(),
  reason: text("reason", { enum: ["subscription_start", "period_end"] }).notNull(),
  status: text("status", { enum: ["draft", "open", "paid", "past_due", "void"] }).notNull(),
  collector: text("collector", { enum: ["none", "stripe"] }).notNull(),
  periodStart: instant("period_start").notNull(),
  periodEnd: instant("period_end").notNull(),
  subtotalCents: count("subtotal_cents").notNull(),
  creditsCents: count("credits_cents").notNull(),
  broughtForwardCents: count("brought_forward_cents").notNull(),
  totalCents: count("total_cents").notNull(),
  carriedForwardCents: count("carried_forward_cents").notNull(),
  comingPlan: text("coming_plan"),
  comingSeats: integer("coming_seats"),
  createdAt: instant("created_at").notNull(),
  openedAt: instant("opened_at"),
  dueAt: instant("due_at"),
  paidAt: instant("paid_at"),
  voidedAt: instant("voided_at"),
  paymentUrl: text("payment_url"),
  collectorInvoiceId: text("collector_invoice_id"),
  collectorVoidedAt: instant("collector_voided_at"),
  countedIn: snapshot("counted_in"),
});

export const invoiceLines = pgTable("invoice_lines", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  invoiceId: text("invoice_id").notNull(),
  position: integer("position").notNull(),
  kind: text("kind", {
    enum: ["base", "seats", "usage", "proration", "adjustment", "minimum_commit", "discount"],
  }).notNull(),
  description: text("description").notNull(),
  periodStart: instant("period_start").notNull(),
  periodEnd: instant("period_end").notNull(),
  plan: text("plan").notNull(),
  model: text("model"),
  tokenClass: text("token_class", { enum: ["input", "cached_input", "output", "embedding"] }),
  priceId: text("price_id"),
  quantity: count("quantity").notNull(),
  includedQuantity: count("included_quantity").notNull(),
  chargedQuantity: count("charged_quantity").notNull(),
  unitPicodollars: picodollars("unit_picodollars"),
  exactPicodollars: picodollars("exact_picodollars").notNull(),
  amountCents: count("amount_cents").notNull(),
});

/** What was given back of a paid invoice, whoever collected it. Never more than its total. */
export const invoiceRefunds = pgTable("invoice_refunds", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  invoiceId: text("invoice_id").notNull(),
  /** Below zero where something that was given back did not arrive. */
  amountCents: count("amount_cents").notNull(),
  reason: text("reason").notNull(),
  /** Whether the collector told of it; otherwise a person wrote it down. */
  isCollected: boolean("is_collected").notNull().default(false),
  refundedAt: instant("refunded_at").notNull(),
});

export const credits = pgTable("credits", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  name: text("name").notNull(),
  category: text("category", { enum: ["promotional", "paid"] }).notNull(),
  amountCents: count("amount_cents").notNull(),
  priority: smallint("priority").notNull(),
  effectiveAt: instant("effective_at").notNull(),
  expiresAt: instant("expires_at"),
  createdAt: instant("created_at").notNull(),
  collectorGrantId: text("collector_grant_id"),
  /** What it was given for, where a rule gave it; once an organization. */
  grantKey: text("grant_key"),
});

export const creditUses = pgTable(
  "credit_uses",
  {
    creditId: text("credit_id").notNull(),
    invoiceId: text("invoice_id").notNull(),
    organizationId: text("organization_id").notNull(),
    amountCents: count("amount_cents").notNull(),
  },
  (table) => [primaryKey({ columns: [table.creditId, table.invoiceId] })],
);

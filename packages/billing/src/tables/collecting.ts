import { bigint, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { tokenClasses } from "../pricing/types.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const tokens = (name: string) => bigint(name, { mode: "bigint" });

/** Which customer of the collector an organization is. */
export const billingCustomers = pgTable("billing_customers", {
  organizationId: text("organization_id").primaryKey(),
  customerId: text("customer_id").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Since then it has a means of payment. */
  checkedOutAt: instant("checked_out_at"),
});

/** The outbox of usage; live usage alone, since test calls are free. */
export const meterEvents = pgTable("meter_events", {
  identifier: text("identifier").primaryKey(),
  organizationId: text("organization_id").notNull(),
  model: text("model").notNull(),
  tokenClass: text("token_class", { enum: tokenClasses }).notNull(),
  minute: instant("minute").notNull(),
  sequence: integer("sequence").notNull(),
  difference: tokens("difference").notNull(),
  value: tokens("value").notNull(),
  state: text("state", { enum: ["pending", "sent", "rejected", "stale", "carried"] }).notNull(),
  attempts: integer("attempts").notNull(),
  firstTriedAt: instant("first_tried_at"),
  sentAt: instant("sent_at"),
  error: text("error"),
  createdAt: instant("created_at").notNull(),
});

/** What a meter's reported values are too high by. */
export const meterCarries = pgTable(
  "meter_carries",
  {
    organizationId: text("organization_id").notNull(),
    model: text("model").notNull(),
    tokenClass: text("token_class", { enum: tokenClasses }).notNull(),
    tokens: tokens("tokens").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.model, table.tokenClass] })],
);

/** Webhooks by their event's id. */
export const collectorEvents = pgTable("collector_events", {
  id: text("id").primaryKey(),
  type: text("type").notNull(),
  subjectKind: text("subject_kind", {
    enum: ["customer", "checkout", "subscription", "invoice", "refund", "other"],
  }).notNull(),
  subjectId: text("subject_id").notNull(),
  receivedAt: instant("received_at").notNull(),
  handledAt: instant("handled_at"),
});

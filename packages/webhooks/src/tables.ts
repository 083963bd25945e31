import type { EventType } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { integer, pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { deliveryStates, disabledReasons } from "./types.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const webhookEndpoints = pgTable("webhook_endpoints", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: modes }).notNull(),
  url: text("url").notNull(),
  description: text("description"),
  eventTypes: text("event_types").array().$type<EventType[]>(),
  apiVersion: text("api_version").notNull(),
  /** Sealed. */
  secret: text("secret").notNull(),
  formerSecret: text("former_secret"),
  formerSecretUntil: instant("former_secret_until"),
  disabledReason: text("disabled_reason", { enum: disabledReasons }),
  disabledAt: instant("disabled_at"),
  failingSince: instant("failing_since"),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const webhookDeliveries = pgTable("webhook_deliveries", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: modes }).notNull(),
  endpointId: text("endpoint_id").notNull(),
  eventId: text("event_id").notNull(),
  state: text("state", { enum: deliveryStates }).notNull(),
  attempts: integer("attempts").notNull().default(0),
  step: integer("step").notNull().default(0),
  ladderBeganAt: instant("ladder_began_at"),
  nextAttemptAt: instant("next_attempt_at"),
  leaseUntil: instant("lease_until"),
  createdAt: instant("created_at").notNull(),
});

export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    deliveryId: text("delivery_id").notNull(),
    number: integer("number").notNull(),
    attemptedAt: instant("attempted_at").notNull(),
    durationMs: integer("duration_ms").notNull(),
    responseStatus: smallint("response_status"),
    failure: text("failure"),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.number] })],
);

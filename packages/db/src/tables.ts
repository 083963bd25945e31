import { modes } from "@sundial/kernel";
import { customType, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type { EventType } from "./event-types.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Who did what to which object, written in the same transaction as the change itself. */
export const auditEvents = pgTable("audit_events", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  actorKind: text("actor_kind").notNull(),
  actorId: text("actor_id").notNull(),
  action: text("action").notNull(),
  target: text("target").notNull(),
  before: jsonb("before"),
  after: jsonb("after"),
  requestId: text("request_id").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** What happened to an organization that its programs may want to know of. */
export const events = pgTable("events", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: modes }),
  type: text("type").$type<EventType>().notNull(),
  subjectId: text("subject_id").notNull(),
  summary: text("summary").notNull(),
  createdAt: instant("created_at").notNull(),
  fannedOutAt: instant("fanned_out_at"),
});

/** Work for the background process, written with the change that causes it. Deleted once it is handed to the queue. */
export const outbox = pgTable("outbox", {
  id: text("id").primaryKey(),
  topic: text("topic").notNull(),
  payload: jsonb("payload").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row an idempotency key in use: `running`, then `executed` (the write is committed), then `completed` (the response is stored). */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    organizationId: text("organization_id").notNull(),
    mode: text("mode").notNull(),
    operation: text("operation").notNull(),
    key: text("key").notNull(),
    fingerprint: bytes("fingerprint").notNull(),
    state: text("state", { enum: ["running", "executed", "completed"] }).notNull(),
    fence: integer("fence").notNull(),
    leaseUntil: instant("lease_until").notNull(),
    responseStatus: smallint("response_status"),
    responseHeaders: jsonb("response_headers").$type<Record<string, string>>(),
    responseBody: bytes("response_body"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.mode, table.operation, table.key] })],
);

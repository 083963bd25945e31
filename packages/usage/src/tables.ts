import { getTableColumns, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { usageOutcomes } from "./types.ts";

/** The id of a transaction, which never wraps around: they grow in the order in which transactions began to write. */
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });
const committedIn = () => xid8("committed_in").notNull().default(sql`pg_current_xact_id()`);
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" }).notNull();
const modeColumn = () => text("mode", { enum: ["test", "live"] }).notNull();
const tokens = (name: string) => bigint(name, { mode: "bigint" }).notNull();

/**
 * One row a call made with an API key: the request log, and for inference the ledger of tokens. Append-only, but for a reset of test mode; partitioned by month of
 * `created_at`, which is the instant inside the id, so that an id alone names its partition.
 */
export const requests = pgTable(
  "requests",
  {
    organizationId: text("organization_id").notNull(),
    mode: text("mode", { enum: ["test", "live"] }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    id: text("id").notNull(),
    apiKeyId: text("api_key_id").notNull(),
    operation: text("operation").notNull(),
    method: text("method").notNull(),
    path: text("path").notNull(),
    version: text("version").notNull(),
    status: smallint("status").notNull(),
    code: text("code"),
    outcome: text("outcome", { enum: ["succeeded", "failed", "client_disconnected", "interrupted"] }).notNull(),
    model: text("model"),
    modelServed: text("model_served"),
    provider: text("provider"),
    attempts: smallint("attempts").notNull(),
    streamed: boolean("streamed").notNull(),
    inputTokens: bigint("input_tokens", { mode: "bigint" }).notNull(),
    cachedInputTokens: bigint("cached_input_tokens", { mode: "bigint" }).notNull(),
    outputTokens: bigint("output_tokens", { mode: "bigint" }).notNull(),
    latencyMs: integer("latency_ms").notNull(),
    firstTokenMs: integer("first_token_ms"),
    userAgent: text("user_agent"),
    traceId: text("trace_id"),
    committedIn: committedIn(),
    deprecatedFields: text("deprecated_fields").array(),
    asOf: timestamp("as_of", { withTimezone: true, mode: "date" }),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.mode, table.createdAt, table.id] })],
);

const { committedIn: _, ...recordColumns } = getTableColumns(requests);
/** The columns of a `RequestRecord`: all but the one that says how far roll-ups are. */
export const requestColumns = recordColumns;

/** What corrects the ledger: tokens to add at that moment, or, below zero, to take away. Append-only. */
export const usageAdjustments = pgTable("usage_adjustments", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: ["test", "live"] }).notNull(),
  at: instant("at"),
  requestId: text("request_id"),
  apiKeyId: text("api_key_id").notNull(),
  model: text("model").notNull(),
  inputTokens: tokens("input_tokens"),
  cachedInputTokens: tokens("cached_input_tokens"),
  outputTokens: tokens("output_tokens"),
  reason: text("reason").notNull(),
  recordedBy: text("recorded_by").notNull(),
  recordedAt: instant("recorded_at"),
  committedIn: committedIn(),
});

const sumColumns = {
  organizationId: text("organization_id").notNull(),
  start: instant("start"),
  apiKeyId: text("api_key_id").notNull(),
  model: text("model").notNull(),
  outcome: text("outcome", { enum: usageOutcomes }).notNull(),
  requests: bigint("requests", { mode: "bigint" }).notNull(),
  inputTokens: tokens("input_tokens"),
  cachedInputTokens: tokens("cached_input_tokens"),
  outputTokens: tokens("output_tokens"),
};

/** Sums by UTC minute, partitioned by month of `start`. Like the two beside it, made of the ledger by `rollUpUsage` and nothing else. */
export const usageMinutes = pgTable("usage_minutes", { ...sumColumns, mode: modeColumn() }, (table) => [
  primaryKey({
    columns: [table.organizationId, table.mode, table.start, table.apiKeyId, table.model, table.outcome],
  }),
]);

/** Sums by UTC hour. */
export const usageHours = pgTable("usage_hours", { ...sumColumns, mode: modeColumn() }, (table) => [
  primaryKey({
    columns: [table.organizationId, table.mode, table.start, table.apiKeyId, table.model, table.outcome],
  }),
]);

const totalColumns = {
  organizationId: text("organization_id").notNull(),
  start: instant("start"),
  requests: bigint("requests", { mode: "bigint" }).notNull(),
  inputTokens: tokens("input_tokens"),
  cachedInputTokens: tokens("cached_input_tokens"),
  outputTokens: tokens("output_tokens"),
};

/** Sums by UTC minute of everything an organization used, kept by triggers on `usage_minutes`. */
export const usageMinuteTotals = pgTable("usage_minute_totals", { ...totalColumns, mode: modeColumn() }, (table) => [
  primaryKey({ columns: [table.organizationId, table.mode, table.start] }),
]);

/** Sums by UTC hour of everything an organization used, kept by triggers on `usage_hours`. */
export const usageHourTotals = pgTable("usage_hour_totals", { ...totalColumns, mode: modeColumn() }, (table) => [
  primaryKey({ columns: [table.organizationId, table.mode, table.start] }),
]);

/** Sums by UTC day. */
export const usageDays = pgTable("usage_days", { ...sumColumns, mode: modeColumn() }, (table) => [
  primaryKey({
    columns: [table.organizationId, table.mode, table.start, table.apiKeyId, table.model, table.outcome],
  }),
]);

/** One row: roll-ups hold what was committed in transactions `below` this one, as `cluster`, the database server, counts them. */
export const usageWatermark = pgTable("usage_watermark", {
  onlyRow: boolean("only_row").primaryKey().default(true),
  below: xid8("below").notNull(),
  cluster: bigint("cluster", { mode: "bigint" }).notNull(),
});

/** Calls by UTC day and where they came from, refused ones included. Made of the ledger by `sumCallSites` and nothing else. */
export const callSiteDays = pgTable("call_site_days", {
  organizationId: text("organization_id").notNull(),
  mode: modeColumn(),
  start: instant("start"),
  apiKeyId: text("api_key_id").notNull(),
  operation: text("operation").notNull(),
  version: text("version").notNull(),
  model: text("model"),
  client: text("client"),
  deprecatedFields: text("deprecated_fields").array(),
  calls: bigint("calls", { mode: "bigint" }).notNull(),
  firstAt: instant("first_at"),
  lastAt: instant("last_at"),
  inputTokens: tokens("input_tokens"),
  cachedInputTokens: tokens("cached_input_tokens"),
  outputTokens: tokens("output_tokens"),
});

/** One row, as `usageWatermark` is for roll-ups. */
export const callSiteWatermark = pgTable("call_site_watermark", {
  onlyRow: boolean("only_row").primaryKey().default(true),
  below: xid8("below").notNull(),
  cluster: bigint("cluster", { mode: "bigint" }).notNull(),
});

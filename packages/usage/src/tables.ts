import { bigint, boolean, integer, pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";

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
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.mode, table.createdAt, table.id] })],
);

import { getTableConfig } from "drizzle-orm/pg-core";
import { requests } from "./tables.ts";
import type { RequestRecord } from "./types.ts";

/** What `toRow` gives, as SQL names it; the columns that have defaults are left to them. */
export const rowColumns = getTableConfig(requests)
  .columns.filter(({ hasDefault }) => !hasDefault)
  .map(({ name }) => name)
  .join(", ");

/** The record as `json_populate_recordset` takes it: cheaper than a parameter a column, by far. */
export function toRow(record: RequestRecord): Record<string, unknown> {
  return {
    organization_id: record.organizationId,
    mode: record.mode,
    created_at: record.createdAt,
    id: record.id,
    api_key_id: record.apiKeyId,
    operation: record.operation,
    method: record.method,
    path: storable(record.path),
    version: record.version,
    status: record.status,
    code: record.code,
    outcome: record.outcome,
    model: storable(record.model),
    model_served: storable(record.modelServed),
    provider: record.provider,
    attempts: record.attempts,
    streamed: record.streamed,
    input_tokens: record.inputTokens.toString(),
    cached_input_tokens: record.cachedInputTokens.toString(),
    output_tokens: record.outputTokens.toString(),
    latency_ms: record.latencyMs,
    first_token_ms: record.firstTokenMs,
    user_agent: storable(record.userAgent),
    trace_id: record.traceId,
    deprecated_fields: record.deprecatedFields,
    as_of: record.asOf && storableInstant(record.asOf),
  };
}

/** Text a caller chose: PostgreSQL refuses NUL and lone surrogates, and nobody needs more than 300 characters. */
function storable(text: string | null): string | null {
  return text === null ? null : text.slice(0, 300).replaceAll("\u0000", "").toWellFormed();
}

const lastMs = Date.parse("9999-12-31T23:59:59.999Z");

/** An instant a caller chose: PostgreSQL has no year 0, its driver misreads those below 100, and neither reads years of five digits. */
function storableInstant(instant: Date): Date {
  return new Date(Math.min(Math.max(instant.getTime(), 0), lastMs));
}

import type { RequestRecord as WireRequestRecord } from "@sundial/contract/types";
import type { Catalogue } from "@sundial/models";
import { type RequestRecord, sampleKeyId } from "@sundial/usage";
import { toWireMoney, wouldHaveCost } from "../../would-have-cost.ts";

export function toWireRequest(record: RequestRecord, catalogue: Catalogue): WireRequestRecord {
  const cost = wouldHaveCost(catalogue, record);
  return {
    id: record.id,
    operation: record.operation,
    method: record.method,
    path: record.path,
    status: record.status,
    code: record.code,
    outcome: record.outcome,
    mode: record.mode,
    api_key_id: record.apiKeyId,
    version: record.version,
    model: record.model,
    model_served: record.modelServed,
    provider: record.provider,
    attempts: record.attempts,
    streamed: record.streamed,
    input_tokens: Number(record.inputTokens),
    cached_input_tokens: Number(record.cachedInputTokens),
    output_tokens: Number(record.outputTokens),
    would_have_cost: cost === null ? null : toWireMoney(cost),
    latency_ms: record.latencyMs,
    first_token_ms: record.firstTokenMs,
    user_agent: record.userAgent,
    trace_id: record.traceId,
    is_sample: record.apiKeyId === sampleKeyId,
    created_at: record.createdAt.toISOString(),
    as_of: record.asOf?.toISOString() ?? null,
  };
}

/** `4xx` is the class 4, `429` the one status. */
export function fromWireStatus(status: string | undefined): number | undefined {
  if (status === undefined) return undefined;
  return status.endsWith("xx") ? Number(status.charAt(0)) : Number(status);
}

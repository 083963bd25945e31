import type { Mode } from "@sundial/kernel";
import type { Outcome, RequestRecord } from "@sundial/usage";

/** The record of a call in the making. Middleware and handlers fill in what they learn; it is committed once, by whoever ends the call. */
export type RequestDraft = {
  -readonly [Member in keyof RequestRecord]: RequestRecord[Member];
} & { committed: boolean };

export interface DraftStart {
  readonly id: string;
  readonly createdAt: Date;
  readonly organizationId: string;
  readonly mode: Mode;
  readonly apiKeyId: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly userAgent: string | null;
  readonly traceId: string | null;
}

export function createDraft(start: DraftStart): RequestDraft {
  return {
    ...start,
    status: 0,
    code: null,
    outcome: "failed" satisfies Outcome,
    model: null,
    modelServed: null,
    provider: null,
    attempts: 0,
    streamed: false,
    inputTokens: 0n,
    cachedInputTokens: 0n,
    outputTokens: 0n,
    latencyMs: 0,
    firstTokenMs: null,
    deprecatedFields: null,
    asOf: null,
    committed: false,
  };
}

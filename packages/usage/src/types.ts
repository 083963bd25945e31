import type { Mode } from "@sundial/kernel";

export const outcomes = ["succeeded", "failed", "client_disconnected", "interrupted"] as const;

/** How a call ended: `interrupted` means that the provider broke off in mid-stream. */
export type Outcome = (typeof outcomes)[number];

/** Stands where a sample call would have its key: no key has this id, so nothing that anyone did is taken for a sample. */
export const sampleKeyId = "sample";

/** What is kept of a call: metadata and counts, never a prompt or a completion. Token counts are whole tokens, times whole milliseconds. */
export interface RequestRecord {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: Mode;
  readonly createdAt: Date;
  readonly apiKeyId: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly status: number;
  /** The error code, or null when the call succeeded. */
  readonly code: string | null;
  readonly outcome: Outcome;
  readonly model: string | null;
  readonly modelServed: string | null;
  readonly provider: string | null;
  readonly attempts: number;
  readonly streamed: boolean;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
  readonly userAgent: string | null;
  readonly traceId: string | null;
}

/** Sums over one time bucket, for one model or key when grouped. Half-open: `start` belongs to it, `end` does not. */
export interface UsageBucket {
  readonly start: Date;
  readonly end: Date;
  readonly group: string | null;
  readonly requests: bigint;
  /** How many of them are sample calls. */
  readonly samples: bigint;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

/** How often one key was answered in one version. */
export interface VersionUse {
  readonly version: string;
  readonly apiKeyId: string;
  readonly calls: number;
  readonly lastUsedAt: Date;
}

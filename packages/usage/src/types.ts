import type { Mode } from "@sundial/kernel";

export const outcomes = ["succeeded", "failed", "client_disconnected", "interrupted"] as const;

/** How a call ended: `interrupted` means that the provider broke off in mid-stream. */
export type Outcome = (typeof outcomes)[number];

/** How usage came about: by a call that ended so, or by an adjustment, which counts no call. */
export const usageOutcomes = [...outcomes, "adjusted"] as const;
export type UsageOutcome = (typeof usageOutcomes)[number];

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
  /** The members of the request that are to end, as `messages[].name`; null when it had none. */
  readonly deprecatedFields: readonly string[] | null;
  readonly userAgent: string | null;
  readonly traceId: string | null;
  /** The instant that the call asked to be answered as of; null for one answered as of now. One after `createdAt` makes it a rehearsal. */
  readonly asOf: Date | null;
}

/** A correction of the ledger: tokens to add to what was used `at` that moment, or below zero to take away. */
export interface UsageAdjustment {
  readonly id: string;
  readonly mode: Mode;
  readonly at: Date;
  /** The call that it corrects; null when it is of none in particular. */
  readonly requestId: string | null;
  readonly apiKeyId: string;
  readonly model: string;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
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

/** One call or adjustment as a bill counts it: `tokens` are those of one class, `tokensBefore` the sum of those before it. */
export interface UsageRow {
  readonly id: string;
  readonly at: Date;
  readonly apiKeyId: string;
  readonly model: string;
  readonly outcome: UsageOutcome;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  readonly tokens: bigint;
  readonly tokensBefore: bigint;
}

/** How often one key was answered in one version. */
export interface VersionUse {
  readonly version: string;
  readonly apiKeyId: string;
  readonly calls: number;
  readonly lastUsedAt: Date;
}

/** Calls that came from one place: one key, operation, model, version and client. Tokens are those of the part of the range that was asked for. */
export interface CallSite {
  readonly organizationId: string;
  readonly mode: Mode;
  readonly apiKeyId: string;
  readonly operation: string;
  readonly model: string | null;
  readonly version: string;
  /** The beginning of the user agent, which names the client and its version. */
  readonly client: string | null;
  readonly deprecatedFields: readonly string[];
  readonly calls: number;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

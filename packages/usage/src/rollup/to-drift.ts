/** How far the rows of one roll-up were from the ledger: how many were wrong, missing or too many, and what the ledger had more than they. */
export interface Drift {
  readonly rows: number;
  readonly requests: bigint;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

const none: Drift = { rows: 0, requests: 0n, inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n };

/** Of a row of PostgreSQL, whose sums are text. */
export function toDrift(row: Record<keyof Drift, string> | undefined): Drift {
  if (!row) return none;
  return {
    rows: Number(row.rows),
    requests: BigInt(row.requests),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  };
}

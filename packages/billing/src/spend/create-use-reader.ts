import type { Db } from "@sundial/db";
import { outcomes, sumKeyUsage } from "@sundial/usage";
import { sql } from "drizzle-orm";
import { isCharged } from "../charge-policy.ts";
import type { TokenClass } from "../pricing/types.ts";
import type { TermPrice, TimeRange } from "./types.ts";

/** Tokens that are priced together: those of a key in a day or a minute, or those of a call. */
export interface TokenUse {
  readonly apiKeyId: string;
  readonly start: Date;
  readonly tokens: bigint;
}

export type UseUnit = "day" | "minute" | "call";

/** Reads the charged tokens of the price's model and class in the range, in the order of time. */
export type ReadUses = (
  price: Pick<TermPrice, "model" | "tokenClass">,
  range: TimeRange,
  unit: UseUnit,
) => Promise<TokenUse[]>;

interface Tokens {
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

interface Sum extends Tokens {
  readonly apiKeyId: string;
  readonly model: string;
  readonly start: Date;
}

const charged = outcomes.filter(isCharged);

const tokensOf: Readonly<Record<TokenClass, (sum: Tokens) => bigint>> = {
  input: ({ inputTokens, cachedInputTokens }) => inputTokens - cachedInputTokens,
  cached_input: ({ cachedInputTokens }) => cachedInputTokens,
  output: ({ outputTokens }) => outputTokens,
  embedding: ({ inputTokens }) => inputTokens,
};

/** For one transaction, in which a range is read once for all prices. */
export function createUseReader(tx: Db, organizationId: string): ReadUses {
  const days = new Map<string, Promise<Sum[]>>();

  function sumRange({ start, end }: TimeRange, unit: "day" | "minute", model?: string): Promise<Sum[]> {
    const input = { organizationId, mode: "live", unit, outcomes: charged, start, end } as const;
    return sumKeyUsage(tx, model === undefined ? input : { ...input, model });
  }

  function sumDays(range: TimeRange): Promise<Sum[]> {
    const key = `${range.start.getTime()} ${range.end.getTime()}`;
    const sums = days.get(key) ?? sumRange(range, "day");
    days.set(key, sums);
    return sums;
  }

  return async ({ model, tokenClass }, range, unit) => {
    const reads = {
      day: () => sumDays(range),
      minute: () => sumRange(range, "minute", model),
      call: () => listCalls(tx, { organizationId, model, range }),
    };
    const sums = (await reads[unit]()).filter((sum) => sum.model === model);
    return sums
      .map((sum) => ({ apiKeyId: sum.apiKeyId, start: sum.start, tokens: tokensOf[tokenClass](sum) }))
      .filter(({ tokens }) => tokens > 0n);
  };
}

async function listCalls(
  tx: Db,
  { organizationId, model, range }: { organizationId: string; model: string; range: TimeRange },
): Promise<Sum[]> {
  const rows = await tx.execute<Record<string, string>>(sql`
    select api_key_id, created_at, input_tokens, cached_input_tokens, output_tokens from requests
    where organization_id = ${organizationId} and mode = 'live' and model = ${model} and outcome in ${charged}
      and created_at >= ${range.start.toISOString()}::timestamptz and created_at < ${range.end.toISOString()}::timestamptz
    order by created_at, id`);
  return rows.map((row) => ({
    apiKeyId: row.api_key_id ?? "",
    model,
    start: new Date(row.created_at ?? 0),
    inputTokens: BigInt(row.input_tokens ?? 0),
    cachedInputTokens: BigInt(row.cached_input_tokens ?? 0),
    outputTokens: BigInt(row.output_tokens ?? 0),
  }));
}

import type { Database } from "@sundial/db";
import { findOldestWaiting, type RollUpOptions, rollUpUsage } from "@sundial/usage";
import { expect, vi } from "vitest";

/** Rolls up until nothing waits. Tests that run beside this one have transactions of their own on the server, which hold a run back for a while. */
export async function rollUpAll({ db }: Pick<Database, "db">, options: RollUpOptions = {}): Promise<void> {
  await vi.waitFor(async () => {
    await rollUpUsage(db, options);
    expect(await findOldestWaiting(db)).toBeNull();
  }, 15_000);
}

/**
 * Roll-up rows that are not what the ledger and the adjustments sum up to, missing ones included, each with its unit. Counted here in another
 * way than by the code under test: empty when all is well and everything is rolled up.
 */
export async function findWrongRollUps({ sql }: Pick<Database, "sql">): Promise<readonly Record<string, unknown>[]> {
  const wrong = await Promise.all(
    (["minute", "hour", "day"] as const).map(
      (unit) => sql`
        select ${unit} as unit, organization_id, mode, start, api_key_id, model, outcome, sum(requests)::text as requests,
          sum(input_tokens)::text as input_tokens, sum(cached_input_tokens)::text as cached, sum(output_tokens)::text as output_tokens
        from (
          select organization_id, mode, date_trunc(${unit}, created_at, 'UTC') as start, api_key_id, model, outcome,
            1 as requests, input_tokens, cached_input_tokens, output_tokens
          from requests where model is not null
          union all
          select organization_id, mode, date_trunc(${unit}, at, 'UTC'), api_key_id, model, 'adjusted', 0,
            input_tokens, cached_input_tokens, output_tokens
          from usage_adjustments
          union all
          select organization_id, mode, start, api_key_id, model, outcome, -requests, -input_tokens, -cached_input_tokens, -output_tokens
          from ${sql(`usage_${unit}s`)}) both_sides
        group by 1, 2, 3, 4, 5, 6, 7
        having sum(requests) <> 0 or sum(input_tokens) <> 0 or sum(cached_input_tokens) <> 0 or sum(output_tokens) <> 0`,
    ),
  );
  return [...wrong.flat(), ...(await findWrongTotals({ sql }))];
}

/** Minutes and hours whose total is not the sum of their rows, or that have one without rows, or none. */
async function findWrongTotals({ sql }: Pick<Database, "sql">): Promise<readonly Record<string, unknown>[]> {
  const wrong = ["minute", "hour"].map(
    (unit) => sql`
      select ${`${unit} total`} as unit, * from (
        select organization_id, mode, start, sum(requests)::bigint as requests, sum(input_tokens)::bigint as input_tokens,
          sum(cached_input_tokens)::bigint as cached_input_tokens, sum(output_tokens)::bigint as output_tokens
        from ${sql(`usage_${unit}s`)} group by 1, 2, 3) stretches
      full join ${sql(`usage_${unit}_totals`)} totals using (organization_id, mode, start, requests, input_tokens, cached_input_tokens, output_tokens)
      where stretches is null or totals is null`,
  );
  return (await Promise.all(wrong)).flat();
}

import { isCharged, type LedgerSpend, type ReadLedgerSpend, type SpendTerms } from "@sundial/billing";
import type { Db } from "@sundial/db";
import { outcomes } from "@sundial/usage";
import { sql } from "drizzle-orm";

/** Either of included tokens (`tokens`), or of a key and day (`amount`). */
interface Row extends Record<string, unknown> {
  readonly allowance: string | null;
  readonly picodollars: string;
  readonly included: string;
  readonly api_key_id: string;
  /** Milliseconds. */
  readonly day_start: string;
  readonly tokens: string;
  readonly amount: string;
}

const charged = outcomes.filter(isCharged);

/** What `readLedgerSpend` must find, computed in another way: from the rows of the ledger alone, one by one in the order of time. */
export const scanLedgerSpend: ReadLedgerSpend = async (tx: Db, { organizationId, terms }): Promise<LedgerSpend> => {
  const { start, end } = terms.month;
  const rows = await tx.execute<Row>(sql`
    with prices as (
      select * from json_to_recordset(${JSON.stringify(terms.prices.map(toRow))}::text::json) as p
        (allowance text, model text, token_class text, valid_from timestamptz, valid_until timestamptz, picodollars numeric, included bigint)
    ), uses as (
      select p.allowance, p.picodollars, p.included, r.api_key_id, r.created_at, t.tokens,
        sum(t.tokens) over (partition by p.allowance order by r.created_at, r.id) as used_after
      from requests r
      cross join lateral (values ('input', r.input_tokens - r.cached_input_tokens), ('cached_input', r.cached_input_tokens),
        ('output', r.output_tokens), ('embedding', r.input_tokens)) as t (token_class, tokens)
      join prices p on p.model = r.model and p.token_class = t.token_class
        and p.valid_from <= r.created_at and r.created_at < p.valid_until
      where r.organization_id = ${organizationId} and r.mode = 'live' and t.tokens > 0
        and r.created_at >= ${start.toISOString()}::timestamptz and r.created_at < ${end.toISOString()}::timestamptz
        and r.outcome in ${charged}
    ), charges as (
      select *, picodollars * (greatest(used_after - included, 0) - greatest(used_after - tokens - included, 0)) as amount from uses
    )
    select allowance, max(picodollars)::text as picodollars, max(included)::text as included, '' as api_key_id,
      0::bigint as day_start, sum(tokens)::text as tokens, '0' as amount
    from charges where included > 0 group by allowance
    union all
    select null, '0', '0', api_key_id, extract(epoch from date_trunc('day', created_at, 'UTC'))::bigint * 1000, '0',
      sum(amount)::text
    from charges group by api_key_id, date_trunc('day', created_at, 'UTC')`);
  return fromRows(rows);
};

function toRow(price: SpendTerms["prices"][number]) {
  return {
    allowance: price.allowance,
    model: price.model,
    token_class: price.tokenClass,
    valid_from: price.from,
    valid_until: price.until,
    picodollars: price.picodollars.toString(),
    included: price.includedTokens.toString(),
  };
}

function fromRows(rows: readonly Row[]): LedgerSpend {
  return {
    used: rows.flatMap(({ allowance, picodollars, included, tokens }) => {
      if (allowance === null) return [];
      return [
        { allowance, picodollars: BigInt(picodollars), includedTokens: BigInt(included), tokens: BigInt(tokens) },
      ];
    }),
    charges: rows
      .filter(({ allowance }) => allowance === null)
      .map((row) => ({
        apiKeyId: row.api_key_id,
        dayStart: new Date(Number(row.day_start)),
        amount: BigInt(row.amount),
      })),
  };
}

import { type ReadSpendTerms, readLedgerSpend, type SpendTerms, type TermPrice } from "@sundial/billing";
import type { Database } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";

const newId = createIds(systemClock, systemRandom);
const million = 1_000_000n;

/** The UTC month around an instant, and prices of two models: `flat` includes no tokens, `tiered` some of each class. No limit of a plan. */
export function testTerms(at: Date, members: Partial<SpendTerms> = {}): SpendTerms {
  const start = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()));
  const end = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));
  const price = (
    model: string,
    tokenClass: TermPrice["tokenClass"],
    [picodollars, includedTokens]: readonly [bigint, bigint],
  ) => ({
    allowance: `${model}_${tokenClass}`,
    model,
    tokenClass,
    from: start,
    until: end,
    picodollars: picodollars * million,
    includedTokens,
  });
  return {
    month: { start, end },
    inForce: { start, end },
    prices: [
      price("flat", "input", [2n, 0n]),
      price("flat", "cached_input", [1n, 0n]),
      price("flat", "output", [8n, 0n]),
      price("tiered", "input", [2n, 1_000n]),
      price("tiered", "cached_input", [1n, 400n]),
      price("tiered", "output", [8n, 500n]),
    ],
    planLimit: null,
    planLimitMax: null,
    ...members,
  };
}

/** Readers of the ledger on these terms, as a guard takes them. */
export function testReaders(members: Partial<SpendTerms> = {}) {
  const readTerms: ReadSpendTerms = async (_db, { at }) => testTerms(at, members);
  return { readTerms, readLedger: readLedgerSpend };
}

/** An organization with one live key. */
export async function createSpender(
  { sql }: Pick<Database, "sql">,
  plan = "build",
): Promise<{ organizationId: string; apiKeyId: string; addKey(): Promise<string> }> {
  const organizationId = newId("organization");
  await sql`insert into organizations (id, name, plan, created_at) values (${organizationId}, 'Spender', ${plan}, now())`;
  const addKey = async () => {
    const id = newId("key");
    await sql`insert into api_keys (id, organization_id, mode, name, hash, pepper_version, last4, scopes, created_by, created_at)
      values (${id}, ${organizationId}, 'live', 'Key', decode(md5(${id}), 'hex'), 1, 'abcd', '{}', 'test', now())`;
    return id;
  };
  return { organizationId, apiKeyId: await addKey(), addKey };
}

export interface LimitRow {
  readonly organizationId: string;
  readonly apiKeyId?: string;
  readonly period: "day" | "month";
  readonly amount: bigint;
  readonly hard?: boolean;
}

export async function insertLimit({ sql }: Pick<Database, "sql">, limit: LimitRow): Promise<void> {
  const { organizationId, apiKeyId = null, period, amount, hard = true } = limit;
  await sql`insert into spend_limits values (${organizationId}, ${apiKeyId}, ${period}, ${amount.toString()}, ${hard}, '{}', now())`;
}

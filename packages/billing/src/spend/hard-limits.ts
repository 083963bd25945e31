import type { Picodollars } from "@sundial/kernel";
import type { SpendAccount } from "./spend-accounts.ts";
import type { SpendPeriod } from "./types.ts";

/** A hard limit that a call counts against; `scope` is the organization's id or the key's. */
export interface HardLimit {
  readonly scope: string;
  readonly period: SpendPeriod;
  readonly amount: Picodollars;
}

/** True when any call of the organization may be refused: then every call of it is counted, since all share the included tokens. */
export function hasHardLimit({ terms, limits }: Pick<SpendAccount, "terms" | "limits">): boolean {
  return terms.planLimit !== null || limits.some(({ hard }) => hard);
}

/** The hard limits that calls of the key count against. The plan's stands where the organization has no hard limit on its month. */
export function hardLimitsOf(account: SpendAccount, apiKeyId: string): readonly HardLimit[] {
  const { organizationId, terms } = account;
  const own = account.limits
    .filter((limit) => limit.hard && (limit.apiKeyId === null || limit.apiKeyId === apiKeyId))
    .map(({ apiKeyId: key, period, amount }) => ({ scope: key ?? organizationId, period, amount }));
  const month = own.find(({ scope, period }) => scope === organizationId && period === "month");
  const others = own.filter((limit) => limit !== month);
  const amount = least(month?.amount ?? terms.planLimit, terms.planLimitMax);
  return amount === null ? others : [{ scope: organizationId, period: "month", amount }, ...others];
}

/** A limit that was set on a plan with more room is bounded by the plan of today. No limit stays none. */
function least(amount: Picodollars | null, amountMax: Picodollars | null): Picodollars | null {
  if (amount === null || amountMax === null) return amount;
  return amount < amountMax ? amount : amountMax;
}

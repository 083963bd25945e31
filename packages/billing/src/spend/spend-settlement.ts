import type { Settlement } from "@sundial/usage";
import type { PricedCall } from "./price-call.ts";
import { type HeldAmount, sumOf } from "./spend-slice.ts";
import type { PricedTokens } from "./types.ts";

/** What is committed with a call's row in the ledger: what it is charged, and what becomes of what was held for it. */
export interface SpendSettlement extends Settlement {
  readonly organizationId: string;
  readonly apiKeyId: string;
  readonly monthStart: Date;
  readonly dayStart: Date;
  readonly charge: Pick<PricedCall, "flat" | "tiers">;
  /** `hold` ends the hold that has the call's id; `slice` draws from one; `none` was never held. */
  readonly from:
    | { readonly kind: "hold" | "none" }
    | { readonly kind: "slice"; readonly id: string; readonly drawn: HeldAmount };
}

/** Rows for `settle_spend`: one for all calls of a slice, because a busy key has dozens of them in one commit. */
export function toSettlementRows(settlements: readonly SpendSettlement[]): readonly (Settlement & object)[] {
  const merged = new Map<string, SpendSettlement>();
  for (const one of settlements) {
    const key = keyOf(one);
    const before = merged.get(key);
    merged.set(key, before ? merge(before, one) : one);
  }
  return [...merged.values()].map(toRow);
}

function keyOf({ id, organizationId, apiKeyId, monthStart, dayStart, from }: SpendSettlement): string {
  if (from.kind === "hold") return id;
  if (from.kind === "slice") return from.id;
  return `${organizationId} ${apiKeyId} ${monthStart.getTime()} ${dayStart.getTime()}`;
}

/** It has the first one's id: nothing else does, and the order of commits stays. */
function merge(one: SpendSettlement, other: SpendSettlement): SpendSettlement {
  const charge = { flat: one.charge.flat + other.charge.flat, tiers: addTiers(one.charge.tiers, other.charge.tiers) };
  if (one.from.kind !== "slice" || other.from.kind !== "slice") return { ...one, charge };
  return { ...one, charge, from: { ...one.from, drawn: sumOf(one.from.drawn, other.from.drawn) } };
}

function addTiers(one: readonly PricedTokens[], other: readonly PricedTokens[]): PricedTokens[] {
  const sums = new Map<string, PricedTokens>();
  for (const tier of [...one, ...other]) {
    const key = `${tier.allowance} ${tier.picodollars}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...tier, tokens: (BigInt(before.tokens) + BigInt(tier.tokens)).toString() } : tier);
  }
  return [...sums.values()];
}

function toRow({ id, organizationId, apiKeyId, monthStart, dayStart, charge, from }: SpendSettlement) {
  const drawn = from.kind === "slice" ? from.drawn : null;
  return {
    id,
    organization_id: organizationId,
    api_key_id: apiKeyId,
    month_start: monthStart,
    day_start: dayStart,
    flat: charge.flat.toString(),
    tiers: charge.tiers,
    ...(from.kind === "slice" && drawn
      ? {
          slice_id: from.id,
          drawn_flat: drawn.flat.toString(),
          drawn_gross: drawn.gross.toString(),
          drawn_tokens: [...drawn.tokens].map(([allowance, tokens]) => ({ allowance, tokens: tokens.toString() })),
        }
      : {}),
  };
}

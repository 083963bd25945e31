import type { Picodollars } from "@sundial/kernel";
import type { CataloguePlan } from "../catalogue/plan-catalogue.ts";
import type { PriceBook, PriceRow, TokenClass } from "../pricing/types.ts";

export const samplePlan: CataloguePlan = {
  id: "build",
  name: "Build",
  basePerMonth: 29_000_000_000_000n,
  seatPerMonth: 12_000_000_000_000n,
};

/** Four prices of one plan: $0.15 and $0.075 a million input tokens, $0.60 output, and embeddings at a fraction of a cent. */
export function samplePriceBook(outputPicodollars: Picodollars = 600_000n): PriceBook {
  const row = (
    model: string,
    tokenClass: TokenClass,
    price: { picodollars: Picodollars; includedTokens: bigint },
  ): PriceRow => ({
    id: `price_build_${model}_${tokenClass}_2024-11-20`,
    plan: "build",
    model,
    tokenClass,
    effectiveFrom: new Date("2024-11-20T00:00:00Z"),
    effectiveUntil: null,
    ...price,
  });
  const rows = [
    row("sundial-1", "input", { picodollars: 150_000n, includedTokens: 2_000_000n }),
    row("sundial-1", "cached_input", { picodollars: 75_000n, includedTokens: 2_000_000n }),
    row("sundial-1", "output", { picodollars: outputPicodollars, includedTokens: 0n }),
    row("sundial-embed-1", "embedding", { picodollars: 20_001n, includedTokens: 1n }),
  ];
  return {
    rows: (plan) => rows.filter((one) => one.plan === plan),
    priceAt: (plan, model, tokenClass) =>
      rows.find((one) => one.plan === plan && one.model === model && one.tokenClass === tokenClass),
  };
}

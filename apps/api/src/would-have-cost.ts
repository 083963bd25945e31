import type { Money } from "@sundial/contract/types";
import { type Mode, type Picodollars, toDecimalString } from "@sundial/kernel";
import { type Catalogue, type PricedTokens, priceTokens } from "@sundial/models";

export interface PricedCall extends PricedTokens {
  readonly mode: Mode;
  readonly model: string | null;
  readonly createdAt: Date;
}

/** What a test call would have cost in live mode. Null in live mode, without tokens, and for models that are not on offer. */
export function wouldHaveCost(catalogue: Catalogue, call: PricedCall): Picodollars | null {
  if (call.mode !== "test" || call.model === null) return null;
  if (call.inputTokens === 0n && call.outputTokens === 0n) return null;
  const model = catalogue.find(call.model);
  return model ? priceTokens(model.prices, call, call.createdAt) : null;
}

export function toWireMoney(amount: Picodollars): Money {
  return { amount: toDecimalString(amount), currency: "usd" };
}

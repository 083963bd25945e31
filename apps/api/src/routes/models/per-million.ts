import { listPriceOf, type TokenClass } from "@sundial/billing";
import type { Picodollars } from "@sundial/kernel";
import type { ModelPrice } from "@sundial/models";

/** The list price of a million tokens of a class. */
export function perMillion(price: ModelPrice, tokenClass: TokenClass): Picodollars {
  return listPriceOf(price, tokenClass) * 1_000_000n;
}

import type { Picodollars } from "@sundial/kernel";
import { takePercent } from "../pricing/take-percent.ts";
import type { PriceRow } from "../pricing/types.ts";
import type { RatingTerms } from "./types.ts";

/** What a charged token costs, in picodollars. Throws a RangeError for batch usage without a discount that gives whole picodollars. */
export function unitPriceOf({ batchDiscountPercent }: RatingTerms, price: PriceRow, batch: boolean): Picodollars {
  if (!batch) return price.picodollars;
  if (batchDiscountPercent === undefined) throw new RangeError("batch usage needs the batch discount of its plan");
  const discounted = takePercent(price.picodollars, 100 - batchDiscountPercent);
  if (discounted === null) throw new RangeError(`${price.id} has a batch price of a fraction of a picodollar`);
  return discounted;
}

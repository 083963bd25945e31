import type Stripe from "stripe";
import { CollectorError } from "../collector.ts";

/** Stripe looks up at most ten keys a call. */
const keysAtOnceMax = 10;

/** Prices by our keys. Throws a `CollectorError` that names the keys which lead to none. */
export async function findPrices(stripe: Stripe, keys: readonly string[]): Promise<ReadonlyMap<string, Stripe.Price>> {
  const prices = new Map<string, Stripe.Price>();
  for (let start = 0; start < keys.length; start += keysAtOnceMax) {
    const lookup_keys = keys.slice(start, start + keysAtOnceMax);
    for (const price of (await stripe.prices.list({ lookup_keys, limit: keysAtOnceMax })).data)
      if (price.lookup_key) prices.set(price.lookup_key, price);
  }
  const unknown = keys.filter((key) => !prices.has(key));
  if (unknown.length === 0) return prices;
  throw new CollectorError(`Stripe has no price ${unknown.join(", ")}; run npm run stripe:push`, { reason: "refused" });
}

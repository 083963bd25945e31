import type { Price, Tier } from "./objects.ts";

const scale = 12;
const one = 10n ** BigInt(scale);

/** A decimal of cents as an integer of 1e-12 cents. */
export function toScaled(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const magnitude = BigInt(whole) * one + BigInt(fraction.padEnd(scale, "0"));
  return text.startsWith("-") ? -magnitude : magnitude;
}

/** Whole cents, half away from zero. */
export function roundToCents(scaled: bigint): number {
  const magnitude = scaled < 0n ? -scaled : scaled;
  const cents = (magnitude * 2n + one) / (one * 2n);
  return Number(scaled < 0n ? -cents : cents);
}

/** What a quantity costs at a price, in cents, rounded once. */
export function amountOf(price: Price, quantity: number): number {
  const units = BigInt(Math.round(quantity));
  if (price.billing_scheme === "per_unit") return roundToCents(units * toScaled(price.unit_amount_decimal ?? "0"));
  return roundToCents(
    price.tiers_mode === "volume" ? volume(price.tiers ?? [], units) : graduated(price.tiers ?? [], units),
  );
}

function graduated(tiers: readonly Tier[], units: bigint): bigint {
  let total = 0n;
  let below = 0n;
  for (const tier of tiers) {
    if (units <= below && below > 0n) break;
    const top = tier.up_to === null ? units : BigInt(tier.up_to);
    const within = (units < top ? units : top) - below;
    if (within > 0n)
      total += within * toScaled(tier.unit_amount_decimal ?? "0") + toScaled(tier.flat_amount_decimal ?? "0");
    below = top;
  }
  return total;
}

function volume(tiers: readonly Tier[], units: bigint): bigint {
  const tier = tiers.find(({ up_to }) => up_to === null || units <= BigInt(up_to));
  return tier ? units * toScaled(tier.unit_amount_decimal ?? "0") + toScaled(tier.flat_amount_decimal ?? "0") : 0n;
}

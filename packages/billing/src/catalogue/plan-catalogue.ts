import type { Picodollars } from "@sundial/kernel";
import type { PriceBook, PriceRow } from "../pricing/types.ts";
import { meterKey } from "./meter-key.ts";
import type { Catalogue, CatalogueMeter, CataloguePrice, CatalogueProduct } from "./types.ts";

/** What a plan sells beside tokens. */
export interface CataloguePlan {
  readonly id: string;
  readonly name: string;
  readonly basePerMonth: Picodollars;
  /** Null when no seat can be added. */
  readonly seatPerMonth: Picodollars | null;
}

/** What the collector should know: of each plan its base and seats, and every price that holds at that instant or will. */
export function planCatalogue(plans: readonly CataloguePlan[], prices: PriceBook, at: Date): Catalogue {
  const rows = plans.flatMap(({ id }) => prices.rows(id)).filter(({ effectiveUntil: until }) => !until || until > at);
  const pieces = plans.flatMap(piecesOf);
  const meters = rows.map(({ model, tokenClass }): CatalogueMeter => {
    return { key: meterKey(model, tokenClass), name: nameOf({ model, tokenClass }) };
  });
  const tokens = rows.map(({ model, tokenClass }): CatalogueProduct => {
    return { key: `tokens_${model}_${tokenClass}`, name: nameOf({ model, tokenClass }) };
  });
  return {
    meters: distinct(meters),
    products: distinct([...pieces.map(({ product }) => product), ...tokens]),
    prices: [...pieces.map(({ price }) => price), ...rows.map(toPrice)],
  };
}

/** Keys of the prices that a subscription of that plan has at that instant; of the pieces, base and seats apart. */
export function planPriceKeys(plan: CataloguePlan, prices: PriceBook, at: Date) {
  const inForce = prices
    .rows(plan.id)
    .filter(({ model, tokenClass, id }) => prices.priceAt(plan.id, model, tokenClass, at)?.id === id);
  return {
    base: plan.basePerMonth > 0n ? `base_${plan.id}` : null,
    seat: plan.seatPerMonth === null ? null : `seat_${plan.id}`,
    usage: inForce.map(({ id }) => id),
  };
}

/** Picodollars are 1e-12 USD, so that cents have ten decimals at most. */
export function toCents(picodollars: Picodollars): string {
  const digits = picodollars.toString().padStart(11, "0");
  return `${digits.slice(0, -10)}.${digits.slice(-10)}`.replace(/\.?0+$/, "");
}

function piecesOf(plan: CataloguePlan): { product: CatalogueProduct; price: CataloguePrice }[] {
  const piece = (kind: "base" | "seat", name: string, perMonth: Picodollars) => ({
    product: { key: `${kind}_${plan.id}`, name },
    price: {
      key: `${kind}_${plan.id}`,
      product: `${kind}_${plan.id}`,
      meter: null,
      includedUnits: 0n,
      cents: toCents(perMonth),
    },
  });
  return [
    ...(plan.basePerMonth > 0n ? [piece("base", plan.name, plan.basePerMonth)] : []),
    ...(plan.seatPerMonth === null ? [] : [piece("seat", `${plan.name}: seat`, plan.seatPerMonth)]),
  ];
}

function toPrice({ id, model, tokenClass, includedTokens, picodollars }: PriceRow): CataloguePrice {
  return {
    key: id,
    product: `tokens_${model}_${tokenClass}`,
    meter: meterKey(model, tokenClass),
    includedUnits: includedTokens,
    cents: toCents(picodollars),
  };
}

function nameOf({ model, tokenClass }: Pick<PriceRow, "model" | "tokenClass">): string {
  return `${model}: ${tokenClass.replaceAll("_", " ")} tokens`;
}

function distinct<T extends { readonly key: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

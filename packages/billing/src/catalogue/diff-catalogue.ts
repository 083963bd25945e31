import type { Catalogue, CatalogueChange, CataloguePrice } from "./types.ts";

/** What must be done so that the collector has what is wanted, in an order in which it can be done. Empty when there is nothing to do. */
export function diffCatalogue(wanted: Catalogue, there: Catalogue): readonly CatalogueChange[] {
  const meters = byKey(there.meters);
  const products = byKey(there.products);
  const prices = byKey(there.prices);
  const wantedPrices = byKey(wanted.prices);
  return [
    ...wanted.meters.flatMap((meter): CatalogueChange[] => {
      const old = meters.get(meter.key);
      if (!old) return [{ kind: "add_meter", meter }];
      return old.name === meter.name ? [] : [{ kind: "rename_meter", meter }];
    }),
    ...wanted.products.flatMap((product): CatalogueChange[] => {
      const old = products.get(product.key);
      if (!old) return [{ kind: "add_product", product }];
      return old.name === product.name ? [] : [{ kind: "rename_product", product }];
    }),
    ...wanted.prices.flatMap((price): CatalogueChange[] => {
      const old = prices.get(price.key);
      if (!old) return [{ kind: "add_price", price }];
      return isSame(old, price) ? [] : [{ kind: "replace_price", price, old }];
    }),
    ...there.prices
      .filter(({ key }) => !wantedPrices.has(key))
      .map((price): CatalogueChange => ({ kind: "archive_price", price })),
  ];
}

/** One line a change, for a person who decides whether it may happen. */
export function describeChange(change: CatalogueChange): string {
  const sign = { add: "+", rename: "~", replace: "~", archive: "-" }[change.kind.split("_")[0] ?? ""];
  if ("meter" in change) return `${sign} meter ${change.meter.key} (${change.meter.name})`;
  if ("product" in change) return `${sign} product ${change.product.key} (${change.product.name})`;
  const before = change.kind === "replace_price" ? ` (was ${describePrice(change.old)})` : "";
  return `${sign} price ${change.price.key}: ${describePrice(change.price)}${before}`;
}

function describePrice({ cents, includedUnits, meter }: CataloguePrice): string {
  const included = includedUnits > 0n ? `, ${includedUnits} included` : "";
  return `${cents} cents ${meter ? "a token" : "a month"}${included}`;
}

function isSame(a: CataloguePrice, b: CataloguePrice): boolean {
  return a.product === b.product && a.meter === b.meter && a.includedUnits === b.includedUnits && a.cents === b.cents;
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

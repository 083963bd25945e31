/** What the collector knows of plans: what is counted, what is sold, and at which price. Everything has a key of ours, by which it is found again. */
export interface Catalogue {
  readonly meters: readonly CatalogueMeter[];
  readonly products: readonly CatalogueProduct[];
  readonly prices: readonly CataloguePrice[];
}

export interface CatalogueMeter {
  /** The name under which values are reported. */
  readonly key: string;
  readonly name: string;
}

export interface CatalogueProduct {
  readonly key: string;
  readonly name: string;
}

/** A price a month: of a piece, or by a meter with units that are included. */
export interface CataloguePrice {
  readonly key: string;
  /** Key of the product. */
  readonly product: string;
  /** Key of the meter; null for a price of a piece. */
  readonly meter: string | null;
  /** How many units cost nothing. */
  readonly includedUnits: bigint;
  /** Cents a unit, a decimal with at most 12 places and no zeros at its end. */
  readonly cents: string;
}

export type CatalogueChange =
  | { readonly kind: "add_meter" | "rename_meter"; readonly meter: CatalogueMeter }
  | { readonly kind: "add_product" | "rename_product"; readonly product: CatalogueProduct }
  | { readonly kind: "add_price" | "archive_price"; readonly price: CataloguePrice }
  /** An amount cannot be edited: a new price takes the key over from the old one, which is archived. */
  | { readonly kind: "replace_price"; readonly price: CataloguePrice; readonly old: CataloguePrice };

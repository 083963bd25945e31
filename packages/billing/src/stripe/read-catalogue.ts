import type Stripe from "stripe";
import type { Catalogue, CataloguePrice } from "../catalogue/types.ts";
import { labels } from "./convert.ts";
import { callStripe } from "./to-collector-error.ts";

/** The catalogue, and Stripe's ids of what is in it by our keys. */
export interface StripeCatalogue extends Catalogue {
  readonly ids: {
    readonly meters: Map<string, string>;
    readonly products: Map<string, string>;
    readonly prices: Map<string, string>;
  };
}

const all = { limit: 10_000 };

/** Everything active that has a key of ours; what others made in the same account is left out. */
export async function readCatalogue(stripe: Stripe): Promise<StripeCatalogue> {
  const { meters, products, prices } = await callStripe(async () => ({
    meters: await stripe.billing.meters.list({ status: "active", limit: 100 }).autoPagingToArray(all),
    products: await stripe.products.list({ active: true, limit: 100 }).autoPagingToArray(all),
    prices: await stripe.prices.list({ active: true, limit: 100, expand: ["data.tiers"] }).autoPagingToArray(all),
  }));
  const ownMeters = meters.filter(({ event_name }) => event_name.startsWith("sundial_"));
  const ownProducts = products.filter(({ metadata }) => metadata[labels.key] !== undefined);
  const ownPrices = prices.filter(({ metadata }) => metadata[labels.key] !== undefined);
  const meterKeys = new Map(ownMeters.map((meter) => [meter.id, meter.event_name]));
  const productKeys = new Map(ownProducts.map(({ id, metadata }) => [id, metadata[labels.key] ?? ""]));
  return {
    meters: ownMeters.map(({ event_name, display_name }) => ({ key: event_name, name: display_name })),
    products: ownProducts.map(({ name, metadata }) => ({ key: metadata[labels.key] ?? "", name })),
    prices: ownPrices.map((price) => fromWirePrice(price, { meterKeys, productKeys })),
    ids: {
      meters: new Map(ownMeters.map(({ id, event_name }) => [event_name, id])),
      products: new Map(ownProducts.map(({ id, metadata }) => [metadata[labels.key] ?? "", id])),
      prices: new Map(ownPrices.map(({ id, metadata }) => [metadata[labels.key] ?? "", id])),
    },
  };
}

interface Keys {
  readonly meterKeys: ReadonlyMap<string, string>;
  readonly productKeys: ReadonlyMap<string, string>;
}

function fromWirePrice(price: Stripe.Price, { meterKeys, productKeys }: Keys): CataloguePrice {
  const product = typeof price.product === "string" ? price.product : price.product.id;
  const [first, second] = price.tiers ?? [];
  const meter = price.recurring?.meter ?? null;
  return {
    key: price.metadata[labels.key] ?? "",
    product: productKeys.get(product) ?? product,
    meter: meter && (meterKeys.get(meter) ?? meter),
    includedUnits: second ? BigInt(first?.up_to ?? 0) : 0n,
    cents: ((second ?? first ?? price).unit_amount_decimal ?? "").toString(),
  };
}

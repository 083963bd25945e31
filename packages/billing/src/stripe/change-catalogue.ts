import Stripe from "stripe";
import type { CatalogueChange, CataloguePrice } from "../catalogue/types.ts";
import { labels } from "./convert.ts";
import { readCatalogue, type StripeCatalogue } from "./read-catalogue.ts";
import { callStripe } from "./to-collector-error.ts";

type Ids = StripeCatalogue["ids"];

/** One after another. An unfinished run is finished by the next one, which begins by reading what is there. */
export async function changeCatalogue(stripe: Stripe, changes: readonly CatalogueChange[]): Promise<void> {
  const { ids } = await readCatalogue(stripe);
  for (const change of changes) await callStripe(() => carryOut(stripe, ids, change));
}

async function carryOut(stripe: Stripe, ids: Ids, change: CatalogueChange): Promise<void> {
  switch (change.kind) {
    case "add_meter":
    case "rename_meter":
      return putMeter(stripe, ids, change.meter);
    case "add_product":
    case "rename_product":
      return putProduct(stripe, ids, change.product);
    case "add_price":
      return addPrice(stripe, ids, change.price);
    case "replace_price":
      return replacePrice(stripe, ids, change.price);
    case "archive_price":
      await stripe.prices.update(idIn(ids.prices, change.price.key), { active: false });
  }
}

async function putMeter(stripe: Stripe, { meters }: Ids, { key, name }: { key: string; name: string }): Promise<void> {
  const known = meters.get(key);
  if (known) {
    await stripe.billing.meters.update(known, { display_name: name });
    return;
  }
  const { id } = await stripe.billing.meters.create({
    display_name: name,
    event_name: key,
    default_aggregation: { formula: "sum" },
  });
  meters.set(key, id);
}

async function putProduct(
  stripe: Stripe,
  { products }: Ids,
  { key, name }: { key: string; name: string },
): Promise<void> {
  const known = products.get(key);
  if (known) {
    await stripe.products.update(known, { name });
    return;
  }
  const { id } = await stripe.products.create({ name, metadata: { [labels.key]: key } });
  products.set(key, id);
}

async function addPrice(stripe: Stripe, ids: Ids, price: CataloguePrice): Promise<void> {
  const { id } = await stripe.prices.create({
    currency: "usd",
    product: idIn(ids.products, price.product),
    lookup_key: price.key,
    transfer_lookup_key: true,
    metadata: { [labels.key]: price.key },
    recurring: price.meter
      ? { interval: "month", usage_type: "metered", meter: idIn(ids.meters, price.meter) }
      : { interval: "month" },
    ...toWireAmounts(price),
  });
  ids.prices.set(price.key, id);
}

/** The new one first, so that the key always leads to a price. */
async function replacePrice(stripe: Stripe, ids: Ids, price: CataloguePrice): Promise<void> {
  const old = idIn(ids.prices, price.key);
  await addPrice(stripe, ids, price);
  await stripe.prices.update(old, { active: false });
}

/** Included units are a first tier that costs nothing. */
function toWireAmounts({ includedUnits, cents }: CataloguePrice): Partial<Stripe.PriceCreateParams> {
  const unit_amount_decimal = Stripe.Decimal.from(cents);
  if (includedUnits === 0n) return { unit_amount_decimal };
  const up_to = Number(includedUnits);
  if (!Number.isSafeInteger(up_to)) throw new RangeError(`${includedUnits} included units are too many for a tier`);
  return {
    billing_scheme: "tiered",
    tiers_mode: "graduated",
    tiers: [
      { up_to, unit_amount: 0 },
      { up_to: "inf", unit_amount_decimal },
    ],
  };
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Stripe has nothing with the key ${key}; push the catalogue as a whole`);
  return id;
}

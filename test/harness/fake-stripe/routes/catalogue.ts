import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import { toScaled } from "../decimals.ts";
import type { Price, Product, Tier } from "../objects.ts";
import { invalid } from "../refusal.ts";
import { find, newId, type World } from "../world.ts";

export const catalogue: Handlers = {
  "POST /v1/products": on(createProduct),
  "GET /v1/products": on(listProducts),
  "GET /v1/products/{}": on((call) => find(call.world.products, "product", idOf(call))),
  "POST /v1/products/{}": on(updateProduct),
  "POST /v1/prices": on(createPrice),
  "GET /v1/prices": on(listPrices),
  "GET /v1/prices/{}": on(getPrice),
  "POST /v1/prices/{}": on(updatePrice),
};

function createProduct({ world, params, now, emit }: Call<Stripe.ProductCreateParams>): Product {
  const id = params.id ?? newId(world, "prod");
  if (world.products.has(id))
    throw invalid(`Product already exists: ${id}`, { code: "resource_already_exists", param: "id" });
  const product: Product = {
    id,
    object: "product",
    created: now(),
    livemode: false,
    name: params.name,
    active: params.active ?? true,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
  };
  world.products.set(id, product);
  emit("product.created", product);
  return product;
}

function listProducts({ world, params }: Call<Stripe.ProductListParams>) {
  const found = [...world.products.values()].filter(
    ({ id, active }) => (params.ids?.includes(id) ?? true) && (params.active === undefined || params.active === active),
  );
  return page(found, params, "/v1/products");
}

function updateProduct(call: Call<Stripe.ProductUpdateParams>): Product {
  const { params } = call;
  const product = find(call.world.products, "product", idOf(call));
  if (params.name !== undefined) product.name = params.name;
  if (params.active !== undefined) product.active = params.active;
  if (params.description !== undefined) product.description = params.description || null;
  product.metadata = mergeMetadata(product.metadata, params.metadata);
  call.emit("product.updated", product);
  return product;
}

function createPrice({ world, params, now, emit }: Call<Stripe.PriceCreateParams>) {
  const { recurring } = params;
  find(world.products, "product", params.product ?? "");
  if (recurring?.meter) {
    find(world.meters, "meter", recurring.meter);
    if (recurring.usage_type !== "metered")
      throw invalid("A meter needs usage_type metered.", { param: "recurring[meter]" });
  } else if (recurring?.usage_type === "metered") {
    throw invalid("Metered prices must be backed by a meter.", { param: "recurring[meter]" });
  }
  const tiers = params.tiers?.map(toTier) ?? null;
  assertAmounts(params, tiers);
  takeLookupKey(world, params);
  const price: Price = {
    id: newId(world, "price"),
    object: "price",
    created: now(),
    livemode: false,
    active: params.active ?? true,
    currency: params.currency,
    lookup_key: params.lookup_key ?? null,
    metadata: mergeMetadata({}, params.metadata),
    nickname: params.nickname ?? null,
    product: params.product ?? "",
    billing_scheme: tiers ? "tiered" : "per_unit",
    tiers_mode: params.tiers_mode ?? null,
    tiers,
    type: recurring ? "recurring" : "one_time",
    ...amountsOf(params),
    recurring: recurring
      ? {
          interval: recurring.interval,
          interval_count: recurring.interval_count ?? 1,
          meter: recurring.meter ?? null,
          usage_type: recurring.usage_type ?? "licensed",
        }
      : null,
  };
  world.prices.set(price.id, price);
  emit("price.created", answer(price, false));
  return answer(price, params.expand?.includes("tiers") ?? false);
}

/** Amounts come over the wire as texts. */
type Amounts = Pick<Stripe.PriceCreateParams, "unit_amount" | "unit_amount_decimal">;

function amountsOf({ unit_amount, unit_amount_decimal }: Amounts): Pick<Tier, "unit_amount" | "unit_amount_decimal"> {
  const text = unit_amount_decimal === undefined ? unit_amount?.toString() : String(unit_amount_decimal);
  if (text === undefined) return { unit_amount: null, unit_amount_decimal: null };
  const whole = toScaled(text) % 10n ** 12n === 0n;
  return { unit_amount: whole ? Number(text) : null, unit_amount_decimal: text };
}

function toTier(tier: Stripe.PriceCreateParams.Tier): Tier {
  const flat = amountsOf({
    ...(tier.flat_amount !== undefined && { unit_amount: tier.flat_amount }),
    ...(tier.flat_amount_decimal !== undefined && { unit_amount_decimal: tier.flat_amount_decimal }),
  });
  return {
    up_to: tier.up_to === "inf" ? null : tier.up_to,
    ...amountsOf(tier),
    flat_amount: flat.unit_amount,
    flat_amount_decimal: flat.unit_amount_decimal,
  };
}

function assertAmounts(params: Stripe.PriceCreateParams, tiers: readonly Tier[] | null): void {
  const tiered = params.billing_scheme === "tiered";
  if (tiered !== (tiers !== null))
    throw invalid("`tiers` needs `billing_scheme` tiered, and the other way round.", { param: "tiers" });
  if (tiers && !params.tiers_mode) throw invalid("Missing required param: tiers_mode.", { param: "tiers_mode" });
  if (tiers && tiers.at(-1)?.up_to !== null)
    throw invalid("The last tier must have `up_to` set to `inf`.", { param: "tiers" });
  const tops = tiers?.slice(0, -1).map(({ up_to }) => up_to ?? Number.POSITIVE_INFINITY) ?? [];
  if (tops.some((top, index) => top <= (tops[index - 1] ?? 0))) throw invalid("Tiers must rise.", { param: "tiers" });
  if (!tiers && params.unit_amount === undefined && params.unit_amount_decimal === undefined)
    throw invalid("Missing required param: unit_amount.", { code: "parameter_missing", param: "unit_amount" });
}

/** A lookup key belongs to one active price; `transfer_lookup_key` takes it away from the other. */
function takeLookupKey(
  world: World,
  params: Pick<Stripe.PriceUpdateParams, "lookup_key" | "transfer_lookup_key">,
): void {
  if (!params.lookup_key) return;
  const holder = [...world.prices.values()].find(({ lookup_key }) => lookup_key === params.lookup_key);
  if (!holder) return;
  if (!params.transfer_lookup_key)
    throw invalid(`A price (\`${holder.id}\`) already uses that lookup key.`, { param: "lookup_key" });
  holder.lookup_key = null;
}

function listPrices({ world, params }: Call<Stripe.PriceListParams>) {
  const found = [...world.prices.values()].filter(
    (price) =>
      (params.active ?? true) === price.active &&
      (!params.lookup_keys || params.lookup_keys.includes(price.lookup_key ?? "")) &&
      (!params.product || params.product === price.product),
  );
  const listed = page(found, params, "/v1/prices");
  return { ...listed, data: listed.data.map((price) => answer(price, params.expand?.includes("data.tiers") ?? false)) };
}

function getPrice(call: Call<Stripe.PriceRetrieveParams>) {
  return answer(find(call.world.prices, "price", idOf(call)), call.params.expand?.includes("tiers") ?? false);
}

function updatePrice(call: Call<Stripe.PriceUpdateParams>) {
  const { params, world } = call;
  const price = find(world.prices, "price", idOf(call));
  takeLookupKey(world, params);
  if (params.lookup_key !== undefined) price.lookup_key = params.lookup_key || null;
  if (params.active !== undefined) price.active = params.active;
  if (params.nickname !== undefined) price.nickname = params.nickname || null;
  price.metadata = mergeMetadata(price.metadata, params.metadata);
  call.emit("price.updated", answer(price, false));
  return answer(price, params.expand?.includes("tiers") ?? false);
}

/** Tiers are shown to those who ask for them by `expand`. */
function answer({ tiers, ...price }: Price, expanded: boolean) {
  return expanded && tiers ? { ...price, tiers } : price;
}

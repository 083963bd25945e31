import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FakeStripe } from "../../harness/fake-stripe/index.ts";
import { readOperations } from "../../harness/fake-stripe/parameters/read-operations.ts";
import type { Shape } from "../../harness/fake-stripe/parameters/shape.ts";
import { resources } from "../../harness/fake-stripe/routes/index.ts";
import { clientOf, connect, seed, start } from "./connect.ts";

let fake: FakeStripe;
let stripe: Stripe;
beforeAll(async () => {
  ({ fake, stripe } = await connect());
});
afterAll(() => fake.stop());

describe("parameters", () => {
  test("every one of every operation has a known type", () => {
    const operations = readOperations(resources);
    expect(operations.length).toBeGreaterThan(100);
    const unknown = operations.flatMap(({ method, path, parameters }) =>
      findUnknown(parameters(), "").map((name) => `${method} ${path} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test.each([
    ["an unknown name", { name: "x", nonsense: "1" }, "parameter_unknown", "nonsense"],
    ["an unknown name inside", { address: { planet: "Mars" } }, "parameter_unknown", "address[planet]"],
    ["an object for a text", { name: { first: "Ada" } }, undefined, "name"],
  ])("refuse %s", async (_, params, code, param) => {
    const refusal = stripe.customers.create(params as Stripe.CustomerCreateParams);
    await expect(refusal).rejects.toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400, code, param });
  });

  test("refuse what is missing, and values that are not on the list", async () => {
    const create = (params: object) => stripe.billing.meters.create(params as Stripe.Billing.MeterCreateParams);
    await expect(create({ event_name: "x" })).rejects.toMatchObject({ code: "parameter_missing" });
    const formula = { display_name: "x", event_name: "x", default_aggregation: { formula: "median" } };
    await expect(create(formula)).rejects.toMatchObject({ param: "default_aggregation[formula]" });
  });

  test("refuse 13 decimals", async () => {
    const price = { currency: "usd", product: "x", recurring: { interval: "month" as const } };
    const refusal = stripe.prices.create({ ...price, unit_amount_decimal: Stripe.Decimal.from("0.0000000000001") });
    await expect(refusal).rejects.toMatchObject({ param: "unit_amount_decimal" });
  });

  test("refuse an unknown name in JSON too", async () => {
    const event = { event_name: "x", payload: {}, colour: "red" };
    await expect(stripe.v2.billing.meterEvents.create(event)).rejects.toMatchObject({ statusCode: 400 });
  });
});

test("refuses unknown keys and addresses", async () => {
  await expect(clientOf(fake.url, "nonsense").customers.list()).rejects.toMatchObject({
    type: "StripeAuthenticationError",
  });
  await expect(stripe.rawRequest("GET", "/v1/unicorns")).rejects.toMatchObject({ statusCode: 404 });
  await expect(stripe.customers.retrieve("cus_none")).rejects.toMatchObject({
    code: "resource_missing",
    statusCode: 404,
  });
});

describe("idempotency keys", () => {
  test("replay the first answer, and refuse other parameters", async () => {
    const options = { idempotencyKey: "key-1" };
    const first = await stripe.customers.create({ name: "Ada" }, options);
    const second = await stripe.customers.create({ name: "Ada" }, options);
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    await expect(stripe.customers.create({ name: "Grace" }, options)).rejects.toMatchObject({
      type: "StripeIdempotencyError",
    });
  });

  test("keep a 500, but no refusal", async () => {
    const options = { idempotencyKey: "key-2" };
    await expect(stripe.products.create({ name: "", nonsense: 1 } as never, options)).rejects.toThrow(
      "unknown parameter",
    );
    fake.misbehave(() => ({ kind: "error", status: 500 }));
    await expect(stripe.products.create({ name: "x" }, options)).rejects.toMatchObject({ statusCode: 500 });
    fake.misbehave();
    await expect(stripe.products.create({ name: "x" }, options)).rejects.toMatchObject({ statusCode: 500 });
    expect((await stripe.products.create({ name: "x" }, { idempotencyKey: "key-3" })).name).toBe("x");
  });

  test("answer 409 while the first is under way", async () => {
    const release = Promise.withResolvers<void>();
    let held = 0;
    fake.misbehave(() => (held++ === 0 ? { kind: "hold", until: release.promise } : undefined));
    const options = { idempotencyKey: "key-4" };
    const first = stripe.customers.create({ name: "Ada" }, options);
    await expect.poll(() => fake.calls.some(({ params }) => JSON.stringify(params) === '{"name":"Ada"}')).toBe(true);
    const second = stripe.customers.create({ name: "Ada" }, options);
    release.resolve();
    expect((await second).id).toBe((await first).id);
    fake.misbehave();
  });
});

describe("meter events", () => {
  test.each([
    ["16 digits", "1234567890123456", {}, "meter_event_value_too_many_digits"],
    ["no number", "many", {}, "meter_event_invalid_value"],
    ["35 days and a second ago", "1", { timestamp: start - 35 * 86_400 - 1 }, "timestamp_too_far_in_past"],
    ["in 5 minutes and a second", "1", { timestamp: start + 301 }, "timestamp_in_future"],
  ])("are refused: %s", async (_, value, more, code) => {
    const { report } = await seed(stripe);
    await expect(report(value, more)).rejects.toMatchObject({ statusCode: 400, code });
  });

  test.each([
    ["15 digits", "123456789012345", {}],
    ["35 days ago", "1", { timestamp: start - 35 * 86_400 }],
    ["in 5 minutes", "1", { timestamp: start + 300 }],
  ])("are taken: %s", async (_, value, more) => {
    const { report } = await seed(stripe);
    expect((await report(value, more)).payload.value).toBe(value);
  });

  test("with an identifier seen within a day are refused; after it they count again", async () => {
    const { report } = await seed(stripe);
    await report("1", { identifier: "same" });
    await expect(report("1", { identifier: "same" })).rejects.toThrow("An event already exists with identifier same.");
    fake.advance(86_400_000);
    expect((await report("1", { identifier: "same" })).identifier).toBe("same");
  });
});

function findUnknown(shape: Shape | undefined, path: string): string[] {
  if (!shape) return [];
  if (shape.kind === "any") return [path];
  if (shape.kind === "list") return findUnknown(shape.element, `${path}[]`);
  if (shape.kind === "map") return findUnknown(shape.value, `${path}{}`);
  if (shape.kind === "union") return shape.options.flatMap((option) => findUnknown(option, path));
  if (shape.kind !== "object") return [];
  return [...shape.members].flatMap(([name, member]) => findUnknown(member.shape, `${path}.${name}`));
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FakeStripe } from "../../harness/fake-stripe/index.ts";
import { connect, seed } from "./connect.ts";

let fake: FakeStripe;
let stripe: Stripe;
beforeAll(async () => {
  ({ fake, stripe } = await connect());
});
afterAll(() => fake.stop());

describe("webhooks", () => {
  const secret = "whsec_of_the_test";
  const got: Stripe.Event[] = [];
  let status = 200;
  const endpoint = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on("data", (part) => parts.push(part));
    req.on("end", () => {
      const signature = req.headers["stripe-signature"] ?? "";
      got.push(stripe.webhooks.constructEvent(Buffer.concat(parts), signature, secret));
      res.writeHead(status).end();
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
    fake.sendEventsTo({ url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`, secret });
  });
  afterAll(() => endpoint.close());

  test("are signed, and come shuffled and doubled when asked for", async () => {
    await stripe.customers.create({ name: "Ada" });
    await stripe.products.create({ name: "Build" });
    const deliveries = await fake.deliver((events) => [...events.toReversed(), ...events]);
    expect(deliveries.map(({ status: one }) => one)).toEqual([200, 200, 200, 200]);
    expect(got.map(({ type }) => type)).toEqual([
      "product.created",
      "customer.created",
      "customer.created",
      "product.created",
    ]);
    expect(new Set(got.map(({ id }) => id)).size).toBe(2);
  });

  test("wait for the next time when they were refused", async () => {
    status = 500;
    await stripe.customers.create({ name: "Grace" });
    expect((await fake.deliver()).map((one) => one.status)).toEqual([500]);
    status = 200;
    expect((await fake.deliver()).map(({ type }) => type)).toEqual(["customer.created"]);
    expect(await fake.deliver()).toEqual([]);
  });
});

describe("faults", () => {
  test("a dropped answer was carried out all the same", async () => {
    const { report, customer } = await seed(stripe);
    fake.misbehave(() => ({ kind: "drop" }));
    await expect(report("9", { identifier: "dropped" })).rejects.toMatchObject({ type: "StripeConnectionError" });
    fake.misbehave();
    await expect(report("9", { identifier: "dropped" })).rejects.toThrow("already exists");
    expect([...fake.world.meterEvents.values()].filter((event) => event.customer === customer.id)).toHaveLength(1);
  });

  test.each([409, 429, 500] as const)("%s before anything is done", async (status) => {
    const { report, customer } = await seed(stripe);
    fake.misbehave(() => ({ kind: "error", status }));
    await expect(report("9")).rejects.toMatchObject({ statusCode: status });
    fake.misbehave();
    expect([...fake.world.meterEvents.values()].filter((event) => event.customer === customer.id)).toEqual([]);
  });

  test("a 500 after it was done", async () => {
    const { report, customer } = await seed(stripe);
    fake.misbehave(() => ({ kind: "error", status: 500, after: true }));
    await expect(report("9")).rejects.toMatchObject({ statusCode: 500 });
    fake.misbehave();
    expect([...fake.world.meterEvents.values()].filter((event) => event.customer === customer.id)).toHaveLength(1);
  });
});

describe("pages", () => {
  const post = (url: string) => fetch(url, { method: "POST", redirect: "manual" });

  async function openCheckout() {
    const { customer, base, metered } = await seed(stripe);
    return stripe.checkout.sessions.create({
      mode: "subscription",
      customer: customer.id,
      line_items: [{ price: base.id, quantity: 1 }, { price: metered.id }],
      success_url: "http://portal.test/done?session={CHECKOUT_SESSION_ID}",
      cancel_url: "http://portal.test/plans",
      subscription_data: { metadata: { sundial_plan: "build" } },
    });
  }

  test("checkout: paid once, however often it is clicked", async () => {
    const session = await openCheckout();
    expect(await (await fetch(session.url ?? "")).text()).toContain("$20.00");
    for (let click = 0; click < 2; click++) {
      const answer = await post(`${session.url}/pay`);
      expect(answer.headers.get("location")).toBe(`http://portal.test/done?session=${session.id}`);
    }
    const done = await stripe.checkout.sessions.retrieve(session.id);
    expect(done).toMatchObject({ status: "complete", payment_status: "paid", url: null });
    const { data } = await stripe.subscriptions.list({ customer: String(done.customer) });
    expect(data).toMatchObject([{ status: "active", metadata: { sundial_plan: "build" } }]);
  });

  test("checkout: a declined card, and the way back", async () => {
    const session = await openCheckout();
    const refused = await post(`${session.url}/decline`);
    expect(refused.status).toBe(402);
    expect(await refused.text()).toContain("Your card was declined.");
    expect((await post(`${session.url}/cancel`)).headers.get("location")).toBe("http://portal.test/plans");
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
  });

  test("portal: the card, an open invoice, the end of a subscription", async () => {
    const { customer, base } = await seed(stripe, { card: "pm_card_chargeCustomerFail" });
    const subscription = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: base.id }] });
    const portal = await stripe.billingPortal.sessions.create({
      customer: customer.id,
      return_url: "http://portal.test/billing",
    });
    await post(`${portal.url}/card/good`);
    await post(`${portal.url}/pay/${String(subscription.latest_invoice)}`);
    await post(`${portal.url}/cancel/${subscription.id}`);
    const now = await stripe.subscriptions.retrieve(subscription.id);
    expect(now).toMatchObject({ status: "active", cancel_at_period_end: true });
    expect(await (await fetch(portal.url)).text()).toContain('href="http://portal.test/billing"');
  });
});

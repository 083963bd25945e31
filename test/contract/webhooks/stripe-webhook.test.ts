import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { type FakeStripe, startFakeStripe } from "../../harness/fake-stripe/index.ts";
import { clientOf } from "../fake-stripe/connect.ts";

const secret = "whsec_of_the_test";
const signer = new Stripe("sk_test_signing").webhooks;
let fake: FakeStripe;
let api: TestApi;
let stripe: Stripe;
beforeAll(async () => {
  fake = await startFakeStripe();
  stripe = clientOf(fake.url);
  api = await startTestApi({
    STRIPE_SECRET_KEY: "sk_test_api",
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_API_URL: fake.url,
  });
  fake.sendEventsTo({ url: `${api.url}/webhooks/stripe`, secret });
});
afterAll(async () => {
  await api.stop();
  await fake.stop();
});

const keptEvents = () => api.database.sql<{ id: string; type: string; handled: boolean }[]>`
  select id, type, handled_at is not null as handled from collector_events order by id`;
const waiting = () =>
  api.database.sql<
    { payload: { eventId: string } }[]
  >`select payload from outbox where topic = 'collector-event' order by id`;
const post = (body: string, headers: Record<string, string> = {}) =>
  api.call("POST", "/webhooks/stripe", { body, headers: { "content-type": "application/json", ...headers } });

test("events are kept once, in any order, with one job for each that matters", async () => {
  await stripe.customers.create({ name: "Ada" });
  const product = await stripe.products.create({ name: "Build" });
  await stripe.customers.create({ name: "Grace" });
  expect(product.name).toBe("Build");
  const deliveries = await fake.deliver((events) => [...events.toReversed(), ...events, ...events]);
  expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set([200]));
  expect(deliveries).toHaveLength(9);
  const kept = await keptEvents();
  expect(kept.map(({ type, handled }) => [type, handled])).toEqual([
    ["customer.created", false],
    ["product.created", true],
    ["customer.created", false],
  ]);
  const jobs = (await waiting()).map(({ payload }) => payload.eventId);
  expect(jobs.toSorted()).toEqual(kept.filter(({ handled }) => !handled).map(({ id }) => id));
});

test("the same event many times at once is kept once", async () => {
  const before = (await waiting()).length;
  const body = JSON.stringify({
    id: "evt_race",
    object: "event",
    type: "invoice.paid",
    data: { object: { id: "in_1" } },
  });
  const headers = { "stripe-signature": signer.generateTestHeaderString({ payload: body, secret }) };
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(body, headers)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect((await waiting()).length).toBe(before + 1);
});

describe("refuses and keeps nothing", () => {
  const body = JSON.stringify({
    id: "evt_forged",
    object: "event",
    type: "invoice.paid",
    data: { object: { id: "in_1" } },
  });
  const sign = (options: { secret?: string; timestamp?: number } = {}) =>
    signer.generateTestHeaderString({ payload: body, secret, ...options });
  const now = Math.floor(Date.now() / 1_000);

  test.each([
    ["no signature", {}],
    ["another secret", { "stripe-signature": sign({ secret: "whsec_other" }) }],
    ["an old time", { "stripe-signature": sign({ timestamp: now - 400 }) }],
    ["a time to come", { "stripe-signature": sign({ timestamp: now + 86_400 }) }],
  ])("%s", async (_, headers) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.body]).toEqual([400, { received: false }]);
    expect((await keptEvents()).map(({ id }) => id)).not.toContain("evt_forged");
  });

  test("another body than the signed one, byte by byte", async () => {
    expect((await post(body.replace(":", ": "), { "stripe-signature": sign() })).status).toBe(400);
  });

  test("a body without end", async () => {
    expect((await post("x".repeat(1_000_001), { "stripe-signature": sign() })).status).toBe(413);
  });
});

test("is not there without a collector, and the API starts all the same", async () => {
  const plain = await api.startReplica({ STRIPE_SECRET_KEY: "" });
  const answer = await plain.call("POST", "/webhooks/stripe", { body: "{}" });
  await plain.stop();
  expect([answer.status, answer.body.code]).toEqual([404, "route_not_found"]);
});

import { beginPaidPlan } from "@sundial/billing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestApi } from "../harness/api.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { contextOf } from "../harness/contexts.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startCollectingApi();
});
afterAll(() => api.stop());

const system = () => contextOf(api.database, { mode: "live" });
const get = async (key: string, path: string) => (await api.call("GET", path, { key })).body;

it("a plan that costs something begins when its page is paid, with its first month paid, however often that is told", async () => {
  const { keys } = await api.createOrganization({ plan: "free" });
  const refused = await api.call("PATCH", "/v1/subscription", { key: keys.live, body: { plan: "build" } });
  expect(refused.body.code).toBe("payment_method_required");
  const body = { plan: "build", seats: 7 };
  const { url } = (await api.call("POST", "/v1/checkout_sessions", { key: keys.live, body })).body;
  const { collector, plans } = api.deps;
  const id = url.split("/").at(-1);
  const follow = async () => {
    const checkout = await collector?.readCheckout(id);
    const invoice = checkout?.invoiceId ? ((await collector?.readInvoice(checkout.invoiceId)) ?? null) : null;
    if (checkout) await beginPaidPlan(system(), { checkout, invoice }, plans);
  };
  await follow();
  expect(await get(keys.live, "/v1/subscription")).toMatchObject({ plan: "free", collector: "stripe" });
  // Neither a page that nobody paid on nor one to look around on is money.
  await api.call("POST", "/v1/billing_portal_sessions", { key: keys.live });
  const early = await api.call("PATCH", "/v1/subscription", { key: keys.live, body: { plan: "build" } });
  expect(early.body.code).toBe("payment_method_required");
  await fetch(`${url}/pay`, { method: "POST", redirect: "manual" });
  await follow();
  await follow();
  expect(await get(keys.live, "/v1/subscription")).toMatchObject({ plan: "build", seats: 7 });
  const { data } = await get(keys.live, "/v1/invoices");
  // The base, and two people more than belong to it.
  expect(data).toMatchObject([{ status: "paid", collector: "stripe", total: { amount: "53.00" } }]);
  const upgraded = await api.call("PATCH", "/v1/subscription", { key: keys.live, body: { plan: "scale" } });
  expect(upgraded.body).toMatchObject({ plan: "scale" });
});

it("a customer of the provider is told that collection is paused while the key is missing, and nobody else is", async () => {
  const [customer, stranger] = [await api.createOrganization(), await api.createOrganization()];
  await api.call("POST", "/v1/billing_portal_sessions", { key: customer.keys.live });
  const withKey = await get(customer.keys.live, "/v1/subscription");
  expect(withKey).toMatchObject({ collector: "stripe", collection_paused: false });
  const keyless = await api.startReplica({ STRIPE_SECRET_KEY: "", STRIPE_WEBHOOK_SECRET: "" });
  const ask = async (key: string, method = "GET", body?: object) =>
    (await keyless.call(method, "/v1/subscription", { key, body })).body;
  try {
    expect(await ask(customer.keys.live)).toMatchObject({ collector: "stripe", collection_paused: true });
    expect(await ask(stranger.keys.live)).toMatchObject({ collector: "none", collection_paused: false });
    const changed = await ask(customer.keys.live, "PATCH", { seats: 104 });
    expect(changed).toMatchObject({ seats: 104, collector: "stripe", collection_paused: true });
  } finally {
    await keyless.stop();
  }
});

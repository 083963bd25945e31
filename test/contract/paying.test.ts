import { beginPaidPlan, followInvoice } from "@sundial/billing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestApi } from "../harness/api.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { contextOf } from "../harness/contexts.ts";
import { createInvoiceWithCalls } from "../harness/invoice-with-calls.ts";

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
    if (checkout) await beginPaidPlan(system(), checkout, plans);
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

it("an invoice is paid when the collector's of that month is, and waits for it to be final", async () => {
  const { id: organizationId, keys } = await api.createOrganization({ plan: "free" });
  const { invoiceId } = await createInvoiceWithCalls(api, { organizationId, plan: "build" });
  await api.database.sql`insert into billing_customers values (${organizationId}, 'cus_paying', now())`;
  const own = await get(keys.live, `/v1/invoices/${invoiceId}`);
  const theirs = {
    id: "in_1",
    customerId: "cus_paying",
    subscriptionId: "sub_1",
    ownInvoiceId: null,
    state: "paid",
    totalCents: 2_900n,
    paidCents: 2_900n,
    attempts: 1,
    periodStart: new Date(own.period_start),
    periodEnd: new Date(new Date(own.period_end).getTime() - 90_000),
    paidAt: new Date(),
    url: null,
  } as const;
  const status = async () => (await get(keys.live, `/v1/invoices/${invoiceId}`)).status;
  await followInvoice(system(), { ...theirs, state: "open" });
  expect(await status()).toBe("open");
  const early = { ...theirs, periodEnd: new Date(theirs.periodEnd.getTime() + 30 * 86_400_000) };
  await expect(followInvoice(system(), early)).rejects.toThrow("not final yet");
  await followInvoice(system(), theirs);
  await followInvoice(system(), theirs);
  expect(await status()).toBe("paid");
});

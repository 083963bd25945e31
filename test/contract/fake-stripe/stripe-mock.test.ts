import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { CataloguePrice, Collector } from "@sundial/billing";
import { freePort } from "@sundial/db/embedded";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bringGoProgram } from "../../harness/bring-go-program.ts";
import { collectorAt } from "../../harness/connect-collector.ts";
import { clientOf } from "./connect.ts";

/** Stripe's own mock: it keeps nothing, but holds every request against Stripe's real specification. */
const brought = await bringGoProgram({ module: "github.com/stripe/stripe-mock", version: "v0.203.0" });
if ("missing" in brought)
  console.warn(`SKIPPED: requests are not held against Stripe's specification. ${brought.missing}`);
const program = "program" in brought ? brought.program : "";

describe.skipIf(program === "")("Stripe's specification", () => {
  let mock: ChildProcess;
  let url: string;
  let collector: Collector;
  beforeAll(async () => {
    const [port, securePort] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    mock = spawn(program, ["-http-addr", `127.0.0.1:${port}`, "-https-addr", `127.0.0.1:${securePort}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 50 });
    collector = collectorAt(url);
  }, 60_000);
  afterAll(async () => {
    mock.kill();
    await once(mock, "exit");
  });

  const at = new Date();
  const day = new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000);
  const customerId = "cus_x";
  const price = { key: "k", product: "p", includedUnits: 5n, cents: "0.000015", meter: "m" };

  test.each<[string, (to: Collector) => Promise<unknown>]>([
    ["createCustomer", (to) => to.createCustomer({ organizationId: "org_a", name: "Ada", email: "ada@example.com" })],
    ["readCustomer", (to) => to.readCustomer(customerId)],
    ["readCatalogue", (to) => to.readCatalogue()],
    ["changeCatalogue", (to) => addEverything(to, price)],
    ["openPortal", (to) => to.openPortal({ customerId, returnUrl: "https://portal.test/" })],
    ["reportMeterValue", (to) => to.reportMeterValue({ customerId, meter: "m", value: 5n, identifier: "sdl_1", at })],
    ["listInvoices", (to) => to.listInvoices(customerId)],
    ["readInvoice", (to) => to.readInvoice("in_x")],
    ["labelInvoice", (to) => to.labelInvoice("in_x", { ownInvoiceId: "inv_x" })],
    ["holdInvoice", (to) => to.holdInvoice("in_x")],
    ["createInvoice", (to) => to.createInvoice({ customerId, ownInvoiceId: "bill_x" })],
    [
      "settleInvoice",
      (to) => to.settleInvoice("in_x", { ownInvoiceId: "bill_x", number: "X-0001", totalCents: 123_456n }),
    ],
    ["listSubscriptions", (to) => to.listSubscriptions(customerId)],
    ["acknowledgeEnd", (to) => to.acknowledgeEnd("sub_x", true)],
    ["endSubscription", (to) => to.endSubscription("sub_x")],
    ["readSubscription", (to) => to.readSubscription("sub_x")],
    ["readCheckout", (to) => to.readCheckout("cs_x")],
    [
      "createCreditGrant",
      (to) =>
        to.createCreditGrant({
          customerId,
          creditId: "cre_1",
          name: "Gift",
          cents: 5n,
          paid: true,
          priority: 1,
          effectiveAt: at,
          expiresAt: new Date(at.getTime() + 1e9),
        }),
    ],
  ])("takes what %s sends", async (_, call) => {
    await call(collector);
  });

  test("takes a checkout, changes of a subscription and sums, whose objects it must be asked for under its own names", async () => {
    const stripe = clientOf(url);
    await stripe.checkout.sessions.create({
      mode: "subscription",
      customer: customerId,
      client_reference_id: "org_a",
      line_items: [{ price: "price_x", quantity: 1 }, { price: "price_y" }],
      metadata: { sundial_plan: "build" },
      subscription_data: {
        metadata: { sundial_plan: "build" },
        billing_cycle_anchor: day.getTime() / 1000 + 86_400 * 7,
        proration_behavior: "none",
      },
      success_url: "https://portal.test/",
      cancel_url: "https://portal.test/",
    });
    await stripe.subscriptions.create({
      customer: customerId,
      items: [{ price: "price_x", quantity: 1 }, { price: "price_y" }],
      metadata: { sundial_ends: "false" },
      billing_cycle_anchor: day.getTime() / 1000 + 86_400 * 7,
      proration_behavior: "none",
    });
    await stripe.subscriptions.update("sub_x", {
      items: [{ id: "si_x", price: "price_x" }, { id: "si_y", deleted: true }, { price: "price_z" }],
      metadata: { sundial_ends: "true" },
      cancel_at_period_end: true,
      proration_behavior: "none",
    });
    await stripe.subscriptionItems.list({ subscription: "sub_x", limit: 100 });
    await stripe.invoices.listLineItems("in_x", { limit: 100, expand: ["data.pricing.price_details.price"] });
    await stripe.billing.meters.listEventSummaries("mtr_x", {
      customer: customerId,
      start_time: day.getTime() / 1000,
      end_time: day.getTime() / 1000 + 86_400,
      value_grouping_window: "day",
      limit: 100,
    });
  });

  test("refuses what it does not know, so that the above says something", async () => {
    const create = clientOf(url).customers.create({ nonsense: "1" } as never);
    await expect(create).rejects.toMatchObject({ statusCode: 400 });
  });
});

/** Ids that the mock answers with are taken up within one run, so that later changes have what they build on. */
async function addEverything(collector: Collector, price: CataloguePrice) {
  await collector.changeCatalogue([
    { kind: "add_meter", meter: { key: "m", name: "M" } },
    { kind: "rename_meter", meter: { key: "m", name: "N" } },
    { kind: "add_product", product: { key: "p", name: "P" } },
    { kind: "rename_product", product: { key: "p", name: "Q" } },
    { kind: "add_price", price },
    { kind: "replace_price", price: { ...price, includedUnits: 0n }, old: price },
    { kind: "replace_price", price: { ...price, meter: null, includedUnits: 0n }, old: price },
    { kind: "archive_price", price },
  ]);
}

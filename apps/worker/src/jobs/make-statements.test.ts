import {
  createTermsReader,
  getInvoice,
  grantCredit,
  listInvoiceLineCalls,
  listInvoices,
  loadPlans,
  loadPriceBook,
  markInvoicePaid,
  readKeyCharges,
  readLedgerSpend,
  refundInvoice,
  setPlan,
} from "@sundial/billing";
import type { Db } from "@sundial/db";
import { type Actor, fixedClock } from "@sundial/kernel";
import { createKey, rotateKey } from "@sundial/keys";
import {
  acceptTerms,
  createInstallation,
  getListingUsage,
  listStatements,
  uninstallListing,
} from "@sundial/marketplace";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger, type RequestRecord, recordAdjustment } from "@sundial/usage";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, testMail } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storePublished } from "../../../../test/harness/listings.ts";
import { rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { makeInvoices } from "./make-invoices.ts";
import { makeStatements } from "./make-statements.ts";

const beginning = "2031-01-10T10:00:00Z";
const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
const terms = "2026-11-26";
const lines: Record<string, unknown>[] = [];
const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 6 });
});
afterAll(() => database.drop());
afterEach(async () => {
  // What a test leaves is not for the jobs of the next one.
  await database.sql`update listing_installations set installed_at = '2090-01-01'`;
  await database.sql`delete from subscriptions`;
  expect(lines.splice(0)).toEqual([]);
});

/** A partner with a published listing, and a customer on a plan without included tokens of this model, who installed it. */
async function createWorld() {
  const clock = fixedClock(beginning);
  const ledger = createRequestLedger(database);
  const partner = await asOwner(clock);
  await acceptTerms(partner, { version: terms });
  const listing = await storePublished(database, { organizationId: partner.organization.id });
  const { random, newId } = contextOf(database, { clock });
  const deps = {
    db: database.db,
    clock,
    random,
    newId,
    log,
    collector: null,
    mail: testMail,
    invoicing: { plans, prices, catalogue },
    spendReaders: { readTerms: createTermsReader({ prices, plans }), readLedger: readLedgerSpend },
  };
  return {
    clock,
    partner,
    listing,
    deps,
    statements: async (ctx = partner) => (await listStatements(ctx, { limit: 10 })).data,
    /** Calls with a key, at one instant each. */
    async call(at: string, key: { organizationId: string; apiKeyId: string }, more: Partial<RequestRecord> = {}) {
      const used = { inputTokens: 1_234_567n, outputTokens: 345_678n };
      await ledger.append(sampleRecordAt(new Date(at), { ...key, mode: "live", ...used, ...more }));
    },
    async reach(at: string) {
      clock.advance(new Date(at).getTime() - clock.nowMs());
      await rollUpAll(database);
      await makeInvoices(deps);
      return makeStatements(deps);
    },
  };
}
type World = Awaited<ReturnType<typeof createWorld>>;

async function asOwner(clock: ReturnType<typeof fixedClock>) {
  const { ctx, organization } = await createOwnedOrganization(database);
  await database.sql`update organizations set created_at = ${beginning} where id = ${organization.id}`;
  return { ...ctx, clock, mode: "live" as const };
}

async function createCustomer({ clock, listing }: World, plan = "build") {
  const ctx = await asOwner(clock);
  const system: Actor = { kind: "system", job: "test" };
  const operator = { ...ctx, actor: system };
  await setPlan(operator, { plan }, { plans, collector: "none" });
  const { installation } = await createInstallation(ctx, { listingId: listing.listingId, scopes: ["inference.write"] });
  const { key: own } = await createKey(ctx, { name: "Own", scopes: ["inference.write"], expiresAt: null });
  const organizationId = ctx.organization.id;
  const newest = async () => {
    const [invoice] = (await listInvoices(ctx, { limit: 1 })).data;
    return getInvoice(ctx, invoice?.id ?? "");
  };
  return {
    ctx,
    operator,
    installation,
    app: { organizationId, apiKeyId: installation.keyId },
    own: { organizationId, apiKeyId: own.id },
    newest,
    pay: async () => void (await markInvoicePaid(operator, (await newest()).id)),
  };
}
type Customer = Awaited<ReturnType<typeof createCustomer>>;

/** What the lines of the customer's newest invoice charge for calls with a key, told call by call. */
async function chargedTo({ ctx, newest }: Customer, apiKeyId: string): Promise<bigint> {
  const invoice = await newest();
  let sum = 0n;
  for (const { id: lineId, kind } of invoice.lines) {
    if (kind !== "usage") continue;
    const { page } = await listInvoiceLineCalls(ctx, { invoiceId: invoice.id, lineId, limit: 100 });
    for (const call of page.data) if (call.apiKeyId === apiKeyId) sum += call.amount;
  }
  return sum;
}

const toCents = (amount: bigint) => Number((amount + 5_000_000_000n) / 10_000_000_000n);

describe("makeStatements", () => {
  it("tells usage of the month at once, and shares what was paid for it in the month in which it is paid", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-20T10:00:00Z", customer.own);
    await world.call("2031-01-21T10:00:00Z", customer.app);
    await world.call("2031-01-22T10:00:00Z", customer.app, { outcome: "failed" });
    await world.call("2031-02-03T10:00:00Z", customer.app);
    await world.call("2031-01-23T10:00:00Z", customer.app, { mode: "test" });
    expect(await world.reach("2031-02-01T00:59:00Z")).toBe(0);
    expect(await world.reach("2031-02-01T01:00:00Z")).toBe(1);
    const [january] = await world.statements();
    expect(january).toMatchObject({ month: "2031-01-01", termsVersion: terms, paidCents: 0n, shareCents: 0n });
    expect(january?.lines).toMatchObject([
      { listingId: world.listing.listingId, requests: 2n, installations: 1, name: "Ticket Sorter" },
    ]);
    await world.reach("2031-02-10T12:00:00Z");
    await customer.pay();
    const charged = await chargedTo(customer, customer.app.apiKeyId);
    expect(await world.reach("2031-03-01T01:00:00Z")).toBe(1);
    const [february] = await world.statements();
    const paid = toCents(charged);
    expect(paid).toBeGreaterThan(100);
    expect(february).toMatchObject({ month: "2031-02-01", paidCents: BigInt(paid) });
    expect(Number(february?.shareCents)).toBeCloseTo(paid * 0.2, 0);
    expect(february?.lines).toMatchObject([
      { requests: 1n, paidCents: february?.paidCents, shareCents: february?.shareCents },
    ]);
    expect(await world.reach("2031-03-01T02:00:00Z")).toBe(0);
    expect(await world.reach("2031-04-01T02:00:00Z")).toBe(1);
    expect((await world.statements())[0]).toMatchObject({ paidCents: 0n, lines: [] });
  });

  it("counts nothing of invoices that are not paid, and one that is paid late once", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-21T10:00:00Z", customer.app, { inputTokens: 9_000_000n });
    await world.reach("2031-04-01T01:00:00Z");
    expect((await world.statements()).map(({ paidCents }) => paidCents)).toEqual([0n, 0n, 0n]);
    const invoices = (await listInvoices(customer.ctx, { limit: 10 })).data;
    for (const { id } of invoices) await markInvoicePaid(customer.operator, id);
    await world.reach("2031-06-01T01:00:00Z");
    const paid = (await world.statements()).map(({ paidCents }) => paidCents);
    expect(paid.filter((cents) => cents > 0n)).toHaveLength(1);
    expect(paid[1]).toBeGreaterThan(0n);
  });

  it("earns nothing by included tokens and promotional credits, and counts credits that were bought", async () => {
    const world = await createWorld();
    const [promoted, buyer, frugal] = [
      await createCustomer(world),
      await createCustomer(world),
      await createCustomer(world),
    ];
    for (const { app } of [promoted, buyer]) await world.call("2031-01-21T10:00:00Z", app, { inputTokens: 5_000_000n });
    await world.call("2031-01-21T11:00:00Z", frugal.app, { inputTokens: 900_000n, outputTokens: 100_000n });
    await grantCredit(promoted.operator, { name: "Welcome", category: "promotional", amountCents: 100_000n });
    await grantCredit(buyer.operator, { name: "Bought", category: "paid", amountCents: 100_000n });
    await world.reach("2031-02-10T12:00:00Z");
    for (const one of [promoted, buyer, frugal]) await one.pay();
    const charged = await chargedTo(buyer, buyer.app.apiKeyId);
    expect(await chargedTo(promoted, promoted.app.apiKeyId)).toBe(charged);
    await world.reach("2031-03-01T01:00:00Z");
    const [february, january] = await world.statements();
    expect(january?.lines).toMatchObject([{ requests: 3n, installations: 3 }]);
    expect(february?.paidCents).toBe(BigInt(toCents(charged)));
  });

  it("follows keys that were rotated and listings that were uninstalled, and leaves out the partner's own organization", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    const { key } = await rotateKey(customer.ctx, { keyId: customer.installation.keyId, overlapSeconds: 0 });
    await world.call("2031-01-21T10:00:00Z", { ...customer.app, apiKeyId: key.id }, { inputTokens: 5_000_000n });
    const mine = { listingId: world.listing.listingId, scopes: ["inference.write"] };
    const { installation } = await createInstallation(world.partner, mine);
    const self = { organizationId: world.partner.organization.id, apiKeyId: installation.keyId };
    await world.call("2031-01-21T10:00:00Z", self, { inputTokens: 5_000_000n });
    await world.reach("2031-01-25T12:00:00Z");
    await uninstallListing(customer.ctx, { installationId: customer.installation.id });
    await world.reach("2031-02-10T12:00:00Z");
    await customer.pay();
    await world.reach("2031-03-01T01:00:00Z");
    const [february, january] = await world.statements();
    expect(january?.lines).toMatchObject([{ requests: 1n, installations: 1 }]);
    expect(february?.paidCents).toBe(BigInt(toCents(await chargedTo(customer, key.id))));
  });

  it("takes back what was refunded of what it counted, once, and never what it did not", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-21T10:00:00Z", customer.app, { inputTokens: 9_000_000n });
    await world.call("2031-01-21T10:00:00Z", customer.own, { inputTokens: 9_000_000n });
    await world.reach("2031-02-10T12:00:00Z");
    await customer.pay();
    await world.reach("2031-03-05T01:00:00Z");
    const [february] = await world.statements();
    const paid = february?.paidCents ?? 0n;
    expect(paid).toBeGreaterThan(100n);
    const [invoice] = (await listInvoices(customer.ctx, { limit: 10 })).data.filter(({ status }) => status === "paid");
    const { id = "", totalCents = 0n } = invoice ?? {};
    const refund = (amountCents: bigint) => refundInvoice(customer.operator, { id, amountCents, reason: "It failed." });
    expect(await refund(totalCents / 4n)).toBe(totalCents / 4n);
    expect((await getInvoice(customer.ctx, id)).refundedCents).toBe(totalCents / 4n);
    await expect(refund(totalCents)).rejects.toThrow("are given back already");
    await world.reach("2031-04-02T01:00:00Z");
    const [march] = await world.statements();
    expect(Number(march?.paidCents) / Number(paid)).toBeCloseTo(-0.25, 2);
    expect(march?.lines).toMatchObject([{ requests: 0n, paidCents: march?.paidCents, shareCents: march?.shareCents }]);
    expect(march?.lines[0]?.refundedPicodollars).toBeGreaterThan(0n);
    await refund(totalCents - totalCents / 4n);
    await world.reach("2031-06-02T01:00:00Z");
    const all = await world.statements();
    expect(all.reduce((sum, one) => sum + one.paidCents, 0n)).toBe(0n);
    expect(all.reduce((sum, one) => sum + one.shareCents, 0n)).toBe(0n);
    expect(all.filter(({ paidCents }) => paidCents !== 0n)).toHaveLength(3);
  });

  it("takes a correction from the listing whose calls it corrects, also when it is more than the month's usage", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-21T10:00:00Z", customer.app, { inputTokens: 9_000_000n });
    await world.call("2031-01-21T10:00:00Z", customer.own, { inputTokens: 9_000_000n });
    await world.reach("2031-02-10T12:00:00Z");
    await customer.pay();
    const of = { at: new Date("2031-01-21T10:00:00Z"), apiKeyId: customer.app.apiKeyId, model: "sundial-1" };
    const taken = { inputTokens: -9_000_000n, cachedInputTokens: 0n, outputTokens: -345_678n };
    const { id: organizationId } = customer.ctx.organization;
    const operator = contextOf(database, { organizationId, mode: "live", clock: world.clock });
    await recordAdjustment(operator, { of, ...taken, reason: "It was never answered." });
    await world.call("2031-02-12T10:00:00Z", customer.own);
    await world.reach("2031-03-10T12:00:00Z");
    await customer.pay();
    await world.reach("2031-04-05T01:00:00Z");
    const [march, february] = await world.statements();
    expect(february?.paidCents).toBeGreaterThan(100n);
    expect(march).toMatchObject({ paidCents: -(february?.paidCents ?? 0n), shareCents: -(february?.shareCents ?? 0n) });
    expect(march?.lines[0]?.refundedPicodollars).toBeGreaterThan(0n);
  });

  it("tells the partner of the running month what statements will tell of its calls, and names nobody", async () => {
    const world = await createWorld();
    const [one, other] = [await createCustomer(world), await createCustomer(world)];
    for (const [at, who] of [
      ["2031-01-20", one],
      ["2031-01-20", other],
      ["2031-01-21", one],
    ] as const)
      await world.call(`${at}T10:00:00Z`, who.app);
    await world.call("2031-01-21T10:00:00Z", one.own);
    await world.call("2031-01-21T10:00:00Z", one.app, { mode: "test" });
    await rollUpAll(database);
    await world.call("2031-01-21T11:00:00Z", other.app);
    const ledger = {
      readCharges: (tx: Db, question: { organizationId: string; start: Date; end: Date }) =>
        readKeyCharges(tx, world.deps.spendReaders, question),
    };
    const usage = await getListingUsage(world.partner, { month: "2031-01" }, ledger);
    expect(usage.listings).toMatchObject([
      {
        listingId: world.listing.listingId,
        name: "Ticket Sorter",
        installations: 2,
        requests: 4n,
        inputTokens: 4n * 1_234_567n,
        days: [
          { day: "2031-01-21", organizations: 2, requests: 2n },
          { day: "2031-01-20", organizations: 2, requests: 2n },
        ],
      },
    ]);
    const [of] = usage.listings;
    expect(of?.days.reduce((sum, { cost }) => sum + cost, 0n)).toBe(of?.cost);
    await world.reach("2031-02-10T12:00:00Z");
    expect(of?.cost).toBe((await chargedTo(one, one.app.apiKeyId)) + (await chargedTo(other, other.app.apiKeyId)));
    const said = JSON.stringify(usage, (_, value) => (typeof value === "bigint" ? `${value}` : value));
    for (const { ctx, app } of [one, other])
      for (const secret of [ctx.organization.id, app.apiKeyId]) expect(said).not.toContain(secret);
    expect((await getListingUsage(one.ctx, { month: "2031-01" }, ledger)).listings).toEqual([]);
    for (const month of ["2031-02", "9999-12"]) {
      const { listings } = await getListingUsage(world.partner, { month }, ledger);
      expect(listings).toMatchObject([{ installations: 2, requests: 0n, days: [] }]);
    }
    expect((await getListingUsage(world.partner, { month: "0000-01" }, ledger)).listings).toEqual([]);
  });

  it("waits for a partner that has accepted no terms", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-21T10:00:00Z", customer.app);
    await database.sql`delete from marketplace_terms_acceptances where organization_id = ${world.partner.organization.id}`;
    expect(await world.reach("2031-02-01T01:00:00Z")).toBe(0);
    await acceptTerms(world.partner, { version: terms });
    expect(await world.reach("2031-02-01T02:00:00Z")).toBe(1);
  });

  it("makes one however many workers make it at once", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.call("2031-01-21T10:00:00Z", customer.app);
    await rollUpAll(database);
    world.clock.advance(new Date("2031-02-01T01:00:00Z").getTime() - world.clock.nowMs());
    const made = await Promise.all([
      makeStatements(world.deps),
      makeStatements(world.deps),
      makeStatements(world.deps),
    ]);
    expect(made.toSorted()).toEqual([0, 0, 1]);
    expect(await world.statements()).toMatchObject([{ lines: [{ requests: 1n }] }]);
  });

  it("shows statements to their partner alone, by month", async () => {
    const world = await createWorld();
    const customer = await createCustomer(world);
    await world.reach("2031-04-01T01:00:00Z");
    expect(await world.statements(customer.ctx)).toEqual([]);
    const months = (await world.statements()).map(({ month }) => month);
    expect(months).toEqual(["2031-03-01", "2031-02-01", "2031-01-01"]);
    const first = await listStatements(world.partner, { limit: 2 });
    const after = first.nextCursor ?? "";
    const rest = await listStatements(world.partner, { limit: 2, after });
    expect([...first.data, ...rest.data].map(({ month }) => month)).toEqual(months);
    const february = await listStatements(world.partner, { limit: 2, month: "2031-02" });
    expect(february.data.map(({ month }) => month)).toEqual(["2031-02-01"]);
    for (const month of ["0000-01", "9999-12"])
      expect((await listStatements(world.partner, { limit: 2, month })).data).toEqual([]);
  });
});

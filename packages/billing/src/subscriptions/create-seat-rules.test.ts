import { acceptInvitation, countMembers, createInvitation, revokeInvitation } from "@sundial/accounts";
import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anySeats,
  contextOf,
  createMember,
  createOwnedOrganization,
  createPerson,
  personActor,
} from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { previewNextInvoice } from "../invoices/preview-next-invoice.ts";
import { loadPlans } from "../plans/load-plans.ts";
import { loadPriceBook } from "../pricing/load-price-book.ts";
import type { SubscriptionChange } from "./change-subscription.ts";
import { createSeatRules } from "./create-seat-rules.ts";
import { getSubscription } from "./get-subscription.ts";
import { setPlan } from "./set-plan.ts";

const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
const deps = { plans, collector: "none" } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(() => database.drop());

/** An organization with so many members, after the wish was granted, two days into its month. */
async function begin(people: number, wish?: SubscriptionChange & { plan: string }) {
  const { organization, owner } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-01-31T10:00:30Z");
  const options = { organizationId: organization.id, mode: "live", clock } as const;
  const ctx = contextOf(database, { ...options, actor: personActor(owner.id, "owner") });
  const system = contextOf(database, options);
  if (wish) await setPlan(system, wish, deps);
  clock.advance(2 * 86_400_000);
  for (let member = 1; member < people; member++) await createMember(database, organization.id, "viewer");
  const rules = createSeatRules({ ...deps, clock });
  return {
    clock,
    ctx,
    members: () => countMembers(database.db, organization.id),
    setPlan: (later: SubscriptionChange & { plan: string }) => setPlan(system, later, deps),
    subscription: () => getSubscription(ctx, plans),
    preview: () => previewNextInvoice(ctx, {}, { plans, prices, catalogue }),
    invite: (email: string, seats = rules) => createInvitation(ctx, { email, role: "viewer" }, seats),
    /** Somebody who was invited when there was room. */
    async guest() {
      const person = await createPerson(database);
      const { id } = await createInvitation(ctx, { email: person.email, role: "viewer" }, anySeats);
      const guestCtx = contextOf(database, { actor: personActor(person.id, "viewer"), clock });
      return { accept: () => acceptInvitation(guestCtx, { invitationId: id }, rules) };
    },
  };
}

const full = { code: "seat_limit_reached" };
const outcomesOf = async (tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries))
    .map((attempt) => (attempt.status === "fulfilled" ? "in" : attempt.reason.code))
    .sort();

describe("a plan that sells no further seats", () => {
  it("lets nobody be invited beyond those included, open invitations counted", async () => {
    const { invite, ctx } = await begin(1);
    const first = await invite("1@example.com");
    await invite("2@example.com");
    await expect(invite("3@example.com")).rejects.toMatchObject({
      ...full,
      message: expect.stringContaining("The plan Free has 3 seats"),
    });
    await revokeInvitation(ctx, { invitationId: first.id });
    await invite("3@example.com");
  });

  it("does not count an invitation whose time is over", async () => {
    const { invite, clock } = await begin(2);
    await invite("1@example.com");
    await expect(invite("2@example.com")).rejects.toMatchObject(full);
    clock.advance(7 * 86_400_000);
    await invite("2@example.com");
  });

  it("gives the last seat to one of those who accept at once; the other's invitation stays open", async () => {
    const { guest, members } = await begin(2);
    const guests = await Promise.all([guest(), guest()]);
    expect(await outcomesOf(guests.map(({ accept }) => accept()))).toEqual(["in", "seat_limit_reached"]);
    expect(await members()).toBe(3);
    expect(await outcomesOf(guests.map(({ accept }) => accept()))).toEqual([
      "resource_not_found",
      "seat_limit_reached",
    ]);
  });
});

describe("a plan with a price for further seats", () => {
  it("adds a seat for each who accepts beyond those paid for, at once too, and charges them", async () => {
    const { guest, subscription, preview, clock } = await begin(4, { plan: "build" });
    const guests = await Promise.all([guest(), guest(), guest()]);
    expect(await outcomesOf(guests.map(({ accept }) => accept()))).toEqual(["in", "in", "in"]);
    expect(await subscription()).toMatchObject({ seats: 7, seatsTaken: 7 });
    clock.advance(60_000);
    const { segments } = await subscription();
    expect(segments.map(({ seats }) => seats)).toEqual([3, 5, 7]);
    const { lines } = (await preview()).computed;
    // Two seats for 12.00 dollars, for 29 of the month's 31 days less two minutes; then for the next month.
    expect(lines.filter(({ kind }) => kind === "proration")).toMatchObject([
      { chargedQuantity: 2n, prorationOf: "seats" },
    ]);
    expect(lines.find(({ kind }) => kind === "seats")).toMatchObject({
      chargedQuantity: 2n,
      amount: 24_000_000_000_000n,
    });
  });

  it("adds none while one is free, and none before a plan was chosen, when nothing is charged", async () => {
    const paid = await begin(4, { plan: "build" });
    await (await paid.guest()).accept();
    expect(await paid.subscription()).toMatchObject({ seats: 5, seatsTaken: 5 });
    expect((await paid.subscription()).segments).toHaveLength(2);
    const unchosen = await begin(5);
    await database.sql`update organizations set plan = 'build' where id = ${unchosen.ctx.organization.id}`;
    await (await unchosen.guest()).accept();
    expect(await unchosen.subscription()).toMatchObject({ hasBegun: false, seatsTaken: 6 });
  });

  it("leaves a smaller plan that lies ahead in its place, with seats for all", async () => {
    const { guest, setPlan: change, subscription } = await begin(20, { plan: "scale" });
    await change({ plan: "build", seats: 20 });
    const ahead = (await subscription()).scheduled;
    await (await guest()).accept();
    expect(await subscription()).toMatchObject({ plan: "scale", seats: 21, scheduled: { ...ahead, seats: 21 } });
  });

  it("has no room for more than a plan that lies ahead can seat", async () => {
    const { guest, invite, setPlan: change, subscription } = await begin(3, { plan: "build" });
    await change({ plan: "free" });
    await expect(invite("4@example.com")).rejects.toMatchObject(full);
    await expect((await guest()).accept()).rejects.toMatchObject(full);
    expect(await subscription()).toMatchObject({ plan: "build", scheduled: { plan: "free", seats: 3 } });
  });
});

import { findOrganization } from "@sundial/accounts";
import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { billingErrors } from "../errors.ts";
import { loadPlans } from "../plans/load-plans.ts";
import type { SubscriptionChange } from "./change-subscription.ts";
import { getSubscription } from "./get-subscription.ts";
import { setPlan } from "./set-plan.ts";
import { updateSubscription } from "./update-subscription.ts";

const plans = loadPlans();
const deps = { plans, collector: "none" } as const;
const payable = { ...deps, assertPayable: async () => undefined };
const minute = 60_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(() => database.drop());

/** An organization of its own, its owner in live mode, and a clock that stands in the middle of a minute. */
async function begin(at = "2031-01-31T10:00:30Z") {
  const { organization, owner } = await createOwnedOrganization(database);
  await database.sql`update organizations set created_at = '2030-12-05T08:00:12Z' where id = ${organization.id}`;
  const clock = fixedClock(at);
  const options = { organizationId: organization.id, mode: "live", clock } as const;
  const ctx = contextOf(database, { ...options, actor: personActor(owner.id, "owner") });
  return {
    id: organization.id,
    clock,
    ctx,
    system: contextOf(database, options),
    change: (wish: SubscriptionChange) => updateSubscription(ctx, wish, payable),
    now: () => getSubscription(ctx, plans),
    plan: async () => (await findOrganization(database.db, organization.id)).plan,
  };
}

describe("an organization that never chose", () => {
  it("is on its plan since it was made, in months from then on", async () => {
    const { now } = await begin();
    expect(await now()).toMatchObject({
      plan: "free",
      seats: 3,
      status: "active",
      periodStart: new Date("2031-01-05T08:00:00Z"),
      periodEnd: new Date("2031-02-05T08:00:00Z"),
      scheduled: null,
    });
  });
});

describe("updateSubscription", () => {
  it("begins a larger plan at the next full minute, with months of its own from the first", async () => {
    const { change, now, clock, plan } = await begin();
    const startsAt = new Date("2031-01-31T10:01:00Z");
    expect(await change({ plan: "build" })).toMatchObject({ plan: "build", seats: 5, anchorAt: startsAt });
    expect(await plan()).toBe("build");
    clock.advance(minute);
    expect(await now()).toMatchObject({
      plan: "build",
      periodStart: startsAt,
      periodEnd: new Date("2031-02-28T10:01:00Z"),
      segments: [
        { plan: "free", endsAt: startsAt },
        { plan: "build", startsAt, endsAt: null },
      ],
    });
  });

  it("keeps a smaller plan for the next month, and takes it back when the one in force is named", async () => {
    const { change, now, clock, plan } = await begin();
    await change({ plan: "scale" });
    clock.advance(5 * minute);
    const effectiveAt = new Date("2031-02-28T10:01:00Z");
    const later = await change({ plan: "build" });
    expect(later).toMatchObject({ plan: "scale", scheduled: { plan: "build", effectiveAt } });
    expect(await plan()).toBe("scale");
    expect(await change({ plan: "scale" })).toMatchObject({ plan: "scale", scheduled: null });
    await change({ plan: "build" });
    clock.advance(28 * 86_400_000);
    expect(await now()).toMatchObject({ plan: "build", scheduled: null });
  });

  it("keeps the months of the first choice when an organization comes back", async () => {
    const { change, now, clock } = await begin();
    await change({ plan: "build" });
    clock.advance(minute);
    await change({ plan: "free" });
    clock.advance(40 * 86_400_000);
    expect(await now()).toMatchObject({ plan: "free" });
    await change({ plan: "build" });
    clock.advance(minute);
    expect(await now()).toMatchObject({ plan: "build", anchorAt: new Date("2031-01-31T10:01:00Z") });
  });

  it("takes more people at once and fewer with the next month, never fewer than there are", async () => {
    const { change, clock, id } = await begin();
    await change({ plan: "build" });
    clock.advance(minute);
    expect(await change({ seats: 9 })).toMatchObject({ seats: 9, scheduled: null });
    clock.advance(2 * minute);
    expect(await change({ seats: 6 })).toMatchObject({ seats: 9, scheduled: { seats: 6 } });
    await createMember(database, id, "developer");
    await expect(change({ seats: 1 })).rejects.toMatchObject({ code: "seats_below_members", param: "seats" });
  });

  it("replaces a change that lies ahead, and never has two", async () => {
    const { change, clock, id } = await begin();
    await change({ plan: "scale", seats: 30 });
    clock.advance(minute);
    await change({ plan: "build" });
    await change({ plan: "free", seats: 3 });
    const rows =
      await database.sql`select plan, ends_at from subscription_segments where organization_id = ${id} order by starts_at`;
    expect(rows).toMatchObject([{ plan: "free" }, { plan: "scale" }, { plan: "free", ends_at: null }]);
  });

  it("is refused in test mode, to roles that may not, and for plans that are agreed on", async () => {
    const { ctx, change, id, system } = await begin();
    const test = { ...ctx, mode: "test" as const };
    await expect(updateSubscription(test, { plan: "build" }, payable)).rejects.toMatchObject({
      code: "live_mode_required",
    });
    const developer = (await createMember(database, id, "developer")).ctx;
    const live = { ...developer, mode: "live" as const };
    await expect(updateSubscription(live, { plan: "build" }, payable)).rejects.toMatchObject({
      code: "insufficient_scope",
    });
    await expect(change({ plan: "enterprise" })).rejects.toMatchObject({ code: "plan_needs_agreement" });
    await expect(change({ plan: "biuld" })).rejects.toThrow(/Did you mean `build`/);
    await setPlan(system, { plan: "enterprise" }, deps);
    await expect(change({ plan: "build" })).rejects.toMatchObject({ code: "plan_needs_agreement" });
    await expect(setPlan(ctx, { plan: "scale" }, deps)).rejects.toMatchObject({ code: "insufficient_scope" });
  });

  it("changes nothing when it cannot be paid for", async () => {
    const { ctx, now } = await begin();
    const refuse = async () => {
      throw billingErrors.payment_method_required({ plan: "Build" }, { param: "plan" });
    };
    const refused = updateSubscription(ctx, { plan: "build" }, { ...deps, assertPayable: refuse });
    await expect(refused).rejects.toMatchObject({ code: "payment_method_required" });
    expect(await now()).toMatchObject({ plan: "free", segments: [{ plan: "free", endsAt: null }] });
  });

  it("has the limits of calls follow what holds, however often it is changed within a minute", async () => {
    const { change, now, plan, clock, id } = await begin();
    await change({ plan: "scale" });
    await change({ plan: "build" });
    expect([await plan(), (await now()).plan]).toEqual(["scale", "scale"]);
    expect(await now()).toMatchObject({ scheduled: { plan: "build" } });
    clock.advance(minute);
    expect([await plan(), (await now()).plan]).toEqual(["scale", "scale"]);
    const rows =
      await database.sql`select plan from subscription_segments where organization_id = ${id} order by starts_at`;
    expect(rows.map((row) => row.plan)).toEqual(["free", "scale", "build"]);
  });

  it("leaves one line of time when several change it at once", async () => {
    const { ctx, id } = await begin();
    const wishes: SubscriptionChange[] = [
      { plan: "build" },
      { plan: "scale" },
      { plan: "build", seats: 8 },
      { plan: "scale" },
    ];
    const settled = await Promise.allSettled(wishes.map((wish) => updateSubscription(ctx, wish, payable)));
    expect(settled.some(({ status }) => status === "fulfilled")).toBe(true);
    const rows = await database.sql<{ starts_at: Date; ends_at: Date | null }[]>`
      select starts_at, ends_at from subscription_segments where organization_id = ${id} order by starts_at`;
    for (const [index, row] of rows.entries()) expect(row.ends_at ?? undefined).toEqual(rows[index + 1]?.starts_at);
  });
});

import { findOrganization } from "@sundial/accounts";
import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { loadPlans } from "../plans/load-plans.ts";
import { applyPlanChanges } from "./apply-plan-changes.ts";
import { setPlan } from "./set-plan.ts";

const plans = loadPlans();
const deps = { plans, collector: "none" } as const;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(() => database.drop());

it("changes the plan when its time has come, once, and in one of several workers", async () => {
  const { organization } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-01-31T10:00:30Z");
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live", clock });
  const plan = async () => (await findOrganization(database.db, organization.id)).plan;
  await setPlan(ctx, { plan: "scale" }, deps);
  clock.advance(60_000);
  const { scheduled } = await setPlan(ctx, { plan: "build" }, deps);
  expect(await applyPlanChanges(ctx)).toBe(0);
  clock.advance((scheduled?.effectiveAt.getTime() ?? 0) - clock.nowMs() - 1);
  expect([await applyPlanChanges(ctx), await plan()]).toEqual([0, "scale"]);
  clock.advance(1);
  const changed = await Promise.all([1, 2, 3].map(() => applyPlanChanges(ctx)));
  expect([changed.reduce((sum, count) => sum + count), await plan()]).toEqual([1, "build"]);
  const [audited] = await database.sql`select count(*)::int as count from audit_events
    where organization_id = ${organization.id} and action = 'organization.plan_changed'`;
  expect(audited?.count).toBe(2);
});

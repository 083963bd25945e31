import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { loadPlans } from "../plans/load-plans.ts";
import { loadPriceBook } from "../pricing/load-price-book.ts";
import { updateSubscription } from "../subscriptions/update-subscription.ts";
import { createTermsReader } from "./create-terms-reader.ts";

const plans = loadPlans();
const readTerms = createTermsReader({ plans, prices: loadPriceBook({ plans, catalogue: loadCatalogue() }) });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("bounds calls by the plan that they are charged by, to the instant at which it changes", async () => {
  const { organization, owner } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-01-31T10:00:30Z");
  await database.sql`update organizations set created_at = '2030-12-05T08:00:12Z' where id = ${organization.id}`;
  const actor = personActor(owner.id, "owner");
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live", clock, actor });
  const change = (plan: string) =>
    updateSubscription(ctx, { plan }, { plans, collector: "none", assertPayable: async () => undefined });
  const terms = async (at: string) => {
    const { planLimit, inForce } = await readTerms(database.db, { organizationId: organization.id, at: new Date(at) });
    return [planLimit, inForce.end.toISOString()];
  };
  const [free, build, scale] = ["free", "build", "scale"].map((plan) => plans.get(plan)?.spendLimit?.defaultPerMonth);

  await change("build");
  expect(await terms("2031-01-31T10:00:59Z")).toEqual([free, "2031-01-31T10:01:00.000Z"]);
  expect(await terms("2031-01-31T10:01:00Z")).toEqual([build, "2031-02-28T10:01:00.000Z"]);

  clock.advance(60_000);
  await change("scale");
  expect(await terms("2031-01-31T10:01:59Z")).toEqual([build, "2031-01-31T10:02:00.000Z"]);
  expect(await terms("2031-01-31T10:02:00Z")).toEqual([scale, "2031-02-28T10:01:00.000Z"]);

  clock.advance(60_000);
  await change("free");
  expect(await terms("2031-02-28T10:00:59Z")).toEqual([scale, "2031-02-28T10:01:00.000Z"]);
  expect(await terms("2031-02-28T10:01:00Z")).toEqual([free, "2031-03-31T10:01:00.000Z"]);
});

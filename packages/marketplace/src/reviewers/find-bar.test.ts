import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, createPerson, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storeListing, storeReviewer } from "../../../../test/harness/listings.ts";
import type { TransitionEvent } from "../lifecycle/transitions.ts";
import { decideReview } from "../reviews/decide-review.ts";
import { getReview } from "../reviews/get-review.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";

let database: TestDatabase;
let partner: Awaited<ReturnType<typeof createOwnedOrganization>>;
let [decider, other, member]: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  partner = await createOwnedOrganization(database);
  decider = (await createPerson(database)).id;
  other = (await createPerson(database)).id;
  if (partner.ctx.actor.kind === "person") member = partner.ctx.actor.userId;
  for (const id of [decider, other, member]) await storeReviewer(database, id ?? "");
});
afterAll(() => database.drop());

const contextFor = (userId = "") => ({
  ...contextOf(database, { actor: personActor(userId, "viewer") }),
  ruleSets: loadRuleSets(),
});

const store = (state: string, columns: Record<string, unknown> = {}) =>
  storeListing(database, { organizationId: partner.organization.id, state, columns });

/** A suspension that the first reviewer decided, and an appeal against it. */
async function storeAppealed() {
  const at = await store("appealed", { appealed_from: "suspended", decided_by: decider });
  await database.sql`insert into listing_transitions (id, listing_id, version_id, organization_id, event, from_state, to_state, role, actor_id, stage_began_at, created_at)
    values (${partner.ctx.newId("listingTransition")}, ${at.listingId}, ${at.versionId}, ${partner.organization.id}, 'suspend', 'published', 'suspended', 'reviewer', ${decider ?? ""}, now(), now())`;
  return at;
}

async function look(userId: string | undefined, versionId: string) {
  const { view } = await getReview(contextFor(userId), versionId);
  return { bar: view.bar, events: view.possibleEvents };
}

/** What became of asking for it all the same. */
const codeOf = (userId: string | undefined, versionId: string, event: TransitionEvent) =>
  decideReview(contextFor(userId), { versionId, event, reason: "Because.", findings: [] }).then(
    () => "done",
    ({ code }) => code,
  );

describe("what a reviewer is offered", () => {
  it("is nothing of a listing of the own organization, whatever it waits for", async () => {
    for (const state of ["in_review", "published", "suspended"]) {
      const { versionId } = await store(state);
      expect(await look(member, versionId)).toEqual({ bar: "own_organization", events: [] });
      expect((await look(other, versionId)).bar).toBeNull();
      const [event = "suspend"] = (await look(other, versionId)).events;
      expect(await codeOf(member, versionId, event)).toBe("another_reviewer_required");
    }
  });

  it("is no appeal against the own decision, nor against one that was upheld before", async () => {
    const { versionId } = await storeAppealed();
    expect(await look(decider, versionId)).toEqual({ bar: "own_decision", events: [] });
    expect(await codeOf(decider, versionId, "overturn")).toBe("another_reviewer_required");
    expect(await look(other, versionId)).toEqual({ bar: null, events: ["uphold", "overturn"] });

    const third = (await createPerson(database)).id;
    await storeReviewer(database, third);
    expect(await codeOf(third, versionId, "uphold")).toBe("done");
    await database.sql`update listing_versions set state = 'appealed', appealed_from = 'suspended' where id = ${versionId}`;
    expect(await look(decider, versionId)).toEqual({ bar: "earlier_decision", events: [] });
    expect(await codeOf(decider, versionId, "uphold")).toBe("another_reviewer_required");
    expect(await codeOf(other, versionId, "overturn")).toBe("done");
    // Nothing is appealed against any more, so that whoever decided may decide again.
    expect(await look(decider, versionId)).toEqual({ bar: null, events: ["suspend", "delist"] });
  });
});

import { inTransaction } from "@sundial/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  contextOf,
  createOwnedOrganization,
  createPerson,
  personActor,
  type TestContext,
} from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import {
  storeAcceptedTerms,
  storeIcon,
  storeListing,
  storeReviewer,
  storeVersion,
} from "../../../../test/harness/listings.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { TransitionInput } from "./transition-input.ts";
import { transitionVersion } from "./transition-version.ts";

const ruleSets = loadRuleSets();
const ruleId = ruleSets[0]?.rules[0]?.id ?? "";
const rounds = 4;

let database: TestDatabase;
let partner: TestContext;
let organizationId: string;
let first: TestContext;
let second: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  const owned = await createOwnedOrganization(database);
  organizationId = owned.organization.id;
  partner = owned.ctx;
  await storeAcceptedTerms(database, organizationId);
  [first, second] = [await reviewerContext(), await reviewerContext()];
});
afterAll(() => database.drop());

async function reviewerContext(): Promise<TestContext> {
  const { id } = await createPerson(database);
  await storeReviewer(database, id);
  return contextOf(database, { actor: personActor(id, "viewer") });
}

interface Try {
  readonly ctx: TestContext;
  readonly versionId: string;
  readonly asked: Omit<TransitionInput, "version">;
}

/** Has all of them at once: the states that were reached, and the codes of the others. */
async function race(listingId: string, tries: readonly Try[]) {
  const settled = await Promise.allSettled(
    tries.map(({ ctx, versionId: id, asked }) =>
      inTransaction(ctx, (tx) =>
        transitionVersion(tx, { ...ctx, ruleSets }, { version: { id, listingId, organizationId }, ...asked }),
      ),
    ),
  );
  return {
    won: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value.state] : [])),
    refused: settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code ?? String(one.reason)] : [])),
  };
}

async function movesOf(versionId: string): Promise<number> {
  return (await database.sql`select 1 from listing_transitions where version_id = ${versionId}`).length;
}

const finding = { ruleId, severity: null, pointer: null, evidence: "Seen.", fix: "Mend it." };
const approve = { event: "approve", role: "reviewer" } as const;
const reject = { event: "reject", role: "reviewer", reason: "No.", findings: [finding] } as const;

describe("at once", () => {
  it("two reviewers decide: one does, and the other is told", async () => {
    for (let round = 0; round < rounds; round++) {
      const { listingId, versionId } = await storeListing(database, { organizationId, state: "in_review" });
      const { won, refused } = await race(listingId, [
        { ctx: first, versionId, asked: approve },
        { ctx: second, versionId, asked: reject },
      ]);
      expect(won).toHaveLength(1);
      expect(refused).toEqual(["listing_transition_not_allowed"]);
      expect(await movesOf(versionId)).toBe(1);
    }
  });

  it("the partner withdraws while a reviewer rejects: one of them does", async () => {
    for (let round = 0; round < rounds; round++) {
      const { listingId, versionId } = await storeListing(database, { organizationId, state: "in_review" });
      const { won, refused } = await race(listingId, [
        { ctx: partner, versionId, asked: { event: "withdraw", role: "partner" } },
        { ctx: first, versionId, asked: reject },
      ]);
      expect(won).toHaveLength(1);
      expect(refused).toEqual(["listing_transition_not_allowed"]);
    }
  });

  it("a version is submitted three times: once it is, with one run of the checks", async () => {
    const { listingId, versionId } = await storeListing(database, { organizationId });
    const icon = await storeIcon(database, { listingId, organizationId });
    const named = JSON.stringify({ icon_asset_id: icon });
    await database.sql`update listing_versions set manifest = manifest || ${named} where id = ${versionId}`;
    const submit = { ctx: partner, versionId, asked: { event: "submit", role: "partner" } } as const;
    const { won, refused } = await race(listingId, [submit, submit, submit]);
    expect(won).toEqual(["submitted"]);
    expect(refused).toEqual(["listing_transition_not_allowed", "listing_transition_not_allowed"]);
    expect(await database.sql`select 1 from listing_check_runs where version_id = ${versionId}`).toHaveLength(1);
    expect(await database.sql`select 1 from listing_assessments where version_id = ${versionId}`).toHaveLength(2);
  });

  it("one version is published twice: once it is", async () => {
    const { listingId, versionId } = await storeListing(database, { organizationId, state: "approved" });
    const publish = { ctx: partner, versionId, asked: { event: "publish", role: "partner" } } as const;
    const { won, refused } = await race(listingId, [publish, publish]);
    expect({ won, refused }).toEqual({ won: ["published"], refused: ["listing_transition_not_allowed"] });
  });

  it("two versions are published: the later one supersedes the other, and the world sees one", async () => {
    for (let round = 0; round < rounds; round++) {
      const { listingId, versionId } = await storeListing(database, { organizationId, state: "approved" });
      const other = await storeVersion(database, { organizationId, listingId, number: 2, state: "approved" });
      const publish = { event: "publish", role: "partner" } as const;
      const { refused } = await race(listingId, [
        { ctx: partner, versionId, asked: publish },
        { ctx: partner, versionId: other, asked: publish },
      ]);
      expect(refused).toEqual([]);
      const rows =
        await database.sql`select state from listing_versions where listing_id = ${listingId} order by state`;
      expect(rows.map(({ state }) => state)).toEqual(["published", "superseded"]);
    }
  });

  it("a version is published while what is published is suspended: never both", async () => {
    for (let round = 0; round < rounds; round++) {
      const { listingId, versionId } = await storeListing(database, { organizationId, state: "published" });
      const next = await storeVersion(database, { organizationId, listingId, number: 2, state: "approved" });
      const { won, refused } = await race(listingId, [
        { ctx: first, versionId, asked: { event: "suspend", role: "reviewer", reason: "Spam." } },
        { ctx: partner, versionId: next, asked: { event: "publish", role: "partner" } },
      ]);
      expect(won).toHaveLength(1);
      expect(["listing_suspended", "listing_transition_not_allowed"]).toContain(refused[0]);
    }
  });
});

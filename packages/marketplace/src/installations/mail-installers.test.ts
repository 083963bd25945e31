import { mailTopic, openMail } from "@sundial/accounts";
import { inTransaction } from "@sundial/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  contextOf,
  createOwnedOrganization,
  createPerson,
  personActor,
  testSecret,
} from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storePublished, storeReviewer } from "../../../../test/harness/listings.ts";
import { transitionVersion } from "../lifecycle/transition-version.ts";
import type { TransitionEvent } from "../lifecycle/transitions.ts";
import { ownRuleSets } from "../rules/own-rule-sets.ts";
import { createInstallation } from "./create-installation.ts";
import { uninstallListing } from "./uninstall-listing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const scopes = ["inference.write"];

async function install(listingId: string, modes: readonly ("test" | "live")[]) {
  const { owner, ctx: own } = await createOwnedOrganization(database);
  const installations = [];
  for (const mode of modes) {
    const ctx = { ...own, mode };
    const { installation } = await createInstallation(ctx, { listingId, scopes });
    installations.push({ ctx, installationId: installation.id });
  }
  return { email: owner.email, installations };
}

async function reviewer() {
  const { id } = await createPerson(database);
  await storeReviewer(database, id);
  return contextOf(database, { actor: personActor(id, "viewer") });
}

it("tells those who have a listing when its keys stop and when they work again, and nobody else", async () => {
  const { organization, ctx: partner } = await createOwnedOrganization(database);
  const listing = await storePublished(database, { organizationId: organization.id, scopes });
  const both = await install(listing.listingId, ["live", "test"]);
  const gone = await install(listing.listingId, ["live"]);
  for (const { ctx, installationId } of gone.installations) await uninstallListing(ctx, { installationId });
  const version = { id: listing.versionId, listingId: listing.listingId, organizationId: organization.id };
  const [first, second] = [await reviewer(), await reviewer()];
  const move = async (ctx: typeof first, event: TransitionEvent, role: "partner" | "reviewer") => {
    await inTransaction(ctx, (tx) =>
      transitionVersion(tx, { ...ctx, ruleSets: ownRuleSets() }, { version, event, role, reason: "It sent mails." }),
    );
    return await takeMails([both.email, gone.email]);
  };

  const [suspended, ...more] = await move(first, "suspend", "reviewer");
  expect(more).toEqual([]);
  expect(suspended).toMatchObject({ to: both.email, subject: "Ticket Sorter is suspended" });
  expect(suspended?.text).toContain("You have it in live and test mode.");
  expect(suspended?.text).not.toContain("It sent mails.");
  expect(await move({ ...first, ...partner }, "appeal", "partner")).toEqual([]);
  expect(await move(second, "uphold", "reviewer")).toEqual([]);
  expect(await move(second, "reinstate", "reviewer")).toMatchObject([{ subject: "Ticket Sorter is back" }]);
  expect(await move(first, "delist", "reviewer")).toMatchObject([{ subject: "Ticket Sorter is delisted" }]);
});

/** What these people were mailed since the last look. */
async function takeMails(people: readonly string[]) {
  const rows = await database.sql<
    { payload: never }[]
  >`delete from outbox where topic = ${mailTopic} returning payload`;
  return rows.map(({ payload }) => openMail(payload, testSecret)).filter(({ to }) => people.includes(to));
}

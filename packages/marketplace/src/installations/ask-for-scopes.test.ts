import { mailTopic, openMail } from "@sundial/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storePublished } from "../../../../test/harness/listings.ts";
import { findListingVersion } from "../lookup.ts";
import { ownRuleSets } from "../rules/own-rule-sets.ts";
import { askForScopes } from "./ask-for-scopes.ts";
import { createInstallation } from "./create-installation.ts";
import { uninstallListing } from "./uninstall-listing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const granted = ["inference.write"];

async function install(listingId: string, mode: "test" | "live") {
  const { organization, owner, ctx } = await createOwnedOrganization(database);
  const { installation } = await createInstallation({ ...ctx, mode }, { listingId, scopes: granted });
  return { id: organization.id, email: owner.email, installationId: installation.id, ctx: { ...ctx, mode } };
}

it("asks those who installed it when it asks for more, once, and nobody else", async () => {
  const { organization: partner } = await createOwnedOrganization(database);
  const listing = await storePublished(database, { organizationId: partner.id, scopes: granted });
  const [asked, alsoAsked, gone] = [
    await install(listing.listingId, "live"),
    await install(listing.listingId, "test"),
    await install(listing.listingId, "live"),
  ];
  await uninstallListing(gone.ctx, { installationId: gone.installationId });
  const ref = { organizationId: partner.id, listingId: listing.listingId, versionId: listing.versionId };
  const version = await findListingVersion(database.db, ref);
  const mail = { portalUrl: "https://portal.test", secret: testSecret } as const;
  const ctx = { ...contextOf(database, { organizationId: partner.id }), ruleSets: ownRuleSets(), mail };
  const publish = (scopes: readonly string[]) =>
    database.db.transaction((tx) => {
      const manifest = {
        ...version.manifest,
        scopes: scopes.map((scope) => ({ scope: scope as "usage.read", reason: "For the test." })), // scopes of the contract
      };
      return askForScopes(tx, ctx, { ...version, manifest });
    });

  await publish(granted);
  await publish([]);
  expect(await requests()).toEqual([]);

  await publish([...granted, "usage.read"]);
  expect(await requests()).toEqual([asked.installationId, alsoAsked.installationId].sort());
  const rows = await database.sql<{ payload: never }[]>`select payload from outbox where topic = ${mailTopic}`;
  const mails = rows.map(({ payload }) => openMail(payload, testSecret));
  expect(mails.map(({ to }) => to).sort()).toEqual([asked.email, alsoAsked.email].sort());
  expect(mails[0]?.text).toContain("asks for usage.read. You granted inference.write.");
});

async function requests(): Promise<string[]> {
  const rows = await database.sql<{ id: string }[]>`
    select subject_id as id from events where type = 'installation.scopes_requested' order by 1`;
  return rows.map(({ id }) => id);
}

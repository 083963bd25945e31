import { fixedClock } from "@sundial/kernel";
import {
  activeKeysMax,
  authenticateKey,
  createKey,
  createKeyCache,
  createKeyMarks,
  getKey,
  keyStatus,
  listenForKeyChanges,
  revokeKey,
  rotateKey,
} from "@sundial/keys";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createMember, createOwnedOrganization, testPeppers } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { moveListing, storePublished, storeVersion } from "../../../../test/harness/listings.ts";
import { createInstallation } from "./create-installation.ts";
import { grantInstallationScopes } from "./grant-installation-scopes.ts";
import { holdKeys, releaseKeys } from "./hold-keys.ts";
import { listInstallations } from "./list-installations.ts";
import { uninstallListing } from "./uninstall-listing.ts";

let database: TestDatabase;
let partnerId: string;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 20 });
  partnerId = (await createOwnedOrganization(database)).organization.id;
});
afterAll(() => database.drop());

const granted = ["inference.write", "usage.read"];

async function customer() {
  const { organization, ctx: own } = await createOwnedOrganization(database);
  const clock = fixedClock("2026-11-26T12:00:00Z");
  return { organization, clock, ctx: { ...own, clock } };
}

async function installed() {
  const listing = await storePublished(database, { organizationId: partnerId, scopes: granted });
  const { ctx, clock } = await customer();
  return { ...(await createInstallation(ctx, { listingId: listing.listingId, scopes: granted })), listing, ctx, clock };
}

/** As a process of the API sees keys: through a cache that hears of changes. */
async function startEdge(ctx: { readonly clock: ReturnType<typeof fixedClock> }) {
  const { clock } = ctx;
  const cache = createKeyCache(clock);
  const subscription = await listenForKeyChanges(database.sql, cache);
  const deps = { db: database.db, clock, peppers: testPeppers, cache, marks: createKeyMarks(clock) };
  return {
    scopesOf: async (secret: string) => [...(await authenticateKey(deps, secret)).scopes].sort(),
    close: () => subscription.close(),
  };
}

describe("createInstallation", () => {
  it("makes a key of what is asked for, by id or slug, in the mode of the call", async () => {
    const { installation, secret, listing, ctx } = await installed();
    expect(installation).toMatchObject({
      listingId: listing.listingId,
      slug: listing.slug,
      name: "Ticket Sorter",
      state: "active",
      scopes: granted,
      requestedScopes: granted,
      needsApproval: false,
      uninstalledAt: null,
      requestsLast30Days: 0,
    });
    const key = await getKey(ctx, { keyId: installation.keyId });
    expect(key).toMatchObject({ name: "Ticket Sorter", scopes: granted, mode: "test", expiresAt: null });
    expect(key.installationId).toBe(installation.id);
    expect(secret).toMatch(/^sdl_test_/);
    const live = { ...ctx, mode: "live" as const };
    const other = await createInstallation(live, { listingId: listing.slug, scopes: granted.toReversed() });
    expect(other.secret).toMatch(/^sdl_live_/);
    expect((await listInstallations(ctx, { limit: 10 })).data).toEqual([installation]);
  });

  it("has one winner of twenty at once", async () => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId });
    const { ctx } = await customer();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => createInstallation(ctx, { listingId: id, scopes: ["inference.write"] })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = tries.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(codes).toEqual(Array.from({ length: 19 }, () => "listing_already_installed"));
    const [{ count } = { count: 0 }] = await database.sql<{ count: number }[]>`
      select count(*)::int from api_keys where organization_id = ${ctx.organization.id}`;
    expect(count).toBe(1);
  });

  it.each([
    ["less", ["inference.write"]],
    ["more", [...granted, "models.read"]],
    ["nothing", []],
    ["another", ["inference.write", "models.read"]],
  ])("refuses %s than what is asked for", async (_, scopes) => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId, scopes: granted });
    const { ctx } = await customer();
    const made = createInstallation(ctx, { listingId: id, scopes });
    await expect(made).rejects.toMatchObject({ code: "installation_scopes_changed", param: "scopes" });
  });

  it("grants nothing that the caller lacks, and needs the scope", async () => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId, scopes: ["members.write"] });
    const { ctx, organization } = await customer();
    const developer = await createMember(database, organization.id, "developer");
    const input = { listingId: id, scopes: ["members.write"] };
    await expect(createInstallation(developer.ctx, input)).rejects.toMatchObject({ code: "insufficient_scope" });
    const actor = { kind: "key", keyId: "key_x", scopes: new Set(["installations.write"]) } as const;
    await expect(createInstallation({ ...ctx, actor }, input)).rejects.toMatchObject({ code: "scope_not_grantable" });
  });

  it.each(["paused", "suspended", "delisted"] as const)("refuses a listing that is %s", async (state) => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId, state });
    const { ctx } = await customer();
    const made = createInstallation(ctx, { listingId: id, scopes: ["inference.write"] });
    await expect(made).rejects.toMatchObject({
      code: "listing_not_installable",
      message: expect.stringContaining(state),
    });
  });

  it("knows nothing of one that was never published", async () => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId, state: "in_review" });
    const { ctx } = await customer();
    const made = createInstallation(ctx, { listingId: id, scopes: ["inference.write"] });
    await expect(made).rejects.toMatchObject({ code: "resource_not_found" });
  });

  it("counts its key among the keys that there may be", async () => {
    const { listingId: id } = await storePublished(database, { organizationId: partnerId });
    const { ctx } = await customer();
    const input = { name: "CI", scopes: ["models.read"], expiresAt: null };
    for (let made = 0; made < activeKeysMax; made++) await createKey(ctx, input);
    const refused = createInstallation(ctx, { listingId: id, scopes: ["inference.write"] });
    await expect(refused).rejects.toMatchObject({ code: "key_limit_reached" });
    expect((await listInstallations(ctx, { limit: 1 })).data).toEqual([]);
  });
});

describe("the keys of an installation", () => {
  it("hand it on when they are rotated, and to keys that they make", async () => {
    const { installation, ctx, clock } = await installed();
    const { key } = await rotateKey(ctx, { keyId: installation.keyId, overlapSeconds: 0 });
    expect(key.installationId).toBe(installation.id);
    clock.advance(1000);
    const actor = { kind: "key", keyId: key.id, scopes: new Set(["keys.write", "models.read"]) } as const;
    const made = await createKey({ ...ctx, actor }, { name: "Own", scopes: ["models.read"], expiresAt: null });
    expect(made.key.installationId).toBe(installation.id);
    await revokeKey(ctx, { keyId: made.key.id });
    const [listed] = (await listInstallations(ctx, { limit: 10 })).data;
    expect(listed).toMatchObject({ state: "active", keyId: key.id });
  });

  it("leave an installation that says so when they are revoked by hand", async () => {
    const { installation, listing, ctx } = await installed();
    await revokeKey(ctx, { keyId: installation.keyId });
    expect((await listInstallations(ctx, { limit: 10 })).data[0]).toMatchObject({ state: "key_revoked" });
    const granting = grantInstallationScopes(ctx, { installationId: installation.id, scopes: granted });
    await expect(granting).rejects.toMatchObject({ code: "key_already_revoked" });
    await uninstallListing(ctx, { installationId: installation.id });
    await createInstallation(ctx, { listingId: listing.listingId, scopes: granted });
  });
});

describe("uninstallListing", () => {
  it("ends every key at once, in every process, and changes nothing the second time", async () => {
    const { installation, secret, ctx, clock, listing } = await installed();
    const edge = await startEdge({ clock });
    expect(await edge.scopesOf(secret)).toEqual(granted);
    const ended = await uninstallListing(ctx, { installationId: installation.id });
    expect(ended).toMatchObject({ state: "uninstalled", uninstalledAt: clock.now() });
    await vi.waitFor(() => expect(edge.scopesOf(secret)).rejects.toMatchObject({ code: "revoked_api_key" }));
    clock.advance(5000);
    expect(await uninstallListing(ctx, { installationId: installation.id })).toEqual(ended);
    const again = await createInstallation(ctx, { listingId: listing.listingId, scopes: granted });
    expect(again.installation.id).not.toBe(installation.id);
    const lines = await database.sql`select action from audit_events
      where organization_id = ${ctx.organization.id} and target = ${installation.id} order by id`;
    expect(lines.map(({ action }) => action)).toEqual(["installation.created", "installation.uninstalled"]);
    await edge.close();
  });
});

describe("grantInstallationScopes", () => {
  it("asks again when a version wants more, and tells running processes", async () => {
    const { installation, secret, listing, ctx, clock } = await installed();
    const edge = await startEdge({ clock });
    expect(await edge.scopesOf(secret)).toEqual(granted);
    await moveListing(database, listing.listingId, "superseded");
    const wanted = ["inference.write", "models.read", "usage.read"];
    const version = { organizationId: partnerId, number: 2, scopes: wanted };
    await storeVersion(database, { state: "published", listingId: listing.listingId, ...version });
    const asked = { needsApproval: true, scopes: granted, requestedScopes: wanted };
    expect((await listInstallations(ctx, { limit: 1 })).data[0]).toMatchObject(asked);
    expect((await getKey(ctx, { keyId: installation.keyId })).scopes).toEqual(granted);
    const input = { installationId: installation.id, scopes: granted };
    const old = grantInstallationScopes(ctx, input);
    await expect(old).rejects.toMatchObject({ code: "installation_scopes_changed" });
    const after = await grantInstallationScopes(ctx, { ...input, scopes: wanted });
    expect(after).toMatchObject({ needsApproval: false, scopes: wanted });
    await vi.waitFor(async () => expect(await edge.scopesOf(secret)).toEqual(wanted));
    await edge.close();
  });

  it("narrows only when it is asked to", async () => {
    const { installation, listing, ctx } = await installed();
    await moveListing(database, listing.listingId, "superseded");
    await storeVersion(database, {
      state: "published",
      listingId: listing.listingId,
      organizationId: partnerId,
      number: 2,
      scopes: ["inference.write"],
    });
    const seen = { needsApproval: false, scopes: granted, requestedScopes: ["inference.write"] };
    expect((await listInstallations(ctx, { limit: 1 })).data[0]).toMatchObject(seen);
    await grantInstallationScopes(ctx, { installationId: installation.id, scopes: ["inference.write"] });
    expect((await getKey(ctx, { keyId: installation.keyId })).scopes).toEqual(["inference.write"]);
  });
});

describe("holdKeys and releaseKeys", () => {
  it("refuse calls while a listing is suspended and let them in again", async () => {
    const { installation, secret, listing, ctx, clock } = await installed();
    const edge = await startEdge({ clock });
    expect(await edge.scopesOf(secret)).toEqual(granted);
    await moveListing(database, listing.listingId, "suspended");
    await database.db.transaction((tx) => holdKeys(tx, listing.listingId));
    await vi.waitFor(() => expect(edge.scopesOf(secret)).rejects.toMatchObject({ code: "revoked_api_key" }));
    expect((await listInstallations(ctx, { limit: 1 })).data[0]).toMatchObject({ state: "suspended" });
    expect(keyStatus(await getKey(ctx, { keyId: installation.keyId }), clock)).toBe("revoked");
    const rotated = await rotateKey(ctx, { keyId: installation.keyId, overlapSeconds: 60 });
    await expect(edge.scopesOf(rotated.secret)).rejects.toMatchObject({ code: "revoked_api_key" });
    await moveListing(database, listing.listingId, "published");
    await database.db.transaction((tx) => releaseKeys(tx, listing.listingId));
    await vi.waitFor(async () => expect(await edge.scopesOf(secret)).toEqual(granted));
    expect(await edge.scopesOf(rotated.secret)).toEqual(granted);
    expect((await listInstallations(ctx, { limit: 1 })).data[0]).toMatchObject({ state: "active" });
    await edge.close();
  });

  it("give nothing back that was uninstalled meanwhile, and touch no other listing", async () => {
    const { installation, listing, ctx } = await installed();
    const other = await installed();
    await database.db.transaction((tx) => holdKeys(tx, listing.listingId));
    expect((await getKey(other.ctx, { keyId: other.installation.keyId })).heldAt).toBeNull();
    await uninstallListing(ctx, { installationId: installation.id });
    await database.db.transaction((tx) => releaseKeys(tx, listing.listingId));
    expect((await getKey(ctx, { keyId: installation.keyId })).revokedAt).not.toBeNull();
  });
});

describe("another tenant", () => {
  it("has no such installation, nor has the other mode", async () => {
    const { installation, ctx } = await installed();
    const stranger = await customer();
    for (const other of [stranger.ctx, { ...ctx, mode: "live" as const }]) {
      const input = { installationId: installation.id, scopes: granted };
      await expect(uninstallListing(other, input)).rejects.toMatchObject({ code: "resource_not_found" });
      await expect(grantInstallationScopes(other, input)).rejects.toMatchObject({ code: "resource_not_found" });
      expect((await listInstallations(other, { limit: 10 })).data).toEqual([]);
    }
    expect((await getKey(ctx, { keyId: installation.keyId })).revokedAt).toBeNull();
  });
});

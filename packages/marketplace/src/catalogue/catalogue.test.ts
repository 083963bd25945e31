import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { moveListing, storePublished, storeVersion } from "../../../../test/harness/listings.ts";
import { getCatalogueListing } from "./get-catalogue-listing.ts";
import { type ListCatalogueInput, listCatalogue } from "./list-catalogue.ts";

let database: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = (await createOwnedOrganization(database)).organization.id;
  const make = (name: string, more: Partial<Parameters<typeof storePublished>[1]> = {}) =>
    storePublished(database, { organizationId, name, ...more });
  await make("apple Bot", { manifest: { tagline: "Counts apples.", description: "C++ & 100% of it." } });
  await make("Zebra", { kind: "connector", manifest: { tagline: "Stripes.", categories: ["finance", "data"] } });
  await make("Müller-Suche", { manifest: { tagline: "Findet alles.", description: "see docs.example.com/tickets" } });
  await make("Zebra", { manifest: { tagline: "Another zebra." } });
  for (const state of ["draft", "in_review", "paused", "suspended", "delisted", "withdrawn"] as const)
    await make(`Hidden ${state}`, { state });
});
afterAll(() => database.drop());

async function namesOf(input: Partial<ListCatalogueInput>) {
  const page = await listCatalogue(database.db, { limit: 100, ...input });
  return page.data.map(({ version }) => version.manifest.name);
}

describe("listCatalogue", () => {
  it("shows what is published and nothing else, by name whatever its case", async () => {
    expect(await namesOf({})).toEqual(["apple Bot", "Müller-Suche", "Zebra", "Zebra"]);
  });

  it.each([
    ["apple", ["apple Bot"]],
    ["APPLES counting", ["apple Bot"]],
    ["zeb", ["Zebra", "Zebra"]],
    ["another zebra", ["Zebra"]],
    ["suche", ["Müller-Suche"]],
    ["müll", ["Müller-Suche"]],
    ["ticket", ["Müller-Suche"]],
    ["apple stripes", []],
    ["hidden", []],
    ["", ["apple Bot", "Müller-Suche", "Zebra", "Zebra"]],
    ["100% c++", ["apple Bot"]],
  ])("finds %j", async (query, names) => {
    expect(await namesOf({ query })).toEqual(names);
  });

  it.each(["%", "_", "'", "\\", ":*", "!", "a'b & | ! <-> (", "😀", "'; drop table listings; --", "\u{301}"])(
    "takes %j as text",
    async (query) => {
      expect(await namesOf({ query })).not.toContain("Zebra");
    },
  );

  it("narrows by kind and category", async () => {
    expect(await namesOf({ kind: "connector" })).toEqual(["Zebra"]);
    expect(await namesOf({ category: "finance" })).toEqual(["Zebra"]);
    expect(await namesOf({ category: "finance", kind: "app" })).toEqual([]);
    expect(await namesOf({ category: "fin" })).toEqual([]);
  });

  it("pages by name and then by id, also past two of one name", async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listCatalogue(database.db, { limit: 1, after });
      seen.push(...page.data.map(({ listing }) => listing.id));
      if (page.nextCursor === null) break;
      after = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    const ids = (await listCatalogue(database.db, { limit: 100 })).data.map(({ listing }) => listing.id);
    expect(seen).toEqual(ids);
  });

  it.each(["nonsense", "1:lst_x a", "1:lst_01m844dzg00wf3ak33fa8thfyp", "1:lst_01m844dzg00wf3ak33fa8thfyp \0"])(
    "refuses the cursor of %j",
    async (text) => {
      const after = Buffer.from(text).toString("base64url");
      await expect(listCatalogue(database.db, { limit: 1, after })).rejects.toMatchObject({ code: "invalid_cursor" });
    },
  );

  it("answers from indexes", async () => {
    const sql = await database.sql.reserve();
    await sql`begin`;
    // The table is too small for anything else.
    await sql`set local enable_seqscan = off`;
    await sql`drop index listing_versions_by_name, listing_versions_live`;
    const plan = await sql`explain select id from listing_versions
      where state = 'published' and listing_search(manifest) @@ to_tsquery('simple', 'apple:*')`;
    await sql`rollback`;
    sql.release();
    expect(JSON.stringify(plan)).toContain("listing_versions_search");
  });
});

describe("getCatalogueListing", () => {
  it("tells all that is public by id or slug, with every version that was published", async () => {
    const { listingId: id, slug } = await storePublished(database, {
      organizationId,
      name: "Old name",
      state: "superseded",
    });
    await storeVersion(database, {
      state: "published",
      listingId: id,
      organizationId,
      name: "New name",
      number: 2,
      scopes: ["models.read"],
    });
    await storeVersion(database, {
      listingId: id,
      organizationId,
      name: "Next name",
      number: 3,
      state: "in_review",
    });
    const details = await getCatalogueListing(database.db, slug);
    expect(details).toEqual(await getCatalogueListing(database.db, id));
    expect(details).toMatchObject({ partner: "Analytical Engines", version: { number: 2 } });
    expect(details.published.map(({ number }) => number)).toEqual([2, 1]);
    await moveListing(database, id, "paused");
    expect((await getCatalogueListing(database.db, id)).version.state).toBe("paused");
    for (const state of ["suspended", "delisted"] as const) {
      await moveListing(database, id, state);
      await expect(getCatalogueListing(database.db, id)).rejects.toMatchObject({ code: "resource_not_found" });
    }
  });

  it("knows nothing of a listing that was never published", async () => {
    const { listingId: id } = await storePublished(database, { organizationId, state: "approved" });
    await expect(getCatalogueListing(database.db, id)).rejects.toMatchObject({ code: "resource_not_found" });
  });
});

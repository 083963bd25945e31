import type { ListingKind, ListingManifest, ListingVersionState as VersionState } from "@sundial/contract/types";
import type { Database } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";

const newId = createIds(systemClock, systemRandom);

export interface ListingOptions {
  readonly organizationId: string;
  readonly name?: string;
  readonly kind?: ListingKind;
  readonly state?: VersionState;
  readonly number?: number;
  readonly scopes?: readonly string[];
  readonly manifest?: Partial<ListingManifest>;
}

type Sql = Pick<Database, "sql">;

/** Stores a listing with one version, published unless it says otherwise. For tests. */
export async function makeListing(
  { sql }: Sql,
  { kind = "app", ...options }: ListingOptions,
): Promise<{ id: string; slug: string; versionId: string }> {
  const id = newId("listing");
  const slug = `app-${id.slice(-12)}`;
  await sql`insert into listings (id, organization_id, kind, slug, created_by, created_at)
    values (${id}, ${options.organizationId}, ${kind}, ${slug}, 'usr_test', '2026-11-01T00:00:00Z')`;
  return { id, slug, versionId: await makeVersion({ sql }, id, options) };
}

/** Stores a version of a listing, as if it had come through its review. For tests. */
export async function makeVersion(
  { sql }: Sql,
  listingId: string,
  { organizationId, name = "Ticket Sorter", state = "published", number = 1, scopes, manifest }: ListingOptions,
): Promise<string> {
  const id = newId("listingVersion");
  const asked = (scopes ?? ["inference.write"]).map((scope) => ({ scope, reason: "To do its work." }));
  const document = {
    name,
    tagline: "Sorts support tickets.",
    description: "It reads.",
    categories: ["data"],
    scopes: asked,
    ...manifest,
  };
  const wasPublished = ["published", "paused", "superseded", "suspended", "delisted"].includes(state);
  await sql`insert into listing_versions (id, listing_id, organization_id, number, state, is_hotfix, manifest, revision, rule_set, stage_began_at,
      published_at, created_by, created_at, updated_at)
    values (${id}, ${listingId}, ${organizationId}, ${number}, ${state}, false, ${JSON.stringify(document)}::jsonb, 1, '2026-11-26', '2026-11-02T00:00:00Z',
      ${wasPublished ? "2026-11-02T00:00:00Z" : null}, 'usr_test', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')`;
  return id;
}

/** Moves every version of a listing that the world sees, as its transitions would. For tests. */
export async function moveListing({ sql }: Sql, listingId: string, to: VersionState): Promise<void> {
  await sql`update listing_versions set state = ${to}
    where listing_id = ${listingId} and state in ('published', 'paused', 'suspended', 'delisted')`;
}

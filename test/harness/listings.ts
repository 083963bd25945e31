import { createHash } from "node:crypto";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import type { TestDatabase } from "./database.ts";

type Sql = Pick<TestDatabase, "sql">;

const newId = createIds(systemClock, systemRandom);

/** The smallest PNG header of that size: what is read from it is all that anyone asks. */
export function pngOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write("\x89PNG\r\n\x1a\n", 0, "latin1");
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A manifest that has all that an app needs, but the file of its icon. */
export const sampleManifest = {
  name: "Ticket Sorter",
  tagline: "Sorts support tickets by what they need.",
  description: "Reads each new ticket and says **which team** it is for.",
  categories: ["customer_support"],
  languages: ["en"],
  links: { website: "https://partner.example", privacy_policy: "https://partner.example/privacy" },
  support: { email: "help@partner.example", response_hours: 24 },
  data_handling: { stores_data: false, trains_models: false },
  scopes: [{ scope: "inference.write", reason: "To read a ticket with a model." }],
  pricing: { model: "free" },
} as const;

export interface StoredListing {
  readonly listingId: string;
  readonly versionId: string;
}

export interface SampleListing {
  readonly organizationId: string;
  readonly state?: string;
  readonly manifest?: object;
  /** Whatever else differs from a fresh version, by column; instants as texts. */
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** Stores a listing with one version in that state, and nothing of what led there. */
export async function storeSampleListing(database: Sql, sample: SampleListing): Promise<StoredListing> {
  const listingId = newId("listing");
  await database.sql`insert into listings ${database.sql({
    id: listingId,
    organization_id: sample.organizationId,
    kind: "app",
    slug: listingId.replace("_", "-"),
    created_by: "test",
    created_at: new Date().toISOString(),
  })}`;
  return { listingId, versionId: await storeSampleVersion(database, { ...sample, listingId, number: 1 }) };
}

/** Stores another version of a listing. */
export async function storeSampleVersion(
  { sql }: Sql,
  sample: SampleListing & { readonly listingId: string; readonly number: number },
): Promise<string> {
  const { listingId, organizationId, number, state = "draft", manifest = sampleManifest, columns = {} } = sample;
  const id = newId("listingVersion");
  const now = new Date().toISOString();
  const isNew = state === "draft";
  const row = {
    id,
    listing_id: listingId,
    organization_id: organizationId,
    number,
    state,
    appealed_from: state === "appealed" ? "rejected" : null,
    is_hotfix: false,
    revision: 1,
    rule_set: isNew ? null : "2026-11-26",
    queued_at: isNew ? null : now,
    stage_began_at: now,
    created_by: "test",
    created_at: now,
    updated_at: now,
    ...columns,
  };
  // drizzle has the driver take documents as their text.
  await sql`insert into listing_versions ${sql({ ...row, manifest: JSON.stringify(manifest) })}`;
  return id;
}

/** Stores an icon, and returns its id. */
export async function storeSampleIcon(
  { sql }: Sql,
  { listingId, organizationId }: { readonly listingId: string; readonly organizationId: string },
): Promise<string> {
  const id = newId("listingAsset");
  const bytes = pngOf(512, 512);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await sql`insert into listing_assets (id, listing_id, organization_id, kind, name, media_type, width, height, sha256, bytes, created_by, created_at)
    values (${id}, ${listingId}, ${organizationId}, 'icon', 'icon.png', 'image/png', 512, 512, ${sha256}, ${bytes}, 'test', now())`;
  return id;
}

/** Makes the person a reviewer. */
export async function storeReviewer({ sql }: Sql, userId: string, roles: readonly string[] = ["reviewer"]) {
  await sql`insert into marketplace_reviewers (user_id, roles, added_at) values (${userId}, string_to_array(${roles.join(",")}, ','), now())
    on conflict (user_id) do update set roles = excluded.roles`;
}

/** Accepts the terms for partners. */
export async function storeAcceptedTerms({ sql }: Sql, organizationId: string, version = "2026-11-26"): Promise<void> {
  await sql`insert into marketplace_terms_acceptances (organization_id, terms_version, accepted_by, accepted_at)
    values (${organizationId}, ${version}, 'test', now()) on conflict do nothing`;
}

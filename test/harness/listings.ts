import { createHash } from "node:crypto";
import type { ListingKind, ListingVersionState as VersionState } from "@sundial/contract/types";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { loadQuestionnaires, type Questionnaires } from "@sundial/marketplace";
import type { TestDatabase } from "./database.ts";

type Sql = Pick<TestDatabase, "sql">;
type AssessmentKind = keyof Questionnaires;

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

/** A square grey PNG of 128 pixels. */
export const sampleIcon = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAAAAADmVT4XAAAAWUlEQVR42u3OIQEAAAACIKc73RkWWEB6FgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBgXdgvAQB4V1F2L0AAAAASUVORK5CYII=",
  "base64",
);

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
  source: { is_distributed: false },
} as const;

export interface StoredListing {
  readonly listingId: string;
  readonly versionId: string;
  readonly slug: string;
  /** Empty when no icon was asked for. */
  readonly iconId: string;
}

export interface SampleListing {
  readonly organizationId: string;
  readonly kind?: ListingKind;
  readonly state?: string;
  /** In place of the sample's. */
  readonly manifest?: object;
  readonly name?: string;
  /** What it asks for. */
  readonly scopes?: readonly string[];
  /** Stored, and named in the manifest. */
  readonly icon?: Uint8Array;
  /** Whatever else differs from a fresh version, by column; instants as texts. */
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** Stores a listing with one version in that state, a draft unless it says otherwise, and nothing of what led there. */
export async function storeListing(database: Sql, sample: SampleListing): Promise<StoredListing> {
  const listingId = newId("listing");
  const slug = listingId.replace("_", "-");
  const { organizationId, kind = "app", icon } = sample;
  await database.sql`insert into listings ${database.sql({
    id: listingId,
    organization_id: organizationId,
    kind,
    slug,
    created_by: "test",
    created_at: new Date().toISOString(),
  })}`;
  const iconId = icon ? await storeIcon(database, { listingId, organizationId, bytes: icon }) : "";
  const manifest = { ...(sample.manifest ?? sampleManifest), ...(icon && { icon_asset_id: iconId }) };
  const versionId = await storeVersion(database, { ...sample, manifest, listingId, number: 1 });
  return { listingId, versionId, slug, iconId };
}

/** The same with a version that the world sees. */
export function storePublished(database: Sql, sample: SampleListing): Promise<StoredListing> {
  return storeListing(database, { state: "published", ...sample });
}

/** Stores another version of a listing. */
export async function storeVersion(
  { sql }: Sql,
  sample: Omit<SampleListing, "kind" | "icon"> & { readonly listingId: string; readonly number: number },
): Promise<string> {
  const { listingId, organizationId, number, state = "draft", columns = {} } = sample;
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
    published_at: everPublished.includes(state) ? now : null,
    created_by: "test",
    created_at: now,
    updated_at: now,
    ...columns,
  };
  // drizzle has the driver take documents as their text.
  await sql`insert into listing_versions ${sql({ ...row, manifest: JSON.stringify(manifestOf(sample)) })}`;
  return id;
}

const everPublished: readonly string[] = ["published", "paused", "superseded", "suspended", "delisted"];

function manifestOf({ manifest = sampleManifest, name, scopes }: SampleListing): object {
  const asked = scopes?.map((scope) => ({ scope, reason: "To do its work." }));
  return { ...manifest, ...(name !== undefined && { name }), ...(asked && { scopes: asked }) };
}

/** Moves every version of a listing that the world sees, as its transitions would. */
export async function moveListing({ sql }: Sql, listingId: string, to: VersionState): Promise<void> {
  await sql`update listing_versions set state = ${to}
    where listing_id = ${listingId} and state in ('published', 'paused', 'suspended', 'delisted')`;
}

/** Stores an icon, a header that says 512 pixels unless it is given, and returns its id. */
export async function storeIcon(
  { sql }: Sql,
  icon: { readonly listingId: string; readonly organizationId: string; readonly bytes?: Uint8Array },
): Promise<string> {
  const { listingId, organizationId, bytes = pngOf(512, 512) } = icon;
  const id = newId("listingAsset");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await sql`insert into listing_assets (id, listing_id, organization_id, kind, name, media_type, width, height, sha256, bytes, created_by, created_at)
    values (${id}, ${listingId}, ${organizationId}, 'icon', 'icon.png', 'image/png', 512, 512, ${sha256}, ${Buffer.from(bytes)}, 'test', now())`;
  return id;
}

/** Stores a report about a listing and returns its id. */
export async function storeReport(
  { sql }: Sql,
  report: {
    readonly listingId: string;
    /** Whose member reported it. */
    readonly organizationId: string;
    readonly reason?: string;
    readonly at?: string;
  },
): Promise<string> {
  const { listingId, organizationId, reason = "other", at = new Date().toISOString() } = report;
  const id = newId("abuseReport");
  await sql`insert into listing_abuse_reports (id, listing_id, organization_id, reason, text, reported_by, created_at)
    values (${id}, ${listingId}, ${organizationId}, ${reason}, 'Seen.', 'test', ${at})`;
  return id;
}

/** Stores an assessment of a version that waits for a decision. */
export async function storeAssessment(
  { sql }: Sql,
  assessment: {
    readonly versionId: string;
    readonly organizationId: string;
    readonly kind?: AssessmentKind;
    readonly answers?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { versionId, organizationId, kind = "security", answers = {} } = assessment;
  await sql`insert into listing_assessments (version_id, kind, organization_id, triggers, answers, evidence_ids, outcome, mitigations)
    values (${versionId}, ${kind}, ${organizationId}, '{}', ${JSON.stringify(answers)}, '{}', 'pending', '[]')`;
}

/** An answer to every question of each assessment, by its id. */
export const sampleAnswers = Object.fromEntries(
  Object.entries(loadQuestionnaires()).map(([kind, questions]) => [
    kind,
    Object.fromEntries(questions.map(({ id }) => [id, `What there is to say of ${id}.`])),
  ]),
) as Readonly<Record<AssessmentKind, Readonly<Record<string, string>>>>; // one entry a kind, which the type of fromEntries does not say

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

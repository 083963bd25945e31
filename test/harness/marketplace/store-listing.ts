import type { ListingManifest } from "@sundial/contract/types";
import type { Database } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";

const newId = createIds(systemClock, systemRandom);

/** A square grey PNG of 128 pixels. */
export const sampleIcon = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAAAAADmVT4XAAAAWUlEQVR42u3OIQEAAAACIKc73RkWWEB6FgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBgXdgvAQB4V1F2L0AAAAASUVORK5CYII=",
  "base64",
);

export interface StoredListing {
  readonly listingId: string;
  readonly versionId: string;
  readonly iconId: string;
}

/** A listing with one version and an icon, straight into the tables, where how it came there is not what a test is about. */
export async function storeListing(
  { sql }: Pick<Database, "sql">,
  options: {
    readonly organizationId: string;
    readonly manifest: ListingManifest;
    readonly kind?: string;
    readonly state?: string;
    readonly ruleSet?: string;
    readonly icon?: Uint8Array;
  },
): Promise<StoredListing> {
  const { organizationId, manifest, kind = "connector", state = "draft", ruleSet = null, icon = sampleIcon } = options;
  const [listingId, versionId, iconId] = [newId("listing"), newId("listingVersion"), newId("listingAsset")];
  const full = { ...manifest, icon_asset_id: iconId };
  await sql`insert into listings (id, organization_id, kind, slug, created_by, created_at)
    values (${listingId}, ${organizationId}, ${kind}, ${listingId}, 'usr_test', now())`;
  await sql`insert into listing_assets (id, listing_id, organization_id, kind, name, media_type, sha256, bytes, created_by, created_at)
    values (${iconId}, ${listingId}, ${organizationId}, 'icon', 'icon.png', 'image/png', '', ${Buffer.from(icon)}, 'usr_test', now())`;
  await sql`insert into listing_versions
    (id, listing_id, organization_id, number, state, is_hotfix, manifest, revision, rule_set, stage_began_at, created_by, created_at, updated_at)
    values (${versionId}, ${listingId}, ${organizationId}, 1, ${state}, false, ${JSON.stringify(full)}::text::jsonb, 1, ${ruleSet}, now(), 'usr_test', now(), now())`;
  return { listingId, versionId, iconId };
}

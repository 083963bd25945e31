import type { Db } from "@sundial/db";
import type { ErrorIssue } from "@sundial/errors";
import { and, eq, inArray } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import type { Attempt } from "../lifecycle/transition-input.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingAssets, listingVersions } from "../tables.ts";
import { hasAcceptedTerms } from "../terms/has-accepted-terms.ts";
import { publishedTerms, termsInForce } from "../terms/load-terms.ts";
import type { AssetKind, ListingVersion } from "../types.ts";
import { findMissing } from "./find-missing.ts";

/** Throws `listing_incomplete` with a pointer to each member that needs something, or `marketplace_terms_not_accepted`. */
export async function assertComplete(tx: Db, ctx: MarketplaceContext, { listing, version }: Attempt): Promise<void> {
  const issues = [
    ...findMissing(version.manifest, listing.kind),
    ...(await findMissingFiles(tx, version)),
    ...(version.isHotfix ? await findGrowth(tx, version) : []),
  ];
  if (issues.length > 0) {
    const pointers = [...new Set(issues.map(({ pointer }) => `\`${pointer.slice(1)}\``))];
    const missing = `${pointers.join(", ")} ${pointers.length === 1 ? "is" : "are"} missing or wrong`;
    throw marketplaceErrors.listing_incomplete({ missing }, { issues });
  }
  const now = ctx.clock.now();
  if (await hasAcceptedTerms(tx, version.organizationId, now)) return;
  const terms = termsInForce(publishedTerms(), now);
  throw marketplaceErrors.marketplace_terms_not_accepted({ version: terms?.version ?? "" });
}

/** Files that the manifest names and that are no images of this listing. */
async function findMissingFiles(tx: Db, { listingId, manifest }: ListingVersion): Promise<ErrorIssue[]> {
  const named: { readonly id: string; readonly kind: AssetKind; readonly pointer: string }[] = [];
  if (manifest.icon_asset_id) named.push({ id: manifest.icon_asset_id, kind: "icon", pointer: "#/icon_asset_id" });
  for (const [index, id] of (manifest.screenshot_asset_ids ?? []).entries())
    named.push({ id, kind: "screenshot", pointer: `#/screenshot_asset_ids/${index}` });
  if (named.length === 0) return [];
  const ids = named.map(({ id }) => id);
  const rows = await tx
    .select({ id: listingAssets.id, kind: listingAssets.kind })
    .from(listingAssets)
    .where(and(eq(listingAssets.listingId, listingId), inArray(listingAssets.id, ids)));
  return named
    .filter(({ id, kind }) => !rows.some((row) => row.id === id && row.kind === kind))
    .map(({ pointer, kind }) => ({
      pointer,
      detail: `Upload it as ${kind === "icon" ? "an icon" : "a screenshot"} of this listing.`,
    }));
}

/** What a hotfix asks for beyond what is published. */
async function findGrowth(tx: Db, { listingId, manifest }: ListingVersion): Promise<ErrorIssue[]> {
  const [live] = await tx
    .select({ manifest: listingVersions.manifest })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listingId), inArray(listingVersions.state, ["published", "paused"])));
  if (!live) return [{ pointer: "#", detail: "Nothing is published that a hotfix could mend. Begin a usual version." }];
  const granted = new Set(live.manifest.scopes?.map(({ scope }) => scope));
  return (manifest.scopes ?? []).flatMap(({ scope }, index) =>
    granted.has(scope)
      ? []
      : [
          {
            pointer: `#/scopes/${index}`,
            detail: "A hotfix may ask for no more than what is published. Begin a usual version.",
          },
        ],
  );
}

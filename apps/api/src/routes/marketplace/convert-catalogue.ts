import type { CatalogueListingDetails as WireDetails, CatalogueListing as WireListing } from "@sundial/contract/types";
import { type CatalogueDetails, type CatalogueListing, requestedScopesOf } from "@sundial/marketplace";
import { toWireScopes } from "./convert-scopes.ts";

export function toWireListing({ listing, version, partner }: CatalogueListing, apiUrl: string): WireListing {
  const { name = listing.slug, tagline = "", categories = [], icon_asset_id } = version.manifest;
  return {
    id: listing.id,
    slug: listing.slug,
    kind: listing.kind,
    name,
    tagline,
    categories,
    icon_url: icon_asset_id === undefined ? null : assetUrl(apiUrl, icon_asset_id),
    partner,
    version: version.number,
    published_at: publishedAt(version),
  };
}

export function toWireListingDetails(details: CatalogueDetails, apiUrl: string): WireDetails {
  const { listing, version, partner, published } = details;
  const { icon_asset_id, screenshot_asset_ids = [] } = version.manifest;
  return {
    id: listing.id,
    slug: listing.slug,
    kind: listing.kind,
    partner,
    state: version.state,
    manifest: version.manifest,
    icon_url: icon_asset_id === undefined ? null : assetUrl(apiUrl, icon_asset_id),
    screenshot_urls: screenshot_asset_ids.map((id) => assetUrl(apiUrl, id)),
    rule_set: version.ruleSet ?? "",
    versions: published.map((one) => ({
      number: one.number,
      published_at: publishedAt(one),
      scopes: toWireScopes(requestedScopesOf(one)),
    })),
    published_at: publishedAt(version),
  };
}

function assetUrl(apiUrl: string, id: string): string {
  return `${apiUrl}/marketplace/assets/${id}`;
}

function publishedAt({ publishedAt: at, updatedAt }: CatalogueListing["version"]): string {
  return (at ?? updatedAt).toISOString();
}

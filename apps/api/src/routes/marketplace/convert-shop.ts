import type {
  MarketplaceStatement,
  MarketplaceTerms,
  Scope,
  CatalogueListingDetails as WireDetails,
  Installation as WireInstallation,
  CatalogueListing as WireListing,
} from "@sundial/contract/types";
import {
  type CatalogueDetails,
  type CatalogueListing,
  type Installation,
  requestedScopesOf,
  type Statement,
  type ToldTerms,
} from "@sundial/marketplace";
import { toWireMoney } from "../../would-have-cost.ts";
import { toWireCents } from "../billing/convert.ts";

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

export function toWireInstallation(installation: Installation): WireInstallation {
  return {
    id: installation.id,
    listing_id: installation.listingId,
    slug: installation.slug,
    name: installation.name,
    state: installation.state,
    scopes: toWireScopes(installation.scopes),
    requested_scopes: toWireScopes(installation.requestedScopes),
    needs_approval: installation.needsApproval,
    key_id: installation.keyId,
    installed_at: installation.installedAt.toISOString(),
    uninstalled_at: installation.uninstalledAt?.toISOString() ?? null,
    requests_last_30_days: installation.requestsLast30Days,
  };
}

export function toWireTerms(terms: ToldTerms): MarketplaceTerms {
  return {
    version: terms.version,
    in_force_from: terms.inForceFrom.toISOString(),
    is_in_force: terms.isInForce,
    share_percent: terms.sharePercent,
    text: terms.text,
    accepted_at: terms.acceptedAt?.toISOString() ?? null,
  };
}

export function toWireStatement(statement: Statement): MarketplaceStatement {
  return {
    id: statement.id,
    month: statement.month.slice(0, "2026-11".length),
    terms_version: statement.termsVersion,
    paid: toWireCents(statement.paidCents),
    refunded: toWireMoney(statement.lines.reduce((sum, { refundedPicodollars }) => sum + refundedPicodollars, 0n)),
    share: toWireCents(statement.shareCents),
    lines: statement.lines.map((line) => ({
      listing_id: line.listingId,
      name: line.name,
      installations: line.installations,
      requests: Number(line.requests),
      paid: toWireCents(line.paidCents),
      refunded: toWireMoney(line.refundedPicodollars),
      share: toWireCents(line.shareCents),
    })),
    created_at: statement.createdAt.toISOString(),
  };
}

/** Scopes as the contract names them: what is stored was checked against the same list. */
function toWireScopes(scopes: readonly string[]): Scope[] {
  return scopes as Scope[]; // see above
}

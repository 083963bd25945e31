// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import { MarketplaceCatalogueResource } from "../resources/marketplace-catalogue.gen.ts";
import { MarketplaceInstallationsResource } from "../resources/marketplace-installations.gen.ts";
import { MarketplaceListingsResource } from "../resources/marketplace-listings.gen.ts";
import { MarketplaceReviewTimesResource } from "../resources/marketplace-review-times.gen.ts";
import { MarketplaceReviewerResource } from "../resources/marketplace-reviewer.gen.ts";
import { MarketplaceReviewsResource } from "../resources/marketplace-reviews.gen.ts";
import { MarketplaceRuleSetsResource } from "../resources/marketplace-rule-sets.gen.ts";
import { MarketplaceStatementsResource } from "../resources/marketplace-statements.gen.ts";
import { MarketplaceTermsResource } from "../resources/marketplace-terms.gen.ts";
import { MarketplaceUsageResource } from "../resources/marketplace-usage.gen.ts";

/**
 * `marketplace`: catalogue, ruleSets, reviewTimes, terms, listings, usage, statements, installations, reviewer,
 * reviews.
 */
export class MarketplaceResource {
  readonly catalogue: MarketplaceCatalogueResource;
  readonly ruleSets: MarketplaceRuleSetsResource;
  readonly reviewTimes: MarketplaceReviewTimesResource;
  readonly terms: MarketplaceTermsResource;
  readonly listings: MarketplaceListingsResource;
  readonly usage: MarketplaceUsageResource;
  readonly statements: MarketplaceStatementsResource;
  readonly installations: MarketplaceInstallationsResource;
  readonly reviewer: MarketplaceReviewerResource;
  readonly reviews: MarketplaceReviewsResource;

  constructor(client: Client) {
    this.catalogue = new MarketplaceCatalogueResource(client);
    this.ruleSets = new MarketplaceRuleSetsResource(client);
    this.reviewTimes = new MarketplaceReviewTimesResource(client);
    this.terms = new MarketplaceTermsResource(client);
    this.listings = new MarketplaceListingsResource(client);
    this.usage = new MarketplaceUsageResource(client);
    this.statements = new MarketplaceStatementsResource(client);
    this.installations = new MarketplaceInstallationsResource(client);
    this.reviewer = new MarketplaceReviewerResource(client);
    this.reviews = new MarketplaceReviewsResource(client);
  }
}

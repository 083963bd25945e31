import type { Listing, ListingVersion } from "../types.ts";

/** A listing as the world sees it. */
export interface CatalogueListing {
  readonly listing: Listing;
  /** The version that is published. */
  readonly version: ListingVersion;
  /** The name of the organization that offers it. */
  readonly partner: string;
}

export interface CatalogueDetails extends CatalogueListing {
  /** Every version that was ever published, the newest first. */
  readonly published: readonly ListingVersion[];
}

import { registerCreateListing } from "./listings/create-listing.ts";
import { registerCreateListingAsset } from "./listings/create-listing-asset.ts";
import { registerCreateListingVersion } from "./listings/create-listing-version.ts";
import { registerGetListing } from "./listings/get-listing.ts";
import { registerGetListingVersion } from "./listings/get-listing-version.ts";
import { registerListListings } from "./listings/list-listings.ts";
import { registerTransitionListingVersion } from "./listings/transition-listing-version.ts";
import { registerUpdateListingVersion } from "./listings/update-listing-version.ts";

/** What partners and reviewers do. */
export const deskRegistrations = [
  registerCreateListing,
  registerListListings,
  registerGetListing,
  registerCreateListingVersion,
  registerGetListingVersion,
  registerUpdateListingVersion,
  registerTransitionListingVersion,
  registerCreateListingAsset,
];

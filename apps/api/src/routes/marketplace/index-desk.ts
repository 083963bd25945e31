import { registerCreateListingMessage } from "./activity/create-listing-message.ts";
import { registerListListingActivity } from "./activity/list-listing-activity.ts";
import { registerCreateListing } from "./listings/create-listing.ts";
import { registerCreateListingAsset } from "./listings/create-listing-asset.ts";
import { registerCreateListingVersion } from "./listings/create-listing-version.ts";
import { registerGetListing } from "./listings/get-listing.ts";
import { registerGetListingVersion } from "./listings/get-listing-version.ts";
import { registerListListings } from "./listings/list-listings.ts";
import { registerPutAssessmentAnswers } from "./listings/put-assessment-answers.ts";
import { registerTransitionListingVersion } from "./listings/transition-listing-version.ts";
import { registerUpdateListingVersion } from "./listings/update-listing-version.ts";
import { registerDecideAssessment } from "./reviews/decide-assessment.ts";
import { registerDecideReview } from "./reviews/decide-review.ts";
import { registerDismissReports } from "./reviews/dismiss-reports.ts";
import { registerGetReview } from "./reviews/get-review.ts";
import { registerGetReviewTimes } from "./reviews/get-review-times.ts";
import { registerGetReviewer } from "./reviews/get-reviewer.ts";
import { registerListReviews } from "./reviews/list-reviews.ts";

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
  registerListListingActivity,
  registerCreateListingMessage,
  registerPutAssessmentAnswers,
  registerGetReviewer,
  registerListReviews,
  registerGetReview,
  registerDecideReview,
  registerDecideAssessment,
  registerDismissReports,
  registerGetReviewTimes,
];

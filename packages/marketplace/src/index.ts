export { createListingMessage } from "./activity/create-listing-message.ts";
export { listListingActivity } from "./activity/list-listing-activity.ts";
export type { Activity } from "./activity/read-activity.ts";
export { decideAssessment } from "./assessments/decide-assessment.ts";
export { loadQuestionnaires, type Question, type Questionnaires } from "./assessments/load-questionnaires.ts";
export { putAssessmentAnswers } from "./assessments/put-assessment-answers.ts";
// Partners and reviewers
export { addressOfAsset } from "./assets/asset-address.ts";
export { type CreateListingAssetInput, createListingAsset } from "./assets/create-listing-asset.ts";
export type { Asset } from "./assets/list-assets.ts";
export { type OpenedAsset, openAsset } from "./assets/open-asset.ts";
// The shop: catalogue, installations, terms, statements and reports.
export type { WorldState, WorldVersion } from "./catalogue/find-world-versions.ts";
export { getCatalogueListing } from "./catalogue/get-catalogue-listing.ts";
export { type ListCatalogueInput, listCatalogue } from "./catalogue/list-catalogue.ts";
export type { CatalogueDetails, CatalogueListing } from "./catalogue/types.ts";
export { findCheckRun } from "./checks/find-check-run.ts";
export { listFindings } from "./checks/list-findings.ts";
export { listMissingMembers, type MissingMember } from "./checks/list-missing-members.ts";
export { type CheckNetwork, publicCheckNetwork } from "./checks/network/check-network.ts";
export { listingChecksTopic } from "./checks/queue-run.ts";
export { type RequestCheckRunInput, requestCheckRun } from "./checks/request-check-run.ts";
export { runListingChecks } from "./checks/run/run-listing-checks.ts";
export type { RunListingChecksDeps } from "./checks/run/types.ts";
export type { CheckResult, CheckRun } from "./checks/types.ts";
export { marketplaceErrors } from "./errors.ts";
export type { NewFinding } from "./findings/add-findings.ts";
export { type CreateInstallationInput, createInstallation } from "./installations/create-installation.ts";
export {
  type GrantInstallationScopesInput,
  grantInstallationScopes,
} from "./installations/grant-installation-scopes.ts";
export { holdKeys, releaseKeys } from "./installations/hold-keys.ts";
export { listInstallations } from "./installations/list-installations.ts";
export { requestedScopesOf } from "./installations/requested-scopes.ts";
export { type Installation, type InstallationState, installationStates } from "./installations/types.ts";
export { uninstallListing } from "./installations/uninstall-listing.ts";
export { type Stage, stageOf } from "./lifecycle/stages.ts";
export type { TransitionInput } from "./lifecycle/transition-input.ts";
export { transitionVersion } from "./lifecycle/transition-version.ts";
export { type CreateListingInput, createListing, type ListingWithVersions } from "./listings/create-listing.ts";
export { getListing } from "./listings/get-listing.ts";
export { listListings } from "./listings/list-listings.ts";
export type { MarketplaceContext } from "./marketplace-context.ts";
export { listAbuseReports } from "./reports/list-abuse-reports.ts";
export type { ReportedListing } from "./reports/list-reported.ts";
export { type ReportListingInput, reportListing, reportsPerDayMax } from "./reports/report-listing.ts";
export type { AbuseReport } from "./reports/types.ts";
export { addReviewer } from "./reviewers/add-reviewer.ts";
export { getReviewer } from "./reviewers/get-reviewer.ts";
export { listReviewers } from "./reviewers/list-reviewers.ts";
export { removeReviewer } from "./reviewers/remove-reviewer.ts";
export { decideReview } from "./reviews/decide-review.ts";
export { type EscalateDeps, escalateReviews } from "./reviews/escalate-reviews.ts";
export type { QueuePlace } from "./reviews/find-queue-place.ts";
export { getReview, type Review } from "./reviews/get-review.ts";
export { getReviewTimes, type ReviewTime } from "./reviews/get-review-times.ts";
export { listReviews, type ReviewItem, readQueue } from "./reviews/list-reviews.ts";
export { findRuleSet } from "./rules/find-rule-set.ts";
export { loadRuleSets } from "./rules/load-rule-sets.ts";
export { ruleSetInForce } from "./rules/rule-set-in-force.ts";
export type { Rule, RuleChange, RuleSet } from "./rules/types.ts";
export { type ListStatementsInput, listStatements } from "./statements/list-statements.ts";
export {
  type MakeStatementsDeps,
  makeStatements,
  type StatementContext,
} from "./statements/make-statements.ts";
export type {
  CustomerLedger,
  KeyAmounts,
  PaidInvoicesQuestion,
  Statement,
  StatementLine,
} from "./statements/types.ts";
export { acceptTerms } from "./terms/accept-terms.ts";
export { hasAcceptedTerms } from "./terms/has-accepted-terms.ts";
export { listTerms } from "./terms/list-terms.ts";
export { loadTerms, publishedTerms, termsInForce } from "./terms/load-terms.ts";
export type { Terms, ToldTerms } from "./terms/types.ts";
export type { Finding, ListingVersion } from "./types.ts";
export {
  type GetListingUsageInput,
  getListingUsage,
  type ListingUsage,
  type ListingUse,
  type ListingUseDay,
} from "./usage/get-listing-usage.ts";
export { createListingVersion } from "./versions/create-listing-version.ts";
export { getListingVersion } from "./versions/get-listing-version.ts";
export { transitionListingVersion } from "./versions/transition-listing-version.ts";
export { updateListingVersion } from "./versions/update-listing-version.ts";
export type { Assessment, VersionView } from "./versions/view-version.ts";

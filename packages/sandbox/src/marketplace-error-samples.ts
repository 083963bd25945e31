import type { ErrorSample } from "./error-sample.ts";

const id = "01m844dzg00wf3ak33fa8thfyp";
const version = `/v1/marketplace/listings/lst_${id}/versions/lsv_${id}`;
const review = `/v1/marketplace/reviews/lsv_${id}`;
const installations = "/v1/marketplace/installations";

/** Samples of the codes of the marketplace. */
export const marketplaceErrorSamples: Readonly<Record<string, ErrorSample>> = {
  another_reviewer_required: {
    path: `${review}/decisions`,
    values: { reason: "the appeal is against your own decision." },
  },
  council_required: { path: `${review}/assessments/responsible_ai` },
  installation_scopes_changed: {
    path: installations,
    values: { requested: "inference.write, usage.read", granted: "inference.write" },
    param: "scopes",
  },
  invalid_listing_asset: {
    path: `/v1/marketplace/listings/lst_${id}/assets`,
    values: { kind: "icon", problem: "it is 512 pixels wide and 300 high, and an icon is a square." },
    param: "content",
  },
  listing_already_installed: {
    path: installations,
    values: { mode: "live", installation_id: `ins_${id}` },
    param: "listing_id",
  },
  report_limit_reached: {
    path: `/v1/marketplace/catalogue/lst_${id}/reports`,
    values: { limit: 10 },
    retryAfterSeconds: 3600,
  },
  listing_assessment_outstanding: { path: `${review}/decisions`, values: { kinds: "security, responsible_ai" } },
  listing_assessment_unanswered: {
    path: `${review}/assessments/responsible_ai`,
    values: { kind: "responsible_ai", unanswered: "2 of its 12 questions have no answer: `contest`, `monitoring`" },
    param: "outcome",
  },
  listing_check_in_progress: { path: `${version}/check_runs`, retryAfterSeconds: 5 },
  listing_finding_required: { path: `${review}/decisions`, values: { event: "reject" }, param: "findings" },
  listing_incomplete: {
    path: `${version}/transitions`,
    values: { missing: "`/tagline` and `/links/privacy_policy` are missing" },
    issues: [
      { pointer: "#/tagline", detail: "Say in a sentence what it does." },
      { pointer: "#/links/privacy_policy", detail: "Name the page that says what happens to data." },
    ],
  },
  listing_limit_reached: {
    path: "/v1/marketplace/listings",
    values: { limit: 50, what: "listings of an organization" },
  },
  listing_not_installable: { path: installations, values: { state: "paused" }, param: "listing_id" },
  listing_reason_required: { path: `${version}/transitions`, values: { event: "appeal" }, param: "reason" },
  listing_revision_outdated: { path: version, values: { revision: 7, sent: 6 }, param: "revision" },
  listing_suspended: { path: `${version}/transitions`, values: { state: "suspended" } },
  listing_transition_not_allowed: {
    path: `${version}/transitions`,
    values: { state: "in_review", event: "publish", role: "partner", possible: "withdraw" },
    param: "event",
  },
  listing_version_not_editable: { path: version, values: { state: "in_review" } },
  marketplace_terms_not_accepted: { path: `${version}/transitions`, values: { version: "2026-11-26" } },
  report_not_open: { path: `${review}/report_dismissals`, values: { report_id: `rep_${id}` }, param: "report_ids" },
  reviewer_required: { path: "/v1/marketplace/reviews" },
};

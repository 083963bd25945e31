// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListReviewsQuery } from "../queries.gen.ts";
import type {
  DecideAssessmentRequest,
  DecideReviewRequest,
  DismissReportsRequest,
  ListingVersion,
  Review,
  ReviewItem,
} from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceReviewsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the review queue.
   *
   * What waits for reviewers, by its due date; `position` is its place in its stage. For reviewers.
   *
   * @throws `ApiError<ListReviewsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviews.list();
   * ```
   */
  list(query?: ListReviewsQuery, options?: RequestOptions): PagePromise<ReviewItem> {
    return this.#client.list({ method: "GET", path: "/v1/marketplace/reviews", query }, options);
  }

  /**
   * Get a version to review.
   *
   * A version with what is not as in the last approved one, findings, files, messages and reports. For reviewers.
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<GetReviewErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`, `resource_not_found`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviews.get(versionId);
   * ```
   */
  get(versionId: string, options?: RequestOptions): ApiPromise<Review> {
    return this.#client.request({ method: "GET", path: path`/v1/marketplace/reviews/${versionId}` }, options);
  }

  /**
   * Decide a review.
   *
   * Moves a version as its reviewer, with findings that cite rules. For reviewers; an appeal goes to another one.
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<DecideReviewErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `listing_reason_required`, `listing_finding_required`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`,
   * `another_reviewer_required`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
   * `idempotency_replay_unavailable`, `listing_transition_not_allowed`, `listing_assessment_outstanding`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviews.decide(versionId, {
   *   event: "request_changes",
   *   reason: "The policy says nothing of tickets.",
   *   findings: [{ rule_id: "data.honest", evidence: "The policy does not mention tickets.", fix: "Say for how long tickets are kept." }],
   * });
   * ```
   */
  decide(versionId: string, body: DecideReviewRequest, options?: RequestOptions): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/reviews/${versionId}/decisions`, body },
      options,
    );
  }

  /**
   * Dismiss reports.
   *
   * Says that reports about a listing are without ground, so that it leaves the reported ones until somebody reports it
   * again. All that you name, or none. For reviewers.
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<DismissReportsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`, `another_reviewer_required`,
   * `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `report_not_open`, `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviews.dismissReports(versionId, {
   *   report_ids: ["rep_01m844dzg00wf3ak33fa8thfyp"],
   *   reason: "Its page says since May that tickets are kept.",
   * });
   * ```
   */
  dismissReports(versionId: string, body: DismissReportsRequest, options?: RequestOptions): ApiPromise<Review> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/reviews/${versionId}/report_dismissals`, body },
      options,
    );
  }

  /**
   * Decide an assessment.
   *
   * Says how an assessment ended, and what the partner has to do. For reviewers; responsible AI is judged by the
   * council. It passes only once every question has an answer.
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @param assessmentKind - What is judged: security, support or responsible_ai.
   *
   * @throws `ApiError<DecideAssessmentErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`, `council_required`, `another_reviewer_required`,
   * `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_transition_not_allowed`, `listing_assessment_unanswered`, `version_sunset`, `body_too_large`,
   * `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
   * Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.reviews.assess(versionId, assessmentKind, {
   *   outcome: "passed",
   *   notes: "Keys are kept in a vault.",
   *   mitigations: [],
   * });
   * ```
   */
  assess(
    versionId: string,
    assessmentKind: string,
    body: DecideAssessmentRequest,
    options?: RequestOptions,
  ): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "PUT", path: path`/v1/marketplace/reviews/${versionId}/assessments/${assessmentKind}`, body },
      options,
    );
  }
}

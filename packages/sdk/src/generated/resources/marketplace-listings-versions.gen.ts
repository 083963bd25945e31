// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type {
  CheckRun,
  CreateListingVersionRequest,
  ListingVersion,
  PutAssessmentAnswersRequest,
  TransitionRequest,
  UpdateListingVersionRequest,
} from "../types.gen.ts";

/** What partners offer, the rules and reviews for it, and what an organization has installed. */
export class MarketplaceListingsVersionsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Begin a version.
   *
   * Begins a version as a draft with the manifest of the newest one. It can be submitted while another is in review.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @throws `ApiError<CreateListingVersionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_limit_reached`, `listing_suspended`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.create(listingId, { is_hotfix: false });
   * ```
   */
  create(listingId: string, body: CreateListingVersionRequest, options?: RequestOptions): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/listings/${listingId}/versions`, body },
      options,
    );
  }

  /**
   * Get a version of your listing.
   *
   * A version with its manifest, checks, findings, assessments and place in the queue.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<GetListingVersionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `resource_not_found`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its
   * `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.get(listingId, versionId);
   * ```
   */
  get(listingId: string, versionId: string, options?: RequestOptions): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "GET", path: path`/v1/marketplace/listings/${listingId}/versions/${versionId}` },
      options,
    );
  }

  /**
   * Save a version.
   *
   * Saves the manifest of a draft, or of a version with requested changes, in place of the one before. Nothing need be
   * complete.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<UpdateListingVersionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_version_not_editable`, `listing_revision_outdated`, `version_sunset`, `body_too_large`,
   * `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`.
   * Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.update(listingId, versionId, {
   *   manifest: { name: "Ticket Sorter", tagline: "Sorts support tickets by what they need.", description: "Reads each new ticket and says **which team** it is for.", categories: ["customer_support"], languages: ["en"], icon_asset_id: "ast_01m844dzg00wf3ak33fa8thfyp", links: { website: "https://partner.example", privacy_policy: "https://partner.example/privacy" }, support: { email: "help@partner.example", response_hours: 24 }, data_handling: { stores_data: false, trains_models: false }, scopes: [{ scope: "inference.write", reason: "To read a ticket with a model." }], pricing: { model: "free" } },
   *   revision: 2,
   * });
   * ```
   */
  update(
    listingId: string,
    versionId: string,
    body: UpdateListingVersionRequest,
    options?: RequestOptions,
  ): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "PATCH", path: path`/v1/marketplace/listings/${listingId}/versions/${versionId}`, body },
      options,
    );
  }

  /**
   * Submit, publish, withdraw or appeal.
   *
   * Moves a version. `possible_events` of the version says what is possible now. `submit` begins the automated checks,
   * and people see it when they have passed.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<TransitionListingVersionErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `listing_reason_required`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_transition_not_allowed`, `listing_incomplete`, `marketplace_terms_not_accepted`, `listing_suspended`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.transition(listingId, versionId, {
   *   event: "submit",
   * });
   * ```
   */
  transition(
    listingId: string,
    versionId: string,
    body: TransitionRequest,
    options?: RequestOptions,
  ): ApiPromise<ListingVersion> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/listings/${listingId}/versions/${versionId}/transitions`, body },
      options,
    );
  }

  /**
   * Run the automated checks.
   *
   * Runs the checks over the manifest as it is saved, also of a draft. Read the version to follow them.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @throws `ApiError<CreateCheckRunErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_check_in_progress`,
   * `listing_version_not_editable`, `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.check(listingId, versionId);
   * ```
   */
  check(listingId: string, versionId: string, options?: RequestOptions): ApiPromise<CheckRun> {
    return this.#client.request(
      { method: "POST", path: path`/v1/marketplace/listings/${listingId}/versions/${versionId}/check_runs` },
      options,
    );
  }

  /**
   * Answer an assessment.
   *
   * Saves what the partner says to the questions of an assessment, in place of what was said before.
   *
   * @param listingId - The id of the listing (`lst_...`).
   *
   * @param versionId - The id of the version (`lsv_...`).
   *
   * @param assessmentKind - What is judged: security, support or responsible_ai.
   *
   * @throws `ApiError<PutAssessmentAnswersErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `listing_version_not_editable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.marketplace.listings.versions.answer(listingId, versionId, assessmentKind, {
   *   answers: [{ question_id: "secrets", answer: "In a vault; nobody can." }],
   * });
   * ```
   */
  answer(
    listingId: string,
    versionId: string,
    assessmentKind: string,
    body: PutAssessmentAnswersRequest,
    options?: RequestOptions,
  ): ApiPromise<ListingVersion> {
    return this.#client.request(
      {
        method: "PUT",
        path: path`/v1/marketplace/listings/${listingId}/versions/${versionId}/assessments/${assessmentKind}/answers`,
        body,
      },
      options,
    );
  }
}

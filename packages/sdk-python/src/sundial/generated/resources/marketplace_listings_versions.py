# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence

from sundial._client.api_object import ApiObject
from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import AssessmentAnswerParam, CheckRun, ListingManifestParam, ListingVersion, PartnerEvent


class MarketplaceListingsVersionsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def create(
        self, listing_id: str, *, is_hotfix: bool | Omit = omit, options: RequestOptions | None = None
    ) -> ListingVersion:
        """Begin a version.

        Begins a version as a draft with the manifest of the newest one. It can be submitted while another is in
        review.

        Args:
            listing_id: The id of the listing (`lst_...`).
            is_hotfix: Whether it mends what is published. It then goes ahead of others, and may ask for no more
                scopes.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_limit_reached`, `listing_suspended`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.create(listing_id, is_hotfix=False)
        """
        return self._client.request(
            Call("POST", build_path("/v1/marketplace/listings/{}/versions", listing_id), body={"is_hotfix": is_hotfix}),
            ListingVersion,
            options,
        )

    def get(self, listing_id: str, version_id: str, *, options: RequestOptions | None = None) -> ListingVersion:
        """Get a version of your listing.

        A version with its manifest, checks, findings, assessments and place in the queue.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.get(listing_id, version_id)
        """
        return self._client.request(
            Call("GET", build_path("/v1/marketplace/listings/{}/versions/{}", listing_id, version_id)),
            ListingVersion,
            options,
        )

    def update(
        self,
        listing_id: str,
        version_id: str,
        *,
        manifest: ListingManifestParam | ApiObject,
        revision: int,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Save a version.

        Saves the manifest of a draft, or of a version with requested changes, in place of the one before. Nothing
        need be complete.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            manifest: What a version says of itself. A draft may leave anything out; what is missing is said when it
                is submitted.
            revision: The revision that was changed.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_version_not_editable`, `listing_revision_outdated`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.update(
                listing_id,
                version_id,
                manifest={"name": "Ticket Sorter", "tagline": "Sorts support tickets by what they need.", "description": "Reads each new ticket and says **which team** it is for.", "categories": ["customer_support"], "languages": ["en"], "icon_asset_id": "ast_01m844dzg00wf3ak33fa8thfyp", "links": {"website": "https://partner.example", "privacy_policy": "https://partner.example/privacy"}, "support": {"email": "help@partner.example", "response_hours": 24}, "data_handling": {"stores_data": False, "trains_models": False}, "scopes": [{"scope": "inference.write", "reason": "To read a ticket with a model."}], "pricing": {"model": "free"}},
                revision=2,
            )
        """
        return self._client.request(
            Call(
                "PATCH",
                build_path("/v1/marketplace/listings/{}/versions/{}", listing_id, version_id),
                body={"manifest": manifest, "revision": revision},
            ),
            ListingVersion,
            options,
        )

    def transition(
        self,
        listing_id: str,
        version_id: str,
        *,
        event: PartnerEvent,
        reason: str | Omit = omit,
        rule_set: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Submit, publish, withdraw or appeal.

        Moves a version. `possible_events` of the version says what is possible now. `submit` begins the automated
        checks, and people see it when they have passed.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            event: What a partner may ask for.
            reason: Why. The reviewers read it.
            rule_set: A newer set of rules to be judged by, when it is submitted.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `TransitionListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `listing_reason_required`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_transition_not_allowed`,
                `listing_incomplete`, `marketplace_terms_not_accepted`, `listing_suspended`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.transition(listing_id, version_id, event="submit")
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/versions/{}/transitions", listing_id, version_id),
                body={"event": event, "reason": reason, "rule_set": rule_set},
            ),
            ListingVersion,
            options,
        )

    def check(self, listing_id: str, version_id: str, *, options: RequestOptions | None = None) -> CheckRun:
        """Run the automated checks.

        Runs the checks over the manifest as it is saved, also of a draft. Read the version to follow them.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCheckRunErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_check_in_progress`, `listing_version_not_editable`,
                `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.check(listing_id, version_id)
        """
        return self._client.request(
            Call("POST", build_path("/v1/marketplace/listings/{}/versions/{}/check_runs", listing_id, version_id)),
            CheckRun,
            options,
        )

    def answer(
        self,
        listing_id: str,
        version_id: str,
        assessment_kind: str,
        *,
        answers: Sequence[AssessmentAnswerParam | ApiObject],
        evidence_asset_ids: Sequence[str] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Answer an assessment.

        Saves what the partner says to the questions of an assessment, in place of what was said before.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            assessment_kind: What is judged: security, support or responsible_ai.
            answers: Answers, in place of those before.
            evidence_asset_ids: Files that show it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutAssessmentAnswersErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_version_not_editable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.listings.versions.answer(
                listing_id,
                version_id,
                assessment_kind,
                answers=[{"question_id": "secrets", "answer": "In a vault; nobody can."}],
            )
        """
        return self._client.request(
            Call(
                "PUT",
                build_path(
                    "/v1/marketplace/listings/{}/versions/{}/assessments/{}/answers",
                    listing_id,
                    version_id,
                    assessment_kind,
                ),
                body={"answers": answers, "evidence_asset_ids": evidence_asset_ids},
            ),
            ListingVersion,
            options,
        )


class AsyncMarketplaceListingsVersionsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    async def create(
        self, listing_id: str, *, is_hotfix: bool | Omit = omit, options: RequestOptions | None = None
    ) -> ListingVersion:
        """Begin a version.

        Begins a version as a draft with the manifest of the newest one. It can be submitted while another is in
        review.

        Args:
            listing_id: The id of the listing (`lst_...`).
            is_hotfix: Whether it mends what is published. It then goes ahead of others, and may ask for no more
                scopes.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_limit_reached`, `listing_suspended`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.create(listing_id, is_hotfix=False)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/marketplace/listings/{}/versions", listing_id), body={"is_hotfix": is_hotfix}),
            ListingVersion,
            options,
        )

    async def get(self, listing_id: str, version_id: str, *, options: RequestOptions | None = None) -> ListingVersion:
        """Get a version of your listing.

        A version with its manifest, checks, findings, assessments and place in the queue.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.get(listing_id, version_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/marketplace/listings/{}/versions/{}", listing_id, version_id)),
            ListingVersion,
            options,
        )

    async def update(
        self,
        listing_id: str,
        version_id: str,
        *,
        manifest: ListingManifestParam | ApiObject,
        revision: int,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Save a version.

        Saves the manifest of a draft, or of a version with requested changes, in place of the one before. Nothing
        need be complete.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            manifest: What a version says of itself. A draft may leave anything out; what is missing is said when it
                is submitted.
            revision: The revision that was changed.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_version_not_editable`, `listing_revision_outdated`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.update(
                listing_id,
                version_id,
                manifest={"name": "Ticket Sorter", "tagline": "Sorts support tickets by what they need.", "description": "Reads each new ticket and says **which team** it is for.", "categories": ["customer_support"], "languages": ["en"], "icon_asset_id": "ast_01m844dzg00wf3ak33fa8thfyp", "links": {"website": "https://partner.example", "privacy_policy": "https://partner.example/privacy"}, "support": {"email": "help@partner.example", "response_hours": 24}, "data_handling": {"stores_data": False, "trains_models": False}, "scopes": [{"scope": "inference.write", "reason": "To read a ticket with a model."}], "pricing": {"model": "free"}},
                revision=2,
            )
        """
        return await self._client.request(
            Call(
                "PATCH",
                build_path("/v1/marketplace/listings/{}/versions/{}", listing_id, version_id),
                body={"manifest": manifest, "revision": revision},
            ),
            ListingVersion,
            options,
        )

    async def transition(
        self,
        listing_id: str,
        version_id: str,
        *,
        event: PartnerEvent,
        reason: str | Omit = omit,
        rule_set: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Submit, publish, withdraw or appeal.

        Moves a version. `possible_events` of the version says what is possible now. `submit` begins the automated
        checks, and people see it when they have passed.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            event: What a partner may ask for.
            reason: Why. The reviewers read it.
            rule_set: A newer set of rules to be judged by, when it is submitted.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `TransitionListingVersionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `listing_reason_required`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `listing_transition_not_allowed`,
                `listing_incomplete`, `marketplace_terms_not_accepted`, `listing_suspended`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.transition(listing_id, version_id, event="submit")
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/listings/{}/versions/{}/transitions", listing_id, version_id),
                body={"event": event, "reason": reason, "rule_set": rule_set},
            ),
            ListingVersion,
            options,
        )

    async def check(self, listing_id: str, version_id: str, *, options: RequestOptions | None = None) -> CheckRun:
        """Run the automated checks.

        Runs the checks over the manifest as it is saved, also of a draft. Read the version to follow them.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateCheckRunErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_check_in_progress`, `listing_version_not_editable`,
                `version_sunset`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.check(listing_id, version_id)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/marketplace/listings/{}/versions/{}/check_runs", listing_id, version_id)),
            CheckRun,
            options,
        )

    async def answer(
        self,
        listing_id: str,
        version_id: str,
        assessment_kind: str,
        *,
        answers: Sequence[AssessmentAnswerParam | ApiObject],
        evidence_asset_ids: Sequence[str] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Answer an assessment.

        Saves what the partner says to the questions of an assessment, in place of what was said before.

        Args:
            listing_id: The id of the listing (`lst_...`).
            version_id: The id of the version (`lsv_...`).
            assessment_kind: What is judged: security, support or responsible_ai.
            answers: Answers, in place of those before.
            evidence_asset_ids: Files that show it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `PutAssessmentAnswersErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `listing_version_not_editable`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.listings.versions.answer(
                listing_id,
                version_id,
                assessment_kind,
                answers=[{"question_id": "secrets", "answer": "In a vault; nobody can."}],
            )
        """
        return await self._client.request(
            Call(
                "PUT",
                build_path(
                    "/v1/marketplace/listings/{}/versions/{}/assessments/{}/answers",
                    listing_id,
                    version_id,
                    assessment_kind,
                ),
                body={"answers": answers, "evidence_asset_ids": evidence_asset_ids},
            ),
            ListingVersion,
            options,
        )

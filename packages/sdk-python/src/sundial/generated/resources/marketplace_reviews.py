# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence

from sundial._client.api_object import ApiObject
from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import (
    AssessmentDecision,
    ListingVersion,
    Review,
    ReviewItem,
    ReviewerEvent,
    ReviewerFindingParam,
)


class MarketplaceReviewsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[ReviewItem]:
        """List the review queue.

        What waits for reviewers, by its due date; `position` is its place in its stage. For reviewers.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListReviewsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviews.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/reviews", query={"limit": limit, "after": after}), ReviewItem, options
        )

    def get(self, version_id: str, *, options: RequestOptions | None = None) -> Review:
        """Get a version to review.

        A version with what is not as in the last approved one, findings, files, messages and reports. For reviewers.

        Args:
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `reviewer_required`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviews.get(version_id)
        """
        return self._client.request(Call("GET", build_path("/v1/marketplace/reviews/{}", version_id)), Review, options)

    def decide(
        self,
        version_id: str,
        *,
        event: ReviewerEvent,
        reason: str | Omit = omit,
        findings: Sequence[ReviewerFindingParam | ApiObject] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Decide a review.

        Moves a version as its reviewer, with findings that cite rules. For reviewers; an appeal goes to another one.

        Args:
            version_id: The id of the version (`lsv_...`).
            event: What a reviewer may decide.
            reason: Why. The partner reads it.
            findings: What breaks rules.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DecideReviewErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `listing_reason_required`, `listing_finding_required`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `reviewer_required`, `another_reviewer_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `listing_transition_not_allowed`, `listing_assessment_outstanding`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviews.decide(
                version_id,
                event="request_changes",
                reason="The policy says nothing of tickets.",
                findings=[{"rule_id": "data.honest", "evidence": "The policy does not mention tickets.", "fix": "Say for how long tickets are kept."}],
            )
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/reviews/{}/decisions", version_id),
                body={"event": event, "reason": reason, "findings": findings},
            ),
            ListingVersion,
            options,
        )

    def dismiss_reports(
        self, version_id: str, *, report_ids: Sequence[str], reason: str, options: RequestOptions | None = None
    ) -> Review:
        """Dismiss reports.

        Says that reports about a listing are without ground, so that it leaves the reported ones until somebody
        reports it again. All that you name, or none. For reviewers.

        Args:
            version_id: The id of the version (`lsv_...`).
            report_ids: Those that you read. What comes meanwhile stays open.
            reason: Why. Other reviewers read it, and those who reported in their audit log, which does not say who
                dismissed it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DismissReportsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `reviewer_required`, `another_reviewer_required`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `report_not_open`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviews.dismiss_reports(
                version_id,
                report_ids=["rep_01m844dzg00wf3ak33fa8thfyp"],
                reason="Its page says since May that tickets are kept.",
            )
        """
        return self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/reviews/{}/report_dismissals", version_id),
                body={"report_ids": report_ids, "reason": reason},
            ),
            Review,
            options,
        )

    def assess(
        self,
        version_id: str,
        assessment_kind: str,
        *,
        outcome: AssessmentDecision,
        notes: str,
        mitigations: Sequence[str] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Decide an assessment.

        Says how an assessment ended, and what the partner has to do. For reviewers; responsible AI is judged by the
        council. It passes only once every question has an answer.

        Args:
            version_id: The id of the version (`lsv_...`).
            assessment_kind: What is judged: security, support or responsible_ai.
            outcome: How an assessment ends.
            notes: Why. The partner reads it.
            mitigations: What the partner has to do.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DecideAssessmentErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `reviewer_required`, `council_required`, `another_reviewer_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `listing_transition_not_allowed`, `listing_assessment_unanswered`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.reviews.assess(
                version_id,
                assessment_kind,
                outcome="passed",
                notes="Keys are kept in a vault.",
                mitigations=[],
            )
        """
        return self._client.request(
            Call(
                "PUT",
                build_path("/v1/marketplace/reviews/{}/assessments/{}", version_id, assessment_kind),
                body={"outcome": outcome, "notes": notes, "mitigations": mitigations},
            ),
            ListingVersion,
            options,
        )


class AsyncMarketplaceReviewsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[ReviewItem]:
        """List the review queue.

        What waits for reviewers, by its due date; `position` is its place in its stage. For reviewers.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListReviewsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `reviewer_required`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviews.list()
        """
        return self._client.list(
            Call("GET", "/v1/marketplace/reviews", query={"limit": limit, "after": after}), ReviewItem, options
        )

    async def get(self, version_id: str, *, options: RequestOptions | None = None) -> Review:
        """Get a version to review.

        A version with what is not as in the last approved one, findings, files, messages and reports. For reviewers.

        Args:
            version_id: The id of the version (`lsv_...`).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetReviewErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `reviewer_required`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviews.get(version_id)
        """
        return await self._client.request(
            Call("GET", build_path("/v1/marketplace/reviews/{}", version_id)), Review, options
        )

    async def decide(
        self,
        version_id: str,
        *,
        event: ReviewerEvent,
        reason: str | Omit = omit,
        findings: Sequence[ReviewerFindingParam | ApiObject] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Decide a review.

        Moves a version as its reviewer, with findings that cite rules. For reviewers; an appeal goes to another one.

        Args:
            version_id: The id of the version (`lsv_...`).
            event: What a reviewer may decide.
            reason: Why. The partner reads it.
            findings: What breaks rules.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DecideReviewErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `listing_reason_required`, `listing_finding_required`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `person_token_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `reviewer_required`, `another_reviewer_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `listing_transition_not_allowed`, `listing_assessment_outstanding`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviews.decide(
                version_id,
                event="request_changes",
                reason="The policy says nothing of tickets.",
                findings=[{"rule_id": "data.honest", "evidence": "The policy does not mention tickets.", "fix": "Say for how long tickets are kept."}],
            )
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/reviews/{}/decisions", version_id),
                body={"event": event, "reason": reason, "findings": findings},
            ),
            ListingVersion,
            options,
        )

    async def dismiss_reports(
        self, version_id: str, *, report_ids: Sequence[str], reason: str, options: RequestOptions | None = None
    ) -> Review:
        """Dismiss reports.

        Says that reports about a listing are without ground, so that it leaves the reported ones until somebody
        reports it again. All that you name, or none. For reviewers.

        Args:
            version_id: The id of the version (`lsv_...`).
            report_ids: Those that you read. What comes meanwhile stays open.
            reason: Why. Other reviewers read it, and those who reported in their audit log, which does not say who
                dismissed it.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DismissReportsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `reviewer_required`, `another_reviewer_required`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `report_not_open`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviews.dismiss_reports(
                version_id,
                report_ids=["rep_01m844dzg00wf3ak33fa8thfyp"],
                reason="Its page says since May that tickets are kept.",
            )
        """
        return await self._client.request(
            Call(
                "POST",
                build_path("/v1/marketplace/reviews/{}/report_dismissals", version_id),
                body={"report_ids": report_ids, "reason": reason},
            ),
            Review,
            options,
        )

    async def assess(
        self,
        version_id: str,
        assessment_kind: str,
        *,
        outcome: AssessmentDecision,
        notes: str,
        mitigations: Sequence[str] | Omit = omit,
        options: RequestOptions | None = None,
    ) -> ListingVersion:
        """Decide an assessment.

        Says how an assessment ended, and what the partner has to do. For reviewers; responsible AI is judged by the
        council. It passes only once every question has an answer.

        Args:
            version_id: The id of the version (`lsv_...`).
            assessment_kind: What is judged: security, support or responsible_ai.
            outcome: How an assessment ends.
            notes: Why. The partner reads it.
            mitigations: What the partner has to do.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `DecideAssessmentErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `person_token_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `reviewer_required`, `council_required`, `another_reviewer_required`, `resource_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `listing_transition_not_allowed`, `listing_assessment_unanswered`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.reviews.assess(
                version_id,
                assessment_kind,
                outcome="passed",
                notes="Keys are kept in a vault.",
                mitigations=[],
            )
        """
        return await self._client.request(
            Call(
                "PUT",
                build_path("/v1/marketplace/reviews/{}/assessments/{}", version_id, assessment_kind),
                body={"outcome": outcome, "notes": notes, "mitigations": mitigations},
            ),
            ListingVersion,
            options,
        )

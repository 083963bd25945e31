# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource


class SandboxErrorsResource(Resource):
    """What test keys can have happen, and how to begin anew."""

    def rehearse(self, code: str, *, options: RequestOptions | None = None) -> None:
        """Rehearse an error.

        Answers with the error that the code names, and with nothing else: its status, its headers, its problem as
        the code's example has it. So every code can be met on purpose, also those that otherwise come before there
        is an operation, such as `malformed_http`. A code may be given by the name that it had in an older version;
        the answer names it as the version of the call does. Takes test keys only, and counts against their limits.

        Args:
            code: The code, exactly as an error names it. A name that the code had in an older version is understood
                too.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RehearseErrorErrorCode`: `already_a_member`, `another_reviewer_required`,
                `api_key_required`, `body_too_large`, `changelog_entry_not_found`, `client_disconnected`,
                `clock_not_allowed`, `concurrency_limit_exceeded`, `content_policy_violation`,
                `context_length_exceeded`, `council_required`, `error_code_not_found`, `expired_api_key`,
                `expired_token`, `field_sunset`, `idempotency_in_progress`, `idempotency_key_reused`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `installation_scopes_changed`,
                `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_clock`, `invalid_cursor`,
                `invalid_expiry`, `invalid_idempotency_key`, `invalid_listing_asset`, `invalid_request`,
                `invalid_scenario`, `invalid_time_range`, `invalid_token`, `invalid_version`, `invalid_version_pin`,
                `invalid_webhook_url`, `invitation_expired`, `invitation_pending`, `key_already_revoked`,
                `key_already_rotated`, `key_limit_reached`, `last_owner`, `listing_already_installed`,
                `listing_assessment_outstanding`, `listing_assessment_unanswered`, `listing_check_in_progress`,
                `listing_finding_required`, `listing_incomplete`, `listing_limit_reached`, `listing_not_installable`,
                `listing_reason_required`, `listing_revision_outdated`, `listing_suspended`,
                `listing_transition_not_allowed`, `listing_version_not_editable`, `live_key_in_browser`,
                `live_mode_required`, `malformed_api_key`, `malformed_http`, `malformed_json`,
                `marketplace_terms_not_accepted`, `method_not_allowed`, `missing_credential`, `model_brownout`,
                `model_not_found`, `model_not_supported`, `model_retired`, `not_a_member`, `operation_sunset`,
                `organization_limit_reached`, `organization_required`, `origin_not_allowed`, `payment_method_required`,
                `payments_not_configured`, `person_token_required`, `plan_needs_agreement`, `rate_limit_exceeded`,
                `report_limit_reached`, `report_not_open`, `request_exceeds_token_limit`, `request_headers_too_large`,
                `request_timeout`, `resource_not_found`, `reviewer_required`, `revoked_api_key`, `role_not_allowed`,
                `route_not_found`, `scenario_not_allowed`, `scenario_not_applicable`, `scope_not_grantable`,
                `seat_limit_reached`, `seats_below_members`, `service_unavailable`, `session_required`,
                `spend_check_unavailable`, `spend_limit_above_plan`, `spend_limit_busy`, `spend_limit_reached`,
                `stream_interrupted`, `test_mode_required`, `token_limit_exceeded`, `unknown_plan`, `unknown_scenario`,
                `unknown_version`, `unsupported_media_type`, `upstream_invalid_response`, `upstream_not_configured`,
                `upstream_overloaded`, `upstream_rejected_request`, `upstream_timeout`, `upstream_unavailable`,
                `version_not_found`, `version_pin_rollback_expired`, `version_pin_rollback_unavailable`,
                `version_sunset`, `webhook_endpoint_disabled`, `webhook_endpoint_limit_reached`. Its `doc_url` is the
                page of the code.

        Example:
            client.sandbox.errors.rehearse(code)
        """
        self._client.request(Call("GET", build_path("/v1/sandbox/errors/{}", code)), None, options)


class AsyncSandboxErrorsResource(AsyncResource):
    """What test keys can have happen, and how to begin anew."""

    async def rehearse(self, code: str, *, options: RequestOptions | None = None) -> None:
        """Rehearse an error.

        Answers with the error that the code names, and with nothing else: its status, its headers, its problem as
        the code's example has it. So every code can be met on purpose, also those that otherwise come before there
        is an operation, such as `malformed_http`. A code may be given by the name that it had in an older version;
        the answer names it as the version of the call does. Takes test keys only, and counts against their limits.

        Args:
            code: The code, exactly as an error names it. A name that the code had in an older version is understood
                too.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RehearseErrorErrorCode`: `already_a_member`, `another_reviewer_required`,
                `api_key_required`, `body_too_large`, `changelog_entry_not_found`, `client_disconnected`,
                `clock_not_allowed`, `concurrency_limit_exceeded`, `content_policy_violation`,
                `context_length_exceeded`, `council_required`, `error_code_not_found`, `expired_api_key`,
                `expired_token`, `field_sunset`, `idempotency_in_progress`, `idempotency_key_reused`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `installation_scopes_changed`,
                `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_clock`, `invalid_cursor`,
                `invalid_expiry`, `invalid_idempotency_key`, `invalid_listing_asset`, `invalid_request`,
                `invalid_scenario`, `invalid_time_range`, `invalid_token`, `invalid_version`, `invalid_version_pin`,
                `invalid_webhook_url`, `invitation_expired`, `invitation_pending`, `key_already_revoked`,
                `key_already_rotated`, `key_limit_reached`, `last_owner`, `listing_already_installed`,
                `listing_assessment_outstanding`, `listing_assessment_unanswered`, `listing_check_in_progress`,
                `listing_finding_required`, `listing_incomplete`, `listing_limit_reached`, `listing_not_installable`,
                `listing_reason_required`, `listing_revision_outdated`, `listing_suspended`,
                `listing_transition_not_allowed`, `listing_version_not_editable`, `live_key_in_browser`,
                `live_mode_required`, `malformed_api_key`, `malformed_http`, `malformed_json`,
                `marketplace_terms_not_accepted`, `method_not_allowed`, `missing_credential`, `model_brownout`,
                `model_not_found`, `model_not_supported`, `model_retired`, `not_a_member`, `operation_sunset`,
                `organization_limit_reached`, `organization_required`, `origin_not_allowed`, `payment_method_required`,
                `payments_not_configured`, `person_token_required`, `plan_needs_agreement`, `rate_limit_exceeded`,
                `report_limit_reached`, `report_not_open`, `request_exceeds_token_limit`, `request_headers_too_large`,
                `request_timeout`, `resource_not_found`, `reviewer_required`, `revoked_api_key`, `role_not_allowed`,
                `route_not_found`, `scenario_not_allowed`, `scenario_not_applicable`, `scope_not_grantable`,
                `seat_limit_reached`, `seats_below_members`, `service_unavailable`, `session_required`,
                `spend_check_unavailable`, `spend_limit_above_plan`, `spend_limit_busy`, `spend_limit_reached`,
                `stream_interrupted`, `test_mode_required`, `token_limit_exceeded`, `unknown_plan`, `unknown_scenario`,
                `unknown_version`, `unsupported_media_type`, `upstream_invalid_response`, `upstream_not_configured`,
                `upstream_overloaded`, `upstream_rejected_request`, `upstream_timeout`, `upstream_unavailable`,
                `version_not_found`, `version_pin_rollback_expired`, `version_pin_rollback_unavailable`,
                `version_sunset`, `webhook_endpoint_disabled`, `webhook_endpoint_limit_reached`. Its `doc_url` is the
                page of the code.

        Example:
            await client.sandbox.errors.rehearse(code)
        """
        await self._client.request(Call("GET", build_path("/v1/sandbox/errors/{}", code)), None, options)

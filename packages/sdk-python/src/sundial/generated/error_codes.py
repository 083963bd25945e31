# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias, TypeGuard, get_args

__all__ = [
    "AcceptInvitationErrorCode",
    "AcceptMarketplaceTermsErrorCode",
    "CreateApiKeyErrorCode",
    "CreateBillingPortalSessionErrorCode",
    "CreateCalendarAddressErrorCode",
    "CreateChatCompletionErrorCode",
    "CreateCheckRunErrorCode",
    "CreateCheckoutSessionErrorCode",
    "CreateEmbeddingErrorCode",
    "CreateInstallationErrorCode",
    "CreateInvitationErrorCode",
    "CreateListingAssetErrorCode",
    "CreateListingErrorCode",
    "CreateListingMessageErrorCode",
    "CreateListingVersionErrorCode",
    "CreateOrganizationErrorCode",
    "CreateWebhookEndpointErrorCode",
    "DecideAssessmentErrorCode",
    "DecideReviewErrorCode",
    "DeleteWebhookEndpointErrorCode",
    "DismissReportsErrorCode",
    "ErrorCode",
    "GetApiKeyErrorCode",
    "GetCalendarAddressErrorCode",
    "GetCatalogueListingErrorCode",
    "GetChangelogEntryErrorCode",
    "GetErrorErrorCode",
    "GetInvoiceErrorCode",
    "GetListingErrorCode",
    "GetListingUsageErrorCode",
    "GetListingVersionErrorCode",
    "GetModelErrorCode",
    "GetNoticePreferencesErrorCode",
    "GetOrganizationErrorCode",
    "GetRequestErrorCode",
    "GetReviewErrorCode",
    "GetReviewTimesErrorCode",
    "GetReviewerErrorCode",
    "GetSubscriptionErrorCode",
    "GetUsageErrorCode",
    "GetVersionErrorCode",
    "GetVersionUsageErrorCode",
    "GetWebhookEndpointErrorCode",
    "GrantInstallationScopesErrorCode",
    "ListApiKeysErrorCode",
    "ListAuditEventsErrorCode",
    "ListCatalogueErrorCode",
    "ListChangelogEntriesErrorCode",
    "ListCreditsErrorCode",
    "ListDeprecationsErrorCode",
    "ListErrorsErrorCode",
    "ListEventsErrorCode",
    "ListInstallationsErrorCode",
    "ListInvitationsErrorCode",
    "ListInvoiceLineCallsErrorCode",
    "ListInvoicesErrorCode",
    "ListListingActivityErrorCode",
    "ListListingsErrorCode",
    "ListMarketplaceStatementsErrorCode",
    "ListMarketplaceTermsErrorCode",
    "ListMembersErrorCode",
    "ListModelsErrorCode",
    "ListMyInvitationsErrorCode",
    "ListNoticesErrorCode",
    "ListOrganizationsErrorCode",
    "ListPlansErrorCode",
    "ListRequestsErrorCode",
    "ListReviewsErrorCode",
    "ListRuleSetsErrorCode",
    "ListScenariosErrorCode",
    "ListSpendLimitsErrorCode",
    "ListVersionsErrorCode",
    "ListWebhookDeliveriesErrorCode",
    "ListWebhookEndpointsErrorCode",
    "PreviewInvoiceErrorCode",
    "PutAssessmentAnswersErrorCode",
    "PutNoticePreferencesErrorCode",
    "PutSpendLimitErrorCode",
    "RedeliverEventErrorCode",
    "RehearseErrorErrorCode",
    "RemoveMemberErrorCode",
    "ReportListingErrorCode",
    "ResetSandboxErrorCode",
    "RevokeApiKeyErrorCode",
    "RevokeInvitationErrorCode",
    "RollbackVersionPinErrorCode",
    "RotateApiKeyErrorCode",
    "RotateWebhookSecretErrorCode",
    "SendTestEventErrorCode",
    "TransitionListingVersionErrorCode",
    "UninstallListingErrorCode",
    "UpdateApiKeyErrorCode",
    "UpdateListingVersionErrorCode",
    "UpdateMemberErrorCode",
    "UpdateOrganizationErrorCode",
    "UpdateSubscriptionErrorCode",
    "UpdateWebhookEndpointErrorCode",
    "is_accept_invitation_error_code",
    "is_accept_marketplace_terms_error_code",
    "is_create_api_key_error_code",
    "is_create_billing_portal_session_error_code",
    "is_create_calendar_address_error_code",
    "is_create_chat_completion_error_code",
    "is_create_check_run_error_code",
    "is_create_checkout_session_error_code",
    "is_create_embedding_error_code",
    "is_create_installation_error_code",
    "is_create_invitation_error_code",
    "is_create_listing_asset_error_code",
    "is_create_listing_error_code",
    "is_create_listing_message_error_code",
    "is_create_listing_version_error_code",
    "is_create_organization_error_code",
    "is_create_webhook_endpoint_error_code",
    "is_decide_assessment_error_code",
    "is_decide_review_error_code",
    "is_delete_webhook_endpoint_error_code",
    "is_dismiss_reports_error_code",
    "is_get_api_key_error_code",
    "is_get_calendar_address_error_code",
    "is_get_catalogue_listing_error_code",
    "is_get_changelog_entry_error_code",
    "is_get_error_error_code",
    "is_get_invoice_error_code",
    "is_get_listing_error_code",
    "is_get_listing_usage_error_code",
    "is_get_listing_version_error_code",
    "is_get_model_error_code",
    "is_get_notice_preferences_error_code",
    "is_get_organization_error_code",
    "is_get_request_error_code",
    "is_get_review_error_code",
    "is_get_review_times_error_code",
    "is_get_reviewer_error_code",
    "is_get_subscription_error_code",
    "is_get_usage_error_code",
    "is_get_version_error_code",
    "is_get_version_usage_error_code",
    "is_get_webhook_endpoint_error_code",
    "is_grant_installation_scopes_error_code",
    "is_list_api_keys_error_code",
    "is_list_audit_events_error_code",
    "is_list_catalogue_error_code",
    "is_list_changelog_entries_error_code",
    "is_list_credits_error_code",
    "is_list_deprecations_error_code",
    "is_list_errors_error_code",
    "is_list_events_error_code",
    "is_list_installations_error_code",
    "is_list_invitations_error_code",
    "is_list_invoice_line_calls_error_code",
    "is_list_invoices_error_code",
    "is_list_listing_activity_error_code",
    "is_list_listings_error_code",
    "is_list_marketplace_statements_error_code",
    "is_list_marketplace_terms_error_code",
    "is_list_members_error_code",
    "is_list_models_error_code",
    "is_list_my_invitations_error_code",
    "is_list_notices_error_code",
    "is_list_organizations_error_code",
    "is_list_plans_error_code",
    "is_list_requests_error_code",
    "is_list_reviews_error_code",
    "is_list_rule_sets_error_code",
    "is_list_scenarios_error_code",
    "is_list_spend_limits_error_code",
    "is_list_versions_error_code",
    "is_list_webhook_deliveries_error_code",
    "is_list_webhook_endpoints_error_code",
    "is_preview_invoice_error_code",
    "is_put_assessment_answers_error_code",
    "is_put_notice_preferences_error_code",
    "is_put_spend_limit_error_code",
    "is_redeliver_event_error_code",
    "is_rehearse_error_error_code",
    "is_remove_member_error_code",
    "is_report_listing_error_code",
    "is_reset_sandbox_error_code",
    "is_revoke_api_key_error_code",
    "is_revoke_invitation_error_code",
    "is_rollback_version_pin_error_code",
    "is_rotate_api_key_error_code",
    "is_rotate_webhook_secret_error_code",
    "is_send_test_event_error_code",
    "is_transition_listing_version_error_code",
    "is_uninstall_listing_error_code",
    "is_update_api_key_error_code",
    "is_update_listing_version_error_code",
    "is_update_member_error_code",
    "is_update_organization_error_code",
    "is_update_subscription_error_code",
    "is_update_webhook_endpoint_error_code",
]

ErrorCode: TypeAlias = Literal[
    "already_a_member",
    "another_reviewer_required",
    "api_key_required",
    "body_too_large",
    "changelog_entry_not_found",
    "client_disconnected",
    "clock_not_allowed",
    "concurrency_limit_exceeded",
    "content_policy_violation",
    "context_length_exceeded",
    "council_required",
    "error_code_not_found",
    "expired_api_key",
    "expired_token",
    "field_sunset",
    "idempotency_in_progress",
    "idempotency_key_reused",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "installation_scopes_changed",
    "insufficient_scope",
    "internal_error",
    "invalid_api_key",
    "invalid_clock",
    "invalid_cursor",
    "invalid_expiry",
    "invalid_idempotency_key",
    "invalid_listing_asset",
    "invalid_request",
    "invalid_scenario",
    "invalid_time_range",
    "invalid_token",
    "invalid_version",
    "invalid_version_pin",
    "invalid_webhook_url",
    "invitation_expired",
    "invitation_pending",
    "key_already_revoked",
    "key_already_rotated",
    "key_limit_reached",
    "last_owner",
    "listing_already_installed",
    "listing_assessment_outstanding",
    "listing_assessment_unanswered",
    "listing_check_in_progress",
    "listing_finding_required",
    "listing_incomplete",
    "listing_limit_reached",
    "listing_not_installable",
    "listing_reason_required",
    "listing_revision_outdated",
    "listing_suspended",
    "listing_transition_not_allowed",
    "listing_version_not_editable",
    "live_key_in_browser",
    "live_mode_required",
    "malformed_api_key",
    "malformed_http",
    "malformed_json",
    "marketplace_terms_not_accepted",
    "method_not_allowed",
    "missing_credential",
    "model_brownout",
    "model_not_found",
    "model_not_supported",
    "model_retired",
    "not_a_member",
    "operation_sunset",
    "organization_limit_reached",
    "organization_required",
    "origin_not_allowed",
    "payment_method_required",
    "payments_not_configured",
    "person_token_required",
    "plan_needs_agreement",
    "rate_limit_exceeded",
    "report_limit_reached",
    "report_not_open",
    "request_exceeds_token_limit",
    "request_headers_too_large",
    "request_timeout",
    "resource_not_found",
    "reviewer_required",
    "revoked_api_key",
    "role_not_allowed",
    "route_not_found",
    "scenario_not_allowed",
    "scenario_not_applicable",
    "scope_not_grantable",
    "seat_limit_reached",
    "seats_below_members",
    "service_unavailable",
    "session_required",
    "spend_check_unavailable",
    "spend_limit_above_plan",
    "spend_limit_busy",
    "spend_limit_reached",
    "stream_interrupted",
    "test_mode_required",
    "token_limit_exceeded",
    "unknown_plan",
    "unknown_scenario",
    "unknown_version",
    "unsupported_media_type",
    "upstream_invalid_response",
    "upstream_not_configured",
    "upstream_overloaded",
    "upstream_rejected_request",
    "upstream_timeout",
    "upstream_unavailable",
    "version_not_found",
    "version_pin_rollback_expired",
    "version_pin_rollback_unavailable",
    "version_sunset",
    "webhook_endpoint_disabled",
    "webhook_endpoint_limit_reached",
]
"""Every code that an operation can answer with."""


CreateChatCompletionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "field_sunset",
    "malformed_json",
    "invalid_idempotency_key",
    "model_not_supported",
    "context_length_exceeded",
    "request_exceeds_token_limit",
    "upstream_rejected_request",
    "content_policy_violation",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "spend_limit_reached",
    "insufficient_scope",
    "api_key_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "model_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "model_retired",
    "model_brownout",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "token_limit_exceeded",
    "concurrency_limit_exceeded",
    "spend_limit_busy",
    "internal_error",
    "upstream_unavailable",
    "upstream_invalid_response",
    "stream_interrupted",
    "service_unavailable",
    "spend_check_unavailable",
    "upstream_not_configured",
    "upstream_overloaded",
    "upstream_timeout",
]
"""What `/v1/chat/completions` can answer a POST with."""


def is_create_chat_completion_error_code(code: str) -> TypeGuard[CreateChatCompletionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateChatCompletionErrorCode)


CreateEmbeddingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "model_not_supported",
    "context_length_exceeded",
    "request_exceeds_token_limit",
    "upstream_rejected_request",
    "content_policy_violation",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "spend_limit_reached",
    "insufficient_scope",
    "api_key_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "model_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "model_retired",
    "model_brownout",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "token_limit_exceeded",
    "concurrency_limit_exceeded",
    "spend_limit_busy",
    "internal_error",
    "upstream_unavailable",
    "upstream_invalid_response",
    "service_unavailable",
    "spend_check_unavailable",
    "upstream_not_configured",
    "upstream_overloaded",
    "upstream_timeout",
]
"""What `/v1/embeddings` can answer a POST with."""


def is_create_embedding_error_code(code: str) -> TypeGuard[CreateEmbeddingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateEmbeddingErrorCode)


ListModelsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/models` can answer a GET with."""


def is_list_models_error_code(code: str) -> TypeGuard[ListModelsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListModelsErrorCode)


GetModelErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "model_not_found",
    "model_retired",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/models/{model}` can answer a GET with."""


def is_get_model_error_code(code: str) -> TypeGuard[GetModelErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetModelErrorCode)


ListOrganizationsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/organizations` can answer a GET with."""


def is_list_organizations_error_code(code: str) -> TypeGuard[ListOrganizationsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListOrganizationsErrorCode)


CreateOrganizationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "organization_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/organizations` can answer a POST with."""


def is_create_organization_error_code(code: str) -> TypeGuard[CreateOrganizationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateOrganizationErrorCode)


GetOrganizationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/organization` can answer a GET with."""


def is_get_organization_error_code(code: str) -> TypeGuard[GetOrganizationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetOrganizationErrorCode)


UpdateOrganizationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_version_pin",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/organization` can answer a PATCH with."""


def is_update_organization_error_code(code: str) -> TypeGuard[UpdateOrganizationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateOrganizationErrorCode)


RollbackVersionPinErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_pin_rollback_expired",
    "version_pin_rollback_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/organization/version_pin/rollback` can answer a POST with."""


def is_rollback_version_pin_error_code(code: str) -> TypeGuard[RollbackVersionPinErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RollbackVersionPinErrorCode)


ListMembersErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/members` can answer a GET with."""


def is_list_members_error_code(code: str) -> TypeGuard[ListMembersErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListMembersErrorCode)


UpdateMemberErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "role_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "last_owner",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/members/{member_id}` can answer a PATCH with."""


def is_update_member_error_code(code: str) -> TypeGuard[UpdateMemberErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateMemberErrorCode)


RemoveMemberErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "role_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "last_owner",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/members/{member_id}` can answer a DELETE with."""


def is_remove_member_error_code(code: str) -> TypeGuard[RemoveMemberErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RemoveMemberErrorCode)


ListInvitationsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invitations` can answer a GET with."""


def is_list_invitations_error_code(code: str) -> TypeGuard[ListInvitationsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListInvitationsErrorCode)


CreateInvitationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "role_not_allowed",
    "idempotency_in_progress",
    "seat_limit_reached",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "already_a_member",
    "invitation_pending",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invitations` can answer a POST with."""


def is_create_invitation_error_code(code: str) -> TypeGuard[CreateInvitationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateInvitationErrorCode)


RevokeInvitationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invitations/{invitation_id}` can answer a DELETE with."""


def is_revoke_invitation_error_code(code: str) -> TypeGuard[RevokeInvitationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RevokeInvitationErrorCode)


ListMyInvitationsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/me/invitations` can answer a GET with."""


def is_list_my_invitations_error_code(code: str) -> TypeGuard[ListMyInvitationsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListMyInvitationsErrorCode)


AcceptInvitationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "seat_limit_reached",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "already_a_member",
    "invitation_expired",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/me/invitations/{invitation_id}/accept` can answer a POST with."""


def is_accept_invitation_error_code(code: str) -> TypeGuard[AcceptInvitationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(AcceptInvitationErrorCode)


GetNoticePreferencesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/me/notice_preferences` can answer a GET with."""


def is_get_notice_preferences_error_code(code: str) -> TypeGuard[GetNoticePreferencesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetNoticePreferencesErrorCode)


PutNoticePreferencesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/me/notice_preferences` can answer a PUT with."""


def is_put_notice_preferences_error_code(code: str) -> TypeGuard[PutNoticePreferencesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(PutNoticePreferencesErrorCode)


ListApiKeysErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys` can answer a GET with."""


def is_list_api_keys_error_code(code: str) -> TypeGuard[ListApiKeysErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListApiKeysErrorCode)


CreateApiKeyErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_version_pin",
    "invalid_idempotency_key",
    "invalid_expiry",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "scope_not_grantable",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "key_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys` can answer a POST with."""


def is_create_api_key_error_code(code: str) -> TypeGuard[CreateApiKeyErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateApiKeyErrorCode)


GetApiKeyErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys/{key_id}` can answer a GET with."""


def is_get_api_key_error_code(code: str) -> TypeGuard[GetApiKeyErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetApiKeyErrorCode)


UpdateApiKeyErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_version_pin",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "key_already_revoked",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys/{key_id}` can answer a PATCH with."""


def is_update_api_key_error_code(code: str) -> TypeGuard[UpdateApiKeyErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateApiKeyErrorCode)


RotateApiKeyErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "scope_not_grantable",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "key_already_revoked",
    "key_already_rotated",
    "key_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys/{key_id}/rotate` can answer a POST with."""


def is_rotate_api_key_error_code(code: str) -> TypeGuard[RotateApiKeyErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RotateApiKeyErrorCode)


RevokeApiKeyErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "key_already_revoked",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/api_keys/{key_id}/revoke` can answer a POST with."""


def is_revoke_api_key_error_code(code: str) -> TypeGuard[RevokeApiKeyErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RevokeApiKeyErrorCode)


GetUsageErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_time_range",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/usage` can answer a GET with."""


def is_get_usage_error_code(code: str) -> TypeGuard[GetUsageErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetUsageErrorCode)


ListPlansErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/plans` can answer a GET with."""


def is_list_plans_error_code(code: str) -> TypeGuard[ListPlansErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListPlansErrorCode)


GetSubscriptionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/subscription` can answer a GET with."""


def is_get_subscription_error_code(code: str) -> TypeGuard[GetSubscriptionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetSubscriptionErrorCode)


UpdateSubscriptionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "unknown_plan",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "payment_method_required",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "live_mode_required",
    "plan_needs_agreement",
    "seats_below_members",
    "seat_limit_reached",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/subscription` can answer a PATCH with."""


def is_update_subscription_error_code(code: str) -> TypeGuard[UpdateSubscriptionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateSubscriptionErrorCode)


ListInvoicesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invoices` can answer a GET with."""


def is_list_invoices_error_code(code: str) -> TypeGuard[ListInvoicesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListInvoicesErrorCode)


GetInvoiceErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invoices/{invoice_id}` can answer a GET with."""


def is_get_invoice_error_code(code: str) -> TypeGuard[GetInvoiceErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetInvoiceErrorCode)


ListInvoiceLineCallsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invoices/{invoice_id}/lines/{line_id}/requests` can answer a GET with."""


def is_list_invoice_line_calls_error_code(code: str) -> TypeGuard[ListInvoiceLineCallsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListInvoiceLineCallsErrorCode)


PreviewInvoiceErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "unknown_plan",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "seat_limit_reached",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/invoice_preview` can answer a GET with."""


def is_preview_invoice_error_code(code: str) -> TypeGuard[PreviewInvoiceErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(PreviewInvoiceErrorCode)


ListSpendLimitsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/spend_limits` can answer a GET with."""


def is_list_spend_limits_error_code(code: str) -> TypeGuard[ListSpendLimitsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListSpendLimitsErrorCode)


PutSpendLimitErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "spend_limit_above_plan",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "live_mode_required",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/spend_limits` can answer a PUT with."""


def is_put_spend_limit_error_code(code: str) -> TypeGuard[PutSpendLimitErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(PutSpendLimitErrorCode)


ListCreditsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/credits` can answer a GET with."""


def is_list_credits_error_code(code: str) -> TypeGuard[ListCreditsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListCreditsErrorCode)


CreateCheckoutSessionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "unknown_plan",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "live_mode_required",
    "plan_needs_agreement",
    "payments_not_configured",
    "seat_limit_reached",
    "seats_below_members",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/checkout_sessions` can answer a POST with."""


def is_create_checkout_session_error_code(code: str) -> TypeGuard[CreateCheckoutSessionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateCheckoutSessionErrorCode)


CreateBillingPortalSessionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "live_mode_required",
    "payments_not_configured",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/billing_portal_sessions` can answer a POST with."""


def is_create_billing_portal_session_error_code(code: str) -> TypeGuard[CreateBillingPortalSessionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateBillingPortalSessionErrorCode)


ListCatalogueErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/catalogue` can answer a GET with."""


def is_list_catalogue_error_code(code: str) -> TypeGuard[ListCatalogueErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListCatalogueErrorCode)


GetCatalogueListingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/catalogue/{listing_id}` can answer a GET with."""


def is_get_catalogue_listing_error_code(code: str) -> TypeGuard[GetCatalogueListingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetCatalogueListingErrorCode)


ReportListingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "report_limit_reached",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/catalogue/{listing_id}/reports` can answer a POST with."""


def is_report_listing_error_code(code: str) -> TypeGuard[ReportListingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ReportListingErrorCode)


ListRuleSetsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/rule_sets` can answer a GET with."""


def is_list_rule_sets_error_code(code: str) -> TypeGuard[ListRuleSetsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListRuleSetsErrorCode)


GetReviewTimesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/review_times` can answer a GET with."""


def is_get_review_times_error_code(code: str) -> TypeGuard[GetReviewTimesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetReviewTimesErrorCode)


ListMarketplaceTermsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/terms` can answer a GET with."""


def is_list_marketplace_terms_error_code(code: str) -> TypeGuard[ListMarketplaceTermsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListMarketplaceTermsErrorCode)


AcceptMarketplaceTermsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/terms/{terms_version}/accept` can answer a POST with."""


def is_accept_marketplace_terms_error_code(code: str) -> TypeGuard[AcceptMarketplaceTermsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(AcceptMarketplaceTermsErrorCode)


ListListingsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings` can answer a GET with."""


def is_list_listings_error_code(code: str) -> TypeGuard[ListListingsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListListingsErrorCode)


CreateListingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings` can answer a POST with."""


def is_create_listing_error_code(code: str) -> TypeGuard[CreateListingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateListingErrorCode)


GetListingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}` can answer a GET with."""


def is_get_listing_error_code(code: str) -> TypeGuard[GetListingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetListingErrorCode)


CreateListingVersionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_limit_reached",
    "listing_suspended",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions` can answer a POST with."""


def is_create_listing_version_error_code(code: str) -> TypeGuard[CreateListingVersionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateListingVersionErrorCode)


GetListingVersionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions/{version_id}` can answer a GET with."""


def is_get_listing_version_error_code(code: str) -> TypeGuard[GetListingVersionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetListingVersionErrorCode)


UpdateListingVersionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_version_not_editable",
    "listing_revision_outdated",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions/{version_id}` can answer a PATCH with."""


def is_update_listing_version_error_code(code: str) -> TypeGuard[UpdateListingVersionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateListingVersionErrorCode)


TransitionListingVersionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "listing_reason_required",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_transition_not_allowed",
    "listing_incomplete",
    "marketplace_terms_not_accepted",
    "listing_suspended",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions/{version_id}/transitions` can answer a POST with."""


def is_transition_listing_version_error_code(code: str) -> TypeGuard[TransitionListingVersionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(TransitionListingVersionErrorCode)


CreateCheckRunErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_check_in_progress",
    "listing_version_not_editable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions/{version_id}/check_runs` can answer a POST with."""


def is_create_check_run_error_code(code: str) -> TypeGuard[CreateCheckRunErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateCheckRunErrorCode)


CreateListingAssetErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "invalid_listing_asset",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/assets` can answer a POST with."""


def is_create_listing_asset_error_code(code: str) -> TypeGuard[CreateListingAssetErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateListingAssetErrorCode)


PutAssessmentAnswersErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_version_not_editable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/versions/{version_id}/assessments/{assessment_kind}/answers` can answer a PUT with."""


def is_put_assessment_answers_error_code(code: str) -> TypeGuard[PutAssessmentAnswersErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(PutAssessmentAnswersErrorCode)


ListListingActivityErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/activity` can answer a GET with."""


def is_list_listing_activity_error_code(code: str) -> TypeGuard[ListListingActivityErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListListingActivityErrorCode)


CreateListingMessageErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "organization_required",
    "insufficient_scope",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/listings/{listing_id}/messages` can answer a POST with."""


def is_create_listing_message_error_code(code: str) -> TypeGuard[CreateListingMessageErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateListingMessageErrorCode)


GetListingUsageErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/usage` can answer a GET with."""


def is_get_listing_usage_error_code(code: str) -> TypeGuard[GetListingUsageErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetListingUsageErrorCode)


ListMarketplaceStatementsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/statements` can answer a GET with."""


def is_list_marketplace_statements_error_code(code: str) -> TypeGuard[ListMarketplaceStatementsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListMarketplaceStatementsErrorCode)


ListInstallationsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/installations` can answer a GET with."""


def is_list_installations_error_code(code: str) -> TypeGuard[ListInstallationsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListInstallationsErrorCode)


CreateInstallationErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "scope_not_grantable",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_not_installable",
    "listing_already_installed",
    "installation_scopes_changed",
    "key_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/installations` can answer a POST with."""


def is_create_installation_error_code(code: str) -> TypeGuard[CreateInstallationErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateInstallationErrorCode)


GrantInstallationScopesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "scope_not_grantable",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_not_installable",
    "installation_scopes_changed",
    "key_already_revoked",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/installations/{installation_id}/grant` can answer a POST with."""


def is_grant_installation_scopes_error_code(code: str) -> TypeGuard[GrantInstallationScopesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GrantInstallationScopesErrorCode)


UninstallListingErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/installations/{installation_id}` can answer a DELETE with."""


def is_uninstall_listing_error_code(code: str) -> TypeGuard[UninstallListingErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UninstallListingErrorCode)


GetReviewerErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviewer` can answer a GET with."""


def is_get_reviewer_error_code(code: str) -> TypeGuard[GetReviewerErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetReviewerErrorCode)


ListReviewsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "reviewer_required",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviews` can answer a GET with."""


def is_list_reviews_error_code(code: str) -> TypeGuard[ListReviewsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListReviewsErrorCode)


GetReviewErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "reviewer_required",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviews/{version_id}` can answer a GET with."""


def is_get_review_error_code(code: str) -> TypeGuard[GetReviewErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetReviewErrorCode)


DecideReviewErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "listing_reason_required",
    "listing_finding_required",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "reviewer_required",
    "another_reviewer_required",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_transition_not_allowed",
    "listing_assessment_outstanding",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviews/{version_id}/decisions` can answer a POST with."""


def is_decide_review_error_code(code: str) -> TypeGuard[DecideReviewErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(DecideReviewErrorCode)


DismissReportsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "reviewer_required",
    "another_reviewer_required",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "report_not_open",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviews/{version_id}/report_dismissals` can answer a POST with."""


def is_dismiss_reports_error_code(code: str) -> TypeGuard[DismissReportsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(DismissReportsErrorCode)


DecideAssessmentErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "person_token_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "reviewer_required",
    "council_required",
    "another_reviewer_required",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "listing_transition_not_allowed",
    "listing_assessment_unanswered",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/marketplace/reviews/{version_id}/assessments/{assessment_kind}` can answer a PUT with."""


def is_decide_assessment_error_code(code: str) -> TypeGuard[DecideAssessmentErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(DecideAssessmentErrorCode)


ListEventsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/events` can answer a GET with."""


def is_list_events_error_code(code: str) -> TypeGuard[ListEventsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListEventsErrorCode)


ListAuditEventsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/audit_events` can answer a GET with."""


def is_list_audit_events_error_code(code: str) -> TypeGuard[ListAuditEventsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListAuditEventsErrorCode)


ListWebhookEndpointsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints` can answer a GET with."""


def is_list_webhook_endpoints_error_code(code: str) -> TypeGuard[ListWebhookEndpointsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListWebhookEndpointsErrorCode)


CreateWebhookEndpointErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "invalid_version_pin",
    "invalid_webhook_url",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "webhook_endpoint_limit_reached",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints` can answer a POST with."""


def is_create_webhook_endpoint_error_code(code: str) -> TypeGuard[CreateWebhookEndpointErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateWebhookEndpointErrorCode)


GetWebhookEndpointErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}` can answer a GET with."""


def is_get_webhook_endpoint_error_code(code: str) -> TypeGuard[GetWebhookEndpointErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetWebhookEndpointErrorCode)


UpdateWebhookEndpointErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "invalid_version_pin",
    "invalid_webhook_url",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}` can answer a PATCH with."""


def is_update_webhook_endpoint_error_code(code: str) -> TypeGuard[UpdateWebhookEndpointErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(UpdateWebhookEndpointErrorCode)


DeleteWebhookEndpointErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}` can answer a DELETE with."""


def is_delete_webhook_endpoint_error_code(code: str) -> TypeGuard[DeleteWebhookEndpointErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(DeleteWebhookEndpointErrorCode)


RotateWebhookSecretErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}/rotate_secret` can answer a POST with."""


def is_rotate_webhook_secret_error_code(code: str) -> TypeGuard[RotateWebhookSecretErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RotateWebhookSecretErrorCode)


SendTestEventErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "webhook_endpoint_disabled",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}/test` can answer a POST with."""


def is_send_test_event_error_code(code: str) -> TypeGuard[SendTestEventErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(SendTestEventErrorCode)


ListWebhookDeliveriesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}/deliveries` can answer a GET with."""


def is_list_webhook_deliveries_error_code(code: str) -> TypeGuard[ListWebhookDeliveriesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListWebhookDeliveriesErrorCode)


RedeliverEventErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "webhook_endpoint_disabled",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/webhook_endpoints/{endpoint_id}/events/{event_id}/redeliver` can answer a POST with."""


def is_redeliver_event_error_code(code: str) -> TypeGuard[RedeliverEventErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RedeliverEventErrorCode)


ListDeprecationsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/deprecations` can answer a GET with."""


def is_list_deprecations_error_code(code: str) -> TypeGuard[ListDeprecationsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListDeprecationsErrorCode)


GetCalendarAddressErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/deprecations/calendar` can answer a GET with."""


def is_get_calendar_address_error_code(code: str) -> TypeGuard[GetCalendarAddressErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetCalendarAddressErrorCode)


CreateCalendarAddressErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/deprecations/calendar` can answer a POST with."""


def is_create_calendar_address_error_code(code: str) -> TypeGuard[CreateCalendarAddressErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(CreateCalendarAddressErrorCode)


ListNoticesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/notices` can answer a GET with."""


def is_list_notices_error_code(code: str) -> TypeGuard[ListNoticesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListNoticesErrorCode)


ListVersionsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/versions` can answer a GET with."""


def is_list_versions_error_code(code: str) -> TypeGuard[ListVersionsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListVersionsErrorCode)


GetVersionErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/versions/{date}` can answer a GET with."""


def is_get_version_error_code(code: str) -> TypeGuard[GetVersionErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetVersionErrorCode)


ListErrorsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/errors` can answer a GET with."""


def is_list_errors_error_code(code: str) -> TypeGuard[ListErrorsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListErrorsErrorCode)


GetErrorErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "error_code_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/errors/{code}` can answer a GET with."""


def is_get_error_error_code(code: str) -> TypeGuard[GetErrorErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetErrorErrorCode)


ListChangelogEntriesErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/changelog` can answer a GET with."""


def is_list_changelog_entries_error_code(code: str) -> TypeGuard[ListChangelogEntriesErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListChangelogEntriesErrorCode)


GetChangelogEntryErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "changelog_entry_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/changelog/{entry}` can answer a GET with."""


def is_get_changelog_entry_error_code(code: str) -> TypeGuard[GetChangelogEntryErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetChangelogEntryErrorCode)


GetVersionUsageErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/version_usage` can answer a GET with."""


def is_get_version_usage_error_code(code: str) -> TypeGuard[GetVersionUsageErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetVersionUsageErrorCode)


ListRequestsErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "invalid_cursor",
    "invalid_time_range",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/requests` can answer a GET with."""


def is_list_requests_error_code(code: str) -> TypeGuard[ListRequestsErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListRequestsErrorCode)


GetRequestErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "resource_not_found",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/requests/{request_id}` can answer a GET with."""


def is_get_request_error_code(code: str) -> TypeGuard[GetRequestErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(GetRequestErrorCode)


ListScenariosErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "version_sunset",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/sandbox/scenarios` can answer a GET with."""


def is_list_scenarios_error_code(code: str) -> TypeGuard[ListScenariosErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ListScenariosErrorCode)


RehearseErrorErrorCode: TypeAlias = Literal[
    "already_a_member",
    "another_reviewer_required",
    "api_key_required",
    "body_too_large",
    "changelog_entry_not_found",
    "client_disconnected",
    "clock_not_allowed",
    "concurrency_limit_exceeded",
    "content_policy_violation",
    "context_length_exceeded",
    "council_required",
    "error_code_not_found",
    "expired_api_key",
    "expired_token",
    "field_sunset",
    "idempotency_in_progress",
    "idempotency_key_reused",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "installation_scopes_changed",
    "insufficient_scope",
    "internal_error",
    "invalid_api_key",
    "invalid_clock",
    "invalid_cursor",
    "invalid_expiry",
    "invalid_idempotency_key",
    "invalid_listing_asset",
    "invalid_request",
    "invalid_scenario",
    "invalid_time_range",
    "invalid_token",
    "invalid_version",
    "invalid_version_pin",
    "invalid_webhook_url",
    "invitation_expired",
    "invitation_pending",
    "key_already_revoked",
    "key_already_rotated",
    "key_limit_reached",
    "last_owner",
    "listing_already_installed",
    "listing_assessment_outstanding",
    "listing_assessment_unanswered",
    "listing_check_in_progress",
    "listing_finding_required",
    "listing_incomplete",
    "listing_limit_reached",
    "listing_not_installable",
    "listing_reason_required",
    "listing_revision_outdated",
    "listing_suspended",
    "listing_transition_not_allowed",
    "listing_version_not_editable",
    "live_key_in_browser",
    "live_mode_required",
    "malformed_api_key",
    "malformed_http",
    "malformed_json",
    "marketplace_terms_not_accepted",
    "method_not_allowed",
    "missing_credential",
    "model_brownout",
    "model_not_found",
    "model_not_supported",
    "model_retired",
    "not_a_member",
    "operation_sunset",
    "organization_limit_reached",
    "organization_required",
    "origin_not_allowed",
    "payment_method_required",
    "payments_not_configured",
    "person_token_required",
    "plan_needs_agreement",
    "rate_limit_exceeded",
    "report_limit_reached",
    "report_not_open",
    "request_exceeds_token_limit",
    "request_headers_too_large",
    "request_timeout",
    "resource_not_found",
    "reviewer_required",
    "revoked_api_key",
    "role_not_allowed",
    "route_not_found",
    "scenario_not_allowed",
    "scenario_not_applicable",
    "scope_not_grantable",
    "seat_limit_reached",
    "seats_below_members",
    "service_unavailable",
    "session_required",
    "spend_check_unavailable",
    "spend_limit_above_plan",
    "spend_limit_busy",
    "spend_limit_reached",
    "stream_interrupted",
    "test_mode_required",
    "token_limit_exceeded",
    "unknown_plan",
    "unknown_scenario",
    "unknown_version",
    "unsupported_media_type",
    "upstream_invalid_response",
    "upstream_not_configured",
    "upstream_overloaded",
    "upstream_rejected_request",
    "upstream_timeout",
    "upstream_unavailable",
    "version_not_found",
    "version_pin_rollback_expired",
    "version_pin_rollback_unavailable",
    "version_sunset",
    "webhook_endpoint_disabled",
    "webhook_endpoint_limit_reached",
]
"""What `/v1/sandbox/errors/{code}` can answer a GET with."""


def is_rehearse_error_error_code(code: str) -> TypeGuard[RehearseErrorErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(RehearseErrorErrorCode)


ResetSandboxErrorCode: TypeAlias = Literal[
    "invalid_request",
    "invalid_version",
    "unknown_version",
    "invalid_clock",
    "invalid_scenario",
    "unknown_scenario",
    "scenario_not_applicable",
    "malformed_json",
    "invalid_idempotency_key",
    "missing_credential",
    "malformed_api_key",
    "invalid_api_key",
    "revoked_api_key",
    "expired_api_key",
    "invalid_token",
    "expired_token",
    "insufficient_scope",
    "organization_required",
    "live_key_in_browser",
    "clock_not_allowed",
    "scenario_not_allowed",
    "test_mode_required",
    "idempotency_in_progress",
    "idempotency_outcome_unknown",
    "idempotency_replay_unavailable",
    "version_sunset",
    "body_too_large",
    "unsupported_media_type",
    "idempotency_key_reused",
    "rate_limit_exceeded",
    "internal_error",
    "service_unavailable",
]
"""What `/v1/sandbox/reset` can answer a POST with."""


def is_reset_sandbox_error_code(code: str) -> TypeGuard[ResetSandboxErrorCode]:
    """Whether a code is one of these. A newer server may answer with others."""
    return code in get_args(ResetSandboxErrorCode)

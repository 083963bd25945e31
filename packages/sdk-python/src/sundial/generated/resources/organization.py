# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Organization


class OrganizationResource(Resource):
    """Who owns keys, usage and members."""

    def retrieve(self, *, options: RequestOptions | None = None) -> Organization:
        """Retrieve the organization.

        The organization that the credential belongs to.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.organization.retrieve()
        """
        return self._client.request(Call("GET", "/v1/organization"), Organization, options)

    def update(
        self, *, name: str | Omit = omit, version_pin: str | Omit = omit, options: RequestOptions | None = None
    ) -> Organization:
        """Update the organization.

        Gives the organization that the credential belongs to another name, or pins another version for its calls. A
        changed pin can be rolled back for 72 hours.

        Args:
            name: The name of the organization, 1 to 100 characters.
            version_pin: The dated version that calls shall get when neither the call nor its key names one. A date
                between two versions means the earlier one. The change can be rolled back for 72 hours.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.organization.update(name="Difference Engines")
        """
        return self._client.request(
            Call("PATCH", "/v1/organization", body={"name": name, "version_pin": version_pin}), Organization, options
        )

    def rollback_version_pin(self, *, options: RequestOptions | None = None) -> Organization:
        """Roll the version pin back.

        Restores the pin that the organization had before its last change, within 72 hours of that change. A rollback
        cannot itself be rolled back. It leaves the pins of keys alone.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RollbackVersionPinErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_pin_rollback_expired`, `version_pin_rollback_unavailable`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.organization.rollback_version_pin()
        """
        return self._client.request(Call("POST", "/v1/organization/version_pin/rollback"), Organization, options)


class AsyncOrganizationResource(AsyncResource):
    """Who owns keys, usage and members."""

    async def retrieve(self, *, options: RequestOptions | None = None) -> Organization:
        """Retrieve the organization.

        The organization that the credential belongs to.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.organization.retrieve()
        """
        return await self._client.request(Call("GET", "/v1/organization"), Organization, options)

    async def update(
        self, *, name: str | Omit = omit, version_pin: str | Omit = omit, options: RequestOptions | None = None
    ) -> Organization:
        """Update the organization.

        Gives the organization that the credential belongs to another name, or pins another version for its calls. A
        changed pin can be rolled back for 72 hours.

        Args:
            name: The name of the organization, 1 to 100 characters.
            version_pin: The dated version that calls shall get when neither the call nor its key names one. A date
                between two versions means the earlier one. The change can be rolled back for 72 hours.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateOrganizationErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.organization.update(name="Difference Engines")
        """
        return await self._client.request(
            Call("PATCH", "/v1/organization", body={"name": name, "version_pin": version_pin}), Organization, options
        )

    async def rollback_version_pin(self, *, options: RequestOptions | None = None) -> Organization:
        """Roll the version pin back.

        Restores the pin that the organization had before its last change, within 72 hours of that change. A rollback
        cannot itself be rolled back. It leaves the pins of keys alone.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RollbackVersionPinErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `version_pin_rollback_expired`, `version_pin_rollback_unavailable`, `version_sunset`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.organization.rollback_version_pin()
        """
        return await self._client.request(Call("POST", "/v1/organization/version_pin/rollback"), Organization, options)

# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.sandbox_errors import AsyncSandboxErrorsResource, SandboxErrorsResource
from sundial.generated.resources.sandbox_scenarios import AsyncSandboxScenariosResource, SandboxScenariosResource
from sundial.generated.types import SandboxReset


class SandboxResource(Resource):
    """What test keys can have happen, and how to begin anew."""

    @cached_property
    def scenarios(self) -> SandboxScenariosResource:
        """What test keys can have happen, and how to begin anew."""
        return SandboxScenariosResource(self._client)

    @cached_property
    def errors(self) -> SandboxErrorsResource:
        """What test keys can have happen, and how to begin anew."""
        return SandboxErrorsResource(self._client)

    def reset(
        self,
        *,
        revoke_api_keys: bool | Omit = omit,
        sample_usage: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> SandboxReset:
        """Reset the sandbox.

        Begins anew: removes the request log, the usage, the idempotency keys and the webhook endpoints of the
        organization's test mode, and nothing else. Live mode, people, and the test keys stay, unless
        `revoke_api_keys` is true. Calls that are under way are not disturbed; what they record afterwards stays.
        Rate limits of test mode are counted in memory and go on. Needs a credential of test mode.

        Args:
            revoke_api_keys: Whether all test keys but the calling one are revoked too. Without it, none is.
            sample_usage: Whether the month of sample calls that a new organization starts with is filled in again,
                up to now. Without it, the request log and the usage of test mode are left empty.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ResetSandboxErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `test_mode_required`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            client.sandbox.reset()
        """
        return self._client.request(
            Call("POST", "/v1/sandbox/reset", body={"revoke_api_keys": revoke_api_keys, "sample_usage": sample_usage}),
            SandboxReset,
            options,
        )


class AsyncSandboxResource(AsyncResource):
    """What test keys can have happen, and how to begin anew."""

    @cached_property
    def scenarios(self) -> AsyncSandboxScenariosResource:
        """What test keys can have happen, and how to begin anew."""
        return AsyncSandboxScenariosResource(self._client)

    @cached_property
    def errors(self) -> AsyncSandboxErrorsResource:
        """What test keys can have happen, and how to begin anew."""
        return AsyncSandboxErrorsResource(self._client)

    async def reset(
        self,
        *,
        revoke_api_keys: bool | Omit = omit,
        sample_usage: bool | Omit = omit,
        options: RequestOptions | None = None,
    ) -> SandboxReset:
        """Reset the sandbox.

        Begins anew: removes the request log, the usage, the idempotency keys and the webhook endpoints of the
        organization's test mode, and nothing else. Live mode, people, and the test keys stay, unless
        `revoke_api_keys` is true. Calls that are under way are not disturbed; what they record afterwards stays.
        Rate limits of test mode are counted in memory and go on. Needs a credential of test mode.

        Args:
            revoke_api_keys: Whether all test keys but the calling one are revoked too. Without it, none is.
            sample_usage: Whether the month of sample calls that a new organization starts with is filled in again,
                up to now. Without it, the request log and the usage of test mode are left empty.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ResetSandboxErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `test_mode_required`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url`
                is the page of the code.

        Example:
            await client.sandbox.reset()
        """
        return await self._client.request(
            Call("POST", "/v1/sandbox/reset", body={"revoke_api_keys": revoke_api_keys, "sample_usage": sample_usage}),
            SandboxReset,
            options,
        )

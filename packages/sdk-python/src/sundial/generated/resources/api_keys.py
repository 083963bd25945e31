# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import ApiKey, ApiKeyWithSecret, Scope


class ApiKeysResource(Resource):
    """What programs call with."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> Page[ApiKey]:
        """List API keys.

        The keys of the organization in the mode of the credential, newest first, revoked and expired ones included.
        Secrets are never shown again.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListApiKeysErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.list()
        """
        return self._client.list(Call("GET", "/v1/api_keys", query={"limit": limit, "after": after}), ApiKey, options)

    def create(
        self,
        *,
        name: str,
        scopes: Sequence[Scope] | Omit = omit,
        expires_at: datetime | str | Omit | None = omit,
        version_pin: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Makes a key in the mode of the credential. The answer is the only place where its secret is ever shown. A
        credential can give only scopes that it has itself, and an organization may have up to 100 usable keys a
        mode.

        Args:
            name: A name that people will know the key by, 1 to 100 characters.
            scopes: What the key may do. `inference.write` and `models.read` when left out. A scope named twice
                counts once.
            expires_at: When the key shall stop working, in UTC, at most 730 days from now. Never when null or left
                out.
            version_pin: The dated version that calls with this key shall get when they name none. A date between
                two versions means the earlier one. The organization's when null or left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `invalid_expiry`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_limit_reached`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.create(
                name="CI",
                scopes=["inference.write", "models.read"],
                expires_at=None,
            )
        """
        return self._client.request(
            Call(
                "POST",
                "/v1/api_keys",
                body={"name": name, "scopes": scopes, "expires_at": expires_at, "version_pin": version_pin},
            ),
            ApiKeyWithSecret,
            options,
        )

    def retrieve(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKey:
        """Retrieve an API key.

        One key by its id, without its secret.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetApiKeyErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.retrieve(key_id)
        """
        return self._client.request(Call("GET", build_path("/v1/api_keys/{}", key_id)), ApiKey, options)

    def update(
        self,
        key_id: str,
        *,
        name: str | Omit = omit,
        version_pin: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Update an API key.

        Gives a key another name, or pins a version for its calls. Nothing else of a key ever changes.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            name: The new name, 1 to 100 characters.
            version_pin: The dated version that calls with this key shall get when they name none. A date between
                two versions means the earlier one. Null for the organization's.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.update(key_id, name="Build server")
        """
        return self._client.request(
            Call("PATCH", build_path("/v1/api_keys/{}", key_id), body={"name": name, "version_pin": version_pin}),
            ApiKey,
            options,
        )

    def rotate(self, key_id: str, *, overlap_seconds: int, options: RequestOptions | None = None) -> ApiKeyWithSecret:
        """Rotate an API key.

        Makes a new key with the same name and scopes. The old one goes on working for `overlap_seconds`, up to seven
        days, so that it can be replaced without a gap. The answer is the only place where the new secret is ever
        shown.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            overlap_seconds: How long the old key goes on working beside the new one, in seconds, 0 to 604,800
                (seven days).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RotateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
                `key_already_rotated`, `key_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.rotate(key_id, overlap_seconds=86400)
        """
        return self._client.request(
            Call("POST", build_path("/v1/api_keys/{}/rotate", key_id), body={"overlap_seconds": overlap_seconds}),
            ApiKeyWithSecret,
            options,
        )

    def revoke(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKey:
        """Revoke an API key.

        Stops a key for good. Every process refuses it within a second. This cannot be undone.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RevokeApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `key_already_revoked`, `version_sunset`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.api_keys.revoke(key_id)
        """
        return self._client.request(Call("POST", build_path("/v1/api_keys/{}/revoke", key_id)), ApiKey, options)


class AsyncApiKeysResource(AsyncResource):
    """What programs call with."""

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, options: RequestOptions | None = None
    ) -> AsyncPages[ApiKey]:
        """List API keys.

        The keys of the organization in the mode of the credential, newest first, revoked and expired ones included.
        Secrets are never shown again.

        Args:
            limit: How many objects a page holds at most, 1 to 100. 20 when left out.
            after: The `next_cursor` of the page before. Leave it out for the first page.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListApiKeysErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_cursor`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.list()
        """
        return self._client.list(Call("GET", "/v1/api_keys", query={"limit": limit, "after": after}), ApiKey, options)

    async def create(
        self,
        *,
        name: str,
        scopes: Sequence[Scope] | Omit = omit,
        expires_at: datetime | str | Omit | None = omit,
        version_pin: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Makes a key in the mode of the credential. The answer is the only place where its secret is ever shown. A
        credential can give only scopes that it has itself, and an organization may have up to 100 usable keys a
        mode.

        Args:
            name: A name that people will know the key by, 1 to 100 characters.
            scopes: What the key may do. `inference.write` and `models.read` when left out. A scope named twice
                counts once.
            expires_at: When the key shall stop working, in UTC, at most 730 days from now. Never when null or left
                out.
            version_pin: The dated version that calls with this key shall get when they name none. A date between
                two versions means the earlier one. The organization's when null or left out.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `invalid_expiry`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_limit_reached`, `version_sunset`,
                `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
                `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.create(
                name="CI",
                scopes=["inference.write", "models.read"],
                expires_at=None,
            )
        """
        return await self._client.request(
            Call(
                "POST",
                "/v1/api_keys",
                body={"name": name, "scopes": scopes, "expires_at": expires_at, "version_pin": version_pin},
            ),
            ApiKeyWithSecret,
            options,
        )

    async def retrieve(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKey:
        """Retrieve an API key.

        One key by its id, without its secret.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetApiKeyErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.retrieve(key_id)
        """
        return await self._client.request(Call("GET", build_path("/v1/api_keys/{}", key_id)), ApiKey, options)

    async def update(
        self,
        key_id: str,
        *,
        name: str | Omit = omit,
        version_pin: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Update an API key.

        Gives a key another name, or pins a version for its calls. Nothing else of a key ever changes.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            name: The new name, 1 to 100 characters.
            version_pin: The dated version that calls with this key shall get when they name none. A date between
                two versions means the earlier one. Null for the organization's.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `UpdateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
                `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.update(key_id, name="Build server")
        """
        return await self._client.request(
            Call("PATCH", build_path("/v1/api_keys/{}", key_id), body={"name": name, "version_pin": version_pin}),
            ApiKey,
            options,
        )

    async def rotate(
        self, key_id: str, *, overlap_seconds: int, options: RequestOptions | None = None
    ) -> ApiKeyWithSecret:
        """Rotate an API key.

        Makes a new key with the same name and scopes. The old one goes on working for `overlap_seconds`, up to seven
        days, so that it can be replaced without a gap. The answer is the only place where the new secret is ever
        shown.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            overlap_seconds: How long the old key goes on working beside the new one, in seconds, 0 to 604,800
                (seven days).
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RotateApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`, `idempotency_in_progress`,
                `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
                `key_already_rotated`, `key_limit_reached`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.rotate(key_id, overlap_seconds=86400)
        """
        return await self._client.request(
            Call("POST", build_path("/v1/api_keys/{}/rotate", key_id), body={"overlap_seconds": overlap_seconds}),
            ApiKeyWithSecret,
            options,
        )

    async def revoke(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKey:
        """Revoke an API key.

        Stops a key for good. Every process refuses it within a second. This cannot be undone.

        Args:
            key_id: The id of the API key (`key_...`), not the key itself.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `RevokeApiKeyErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
                `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
                `resource_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `key_already_revoked`, `version_sunset`, `idempotency_key_reused`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.api_keys.revoke(key_id)
        """
        return await self._client.request(Call("POST", build_path("/v1/api_keys/{}/revoke", key_id)), ApiKey, options)

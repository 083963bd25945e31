# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.path import build_path
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Model


class ModelsResource(Resource):
    """The models on offer."""

    def list(self, *, options: RequestOptions | None = None) -> Page[Model]:
        """List models.

        Every model with its limits, prices and life, without the retired ones unless they are asked for. The shape
        is OpenAI's: one list without pages. Needs no credential; with one, the version and the limits of that
        credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListModelsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.models.list()
        """
        return self._client.list(Call("GET", "/v1/models"), Model, options)

    def retrieve(self, model: str, *, options: RequestOptions | None = None) -> Model:
        """Retrieve a model.

        One model by its exact name. A retired one is answered with 410, which names its successor; the list with
        `include_retired` tells of it. Needs no credential; with one, the version and the limits of that credential
        hold.

        Args:
            model: The exact name of the model.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetModelErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `model_not_found`, `model_retired`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.models.retrieve(model)
        """
        return self._client.request(Call("GET", build_path("/v1/models/{}", model)), Model, options)


class AsyncModelsResource(AsyncResource):
    """The models on offer."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[Model]:
        """List models.

        Every model with its limits, prices and life, without the retired ones unless they are asked for. The shape
        is OpenAI's: one list without pages. Needs no credential; with one, the version and the limits of that
        credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListModelsErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
                `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.models.list()
        """
        return self._client.list(Call("GET", "/v1/models"), Model, options)

    async def retrieve(self, model: str, *, options: RequestOptions | None = None) -> Model:
        """Retrieve a model.

        One model by its exact name. A retired one is answered with 410, which names its successor; the list with
        `include_retired` tells of it. Needs no credential; with one, the version and the limits of that credential
        hold.

        Args:
            model: The exact name of the model.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetModelErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
                `clock_not_allowed`, `scenario_not_allowed`, `model_not_found`, `model_retired`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.models.retrieve(model)
        """
        return await self._client.request(Call("GET", build_path("/v1/models/{}", model)), Model, options)

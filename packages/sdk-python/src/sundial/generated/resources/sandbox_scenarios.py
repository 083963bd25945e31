# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Scenario


class SandboxScenariosResource(Resource):
    """What test keys can have happen, and how to begin anew."""

    def list(self, *, options: RequestOptions | None = None) -> Page[Scenario]:
        """List scenarios.

        Every scenario that the header `Sundial-Scenario` takes, in one list without pages. Besides these, the name
        of every error code is a scenario where the operation declares it, and `GET /v1/sandbox/errors/{code}`
        declares every one. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListScenariosErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.sandbox.scenarios.list()
        """
        return self._client.list(Call("GET", "/v1/sandbox/scenarios"), Scenario, options)


class AsyncSandboxScenariosResource(AsyncResource):
    """What test keys can have happen, and how to begin anew."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[Scenario]:
        """List scenarios.

        Every scenario that the header `Sundial-Scenario` takes, in one list without pages. Besides these, the name
        of every error code is a scenario where the operation declares it, and `GET /v1/sandbox/errors/{code}`
        declares every one. Needs no credential; with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListScenariosErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.sandbox.scenarios.list()
        """
        return self._client.list(Call("GET", "/v1/sandbox/scenarios"), Scenario, options)

# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Plan


class PlansResource(Resource):
    """Plans, invoices, credits and limits on spending."""

    def list(self, *, options: RequestOptions | None = None) -> Page[Plan]:
        """List plans.

        Every plan with its prices, limits and what belongs to it, in one list without pages. Needs no credential;
        with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListPlansErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.plans.list()
        """
        return self._client.list(Call("GET", "/v1/plans"), Plan, options)


class AsyncPlansResource(AsyncResource):
    """Plans, invoices, credits and limits on spending."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[Plan]:
        """List plans.

        Every plan with its prices, limits and what belongs to it, in one list without pages. Needs no credential;
        with one, the version and the limits of that credential hold.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListPlansErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
                `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.plans.list()
        """
        return self._client.list(Call("GET", "/v1/plans"), Plan, options)

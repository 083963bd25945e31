# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from sundial._client.call import Call
from sundial._client.options import RequestOptions
from sundial._client.page import AsyncPages, Page
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import MarketplaceRuleSet


class MarketplaceRuleSetsResource(Resource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(self, *, options: RequestOptions | None = None) -> Page[MarketplaceRuleSet]:
        """List the rules for listings.

        Each set of rules with what it changed, newest first. A listing is judged by the set that was in force when
        it was submitted. Needs no credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListRuleSetsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.marketplace.rule_sets.list()
        """
        return self._client.list(Call("GET", "/v1/marketplace/rule_sets"), MarketplaceRuleSet, options)


class AsyncMarketplaceRuleSetsResource(AsyncResource):
    """What partners offer, the rules and reviews for it, and what an organization has installed."""

    def list(self, *, options: RequestOptions | None = None) -> AsyncPages[MarketplaceRuleSet]:
        """List the rules for listings.

        Each set of rules with what it changed, newest first. A listing is judged by the set that was in force when
        it was submitted. Needs no credential.

        Args:
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `ListRuleSetsErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`,
                `expired_token`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.marketplace.rule_sets.list()
        """
        return self._client.list(Call("GET", "/v1/marketplace/rule_sets"), MarketplaceRuleSet, options)

# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.marketplace_catalogue import (
    AsyncMarketplaceCatalogueResource,
    MarketplaceCatalogueResource,
)
from sundial.generated.resources.marketplace_installations import (
    AsyncMarketplaceInstallationsResource,
    MarketplaceInstallationsResource,
)
from sundial.generated.resources.marketplace_listings import (
    AsyncMarketplaceListingsResource,
    MarketplaceListingsResource,
)
from sundial.generated.resources.marketplace_review_times import (
    AsyncMarketplaceReviewTimesResource,
    MarketplaceReviewTimesResource,
)
from sundial.generated.resources.marketplace_reviewer import (
    AsyncMarketplaceReviewerResource,
    MarketplaceReviewerResource,
)
from sundial.generated.resources.marketplace_reviews import AsyncMarketplaceReviewsResource, MarketplaceReviewsResource
from sundial.generated.resources.marketplace_rule_sets import (
    AsyncMarketplaceRuleSetsResource,
    MarketplaceRuleSetsResource,
)
from sundial.generated.resources.marketplace_statements import (
    AsyncMarketplaceStatementsResource,
    MarketplaceStatementsResource,
)
from sundial.generated.resources.marketplace_terms import AsyncMarketplaceTermsResource, MarketplaceTermsResource
from sundial.generated.resources.marketplace_usage import AsyncMarketplaceUsageResource, MarketplaceUsageResource


class MarketplaceResource(Resource):
    """`marketplace`: catalogue, ruleSets, reviewTimes, terms, listings, usage, statements, installations, reviewer,
    reviews.
    """

    @cached_property
    def catalogue(self) -> MarketplaceCatalogueResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceCatalogueResource(self._client)

    @cached_property
    def rule_sets(self) -> MarketplaceRuleSetsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceRuleSetsResource(self._client)

    @cached_property
    def review_times(self) -> MarketplaceReviewTimesResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceReviewTimesResource(self._client)

    @cached_property
    def terms(self) -> MarketplaceTermsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceTermsResource(self._client)

    @cached_property
    def listings(self) -> MarketplaceListingsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceListingsResource(self._client)

    @cached_property
    def usage(self) -> MarketplaceUsageResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceUsageResource(self._client)

    @cached_property
    def statements(self) -> MarketplaceStatementsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceStatementsResource(self._client)

    @cached_property
    def installations(self) -> MarketplaceInstallationsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceInstallationsResource(self._client)

    @cached_property
    def reviewer(self) -> MarketplaceReviewerResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceReviewerResource(self._client)

    @cached_property
    def reviews(self) -> MarketplaceReviewsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return MarketplaceReviewsResource(self._client)


class AsyncMarketplaceResource(AsyncResource):
    """`marketplace`: catalogue, ruleSets, reviewTimes, terms, listings, usage, statements, installations, reviewer,
    reviews.
    """

    @cached_property
    def catalogue(self) -> AsyncMarketplaceCatalogueResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceCatalogueResource(self._client)

    @cached_property
    def rule_sets(self) -> AsyncMarketplaceRuleSetsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceRuleSetsResource(self._client)

    @cached_property
    def review_times(self) -> AsyncMarketplaceReviewTimesResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceReviewTimesResource(self._client)

    @cached_property
    def terms(self) -> AsyncMarketplaceTermsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceTermsResource(self._client)

    @cached_property
    def listings(self) -> AsyncMarketplaceListingsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceListingsResource(self._client)

    @cached_property
    def usage(self) -> AsyncMarketplaceUsageResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceUsageResource(self._client)

    @cached_property
    def statements(self) -> AsyncMarketplaceStatementsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceStatementsResource(self._client)

    @cached_property
    def installations(self) -> AsyncMarketplaceInstallationsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceInstallationsResource(self._client)

    @cached_property
    def reviewer(self) -> AsyncMarketplaceReviewerResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceReviewerResource(self._client)

    @cached_property
    def reviews(self) -> AsyncMarketplaceReviewsResource:
        """What partners offer, the rules and reviews for it, and what an organization has installed."""
        return AsyncMarketplaceReviewsResource(self._client)

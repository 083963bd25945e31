# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from datetime import datetime

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import Usage, UsageBucketSize, UsageGrouping


class UsageResource(Resource):
    """What was used."""

    def retrieve(
        self,
        *,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        bucket: UsageBucketSize | Omit = omit,
        group_by: UsageGrouping | Omit = omit,
        api_key_id: str | Omit = omit,
        model: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Usage:
        """Retrieve usage.

        Inference calls and tokens by minute, hour or day, in the mode of the credential, divided by model, key or
        outcome if asked for. Filters are joined by and. Without `start` and `end`, the last 30 days, or the last 24
        hours by the minute. A range may have up to 24 hours by the minute, 31 days by the hour and 400 days by the
        day; a longer one is `invalid_time_range`. The first and the last bucket count only what lies in the range. A
        call counts from the moment it ends.

        Args:
            start: The beginning of the range, in UTC. Belongs to it. When left out, 30 days before `end`, or 24
                hours for buckets of a minute.
            end: The end of the range, in UTC. Does not belong to it. Now when left out.
            bucket: The length of a bucket. `day` when left out.
            group_by: What to divide buckets by. Nothing when left out.
            api_key_id: Only calls made with this key.
            model: Only calls that asked for this model.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetUsageErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_time_range`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            client.usage.retrieve()
        """
        return self._client.request(
            Call(
                "GET",
                "/v1/usage",
                query={
                    "start": start,
                    "end": end,
                    "bucket": bucket,
                    "group_by": group_by,
                    "api_key_id": api_key_id,
                    "model": model,
                },
            ),
            Usage,
            options,
        )


class AsyncUsageResource(AsyncResource):
    """What was used."""

    async def retrieve(
        self,
        *,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        bucket: UsageBucketSize | Omit = omit,
        group_by: UsageGrouping | Omit = omit,
        api_key_id: str | Omit = omit,
        model: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> Usage:
        """Retrieve usage.

        Inference calls and tokens by minute, hour or day, in the mode of the credential, divided by model, key or
        outcome if asked for. Filters are joined by and. Without `start` and `end`, the last 30 days, or the last 24
        hours by the minute. A range may have up to 24 hours by the minute, 31 days by the hour and 400 days by the
        day; a longer one is `invalid_time_range`. The first and the last bucket count only what lies in the range. A
        call counts from the moment it ends.

        Args:
            start: The beginning of the range, in UTC. Belongs to it. When left out, 30 days before `end`, or 24
                hours for buckets of a minute.
            end: The end of the range, in UTC. Does not belong to it. Now when left out.
            bucket: The length of a bucket. `day` when left out.
            group_by: What to divide buckets by. Nothing when left out.
            api_key_id: Only calls made with this key.
            model: Only calls that asked for this model.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `GetUsageErrorCode`: `invalid_request`, `invalid_version`, `unknown_version`,
                `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `invalid_time_range`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
                `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
                `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `doc_url` is the page of the code.

        Example:
            await client.usage.retrieve()
        """
        return await self._client.request(
            Call(
                "GET",
                "/v1/usage",
                query={
                    "start": start,
                    "end": end,
                    "bucket": bucket,
                    "group_by": group_by,
                    "api_key_id": api_key_id,
                    "model": model,
                },
            ),
            Usage,
            options,
        )

# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial.generated.types import EmbeddingList


class EmbeddingsResource(Resource):
    """Calls to language models."""

    def create(
        self,
        *,
        model: str,
        input: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]],
        encoding_format: Literal["float", "base64"] | Omit = omit,
        dimensions: int | Omit = omit,
        user: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> EmbeddingList:
        """Create embeddings.

        Turns texts into vectors, in the order given. The shape is OpenAI's. Up to 2,048 texts a call and 20 MiB a
        body; calls and tokens count against the limits per minute of the plan. A test key gets deterministic
        vectors, free.

        Args:
            model: The exact name of the model.
            input: One text, a list of up to 2,048 texts, the token ids of one text, or a list of those.
            encoding_format: `float` for lists of numbers, `base64` for little-endian 32-bit floats in base64.
                `float` when left out.
            dimensions: How many numbers each vector shall have. For models that can shorten their vectors.
            user: A stable, anonymous id of your end user.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateEmbeddingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `model_not_supported`, `context_length_exceeded`,
                `request_exceeds_token_limit`, `upstream_rejected_request`, `content_policy_violation`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `spend_limit_reached`, `insufficient_scope`, `api_key_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `model_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`, `concurrency_limit_exceeded`,
                `spend_limit_busy`, `internal_error`, `upstream_unavailable`, `upstream_invalid_response`,
                `service_unavailable`, `spend_check_unavailable`, `upstream_not_configured`, `upstream_overloaded`,
                `upstream_timeout`. Its `doc_url` is the page of the code.

        Example:
            client.embeddings.create(
                model="sundial-embed-1",
                input=["The sky is blue.", "Grass is green."],
            )
        """
        return self._client.request(
            Call(
                "POST",
                "/v1/embeddings",
                body={
                    "model": model,
                    "input": input,
                    "encoding_format": encoding_format,
                    "dimensions": dimensions,
                    "user": user,
                },
            ),
            EmbeddingList,
            options,
        )


class AsyncEmbeddingsResource(AsyncResource):
    """Calls to language models."""

    async def create(
        self,
        *,
        model: str,
        input: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]],
        encoding_format: Literal["float", "base64"] | Omit = omit,
        dimensions: int | Omit = omit,
        user: str | Omit = omit,
        options: RequestOptions | None = None,
    ) -> EmbeddingList:
        """Create embeddings.

        Turns texts into vectors, in the order given. The shape is OpenAI's. Up to 2,048 texts a call and 20 MiB a
        body; calls and tokens count against the limits per minute of the plan. A test key gets deterministic
        vectors, free.

        Args:
            model: The exact name of the model.
            input: One text, a list of up to 2,048 texts, the token ids of one text, or a list of those.
            encoding_format: `float` for lists of numbers, `base64` for little-endian 32-bit floats in base64.
                `float` when left out.
            dimensions: How many numbers each vector shall have. For models that can shorten their vectors.
            user: A stable, anonymous id of your end user.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateEmbeddingErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `malformed_json`, `invalid_idempotency_key`, `model_not_supported`, `context_length_exceeded`,
                `request_exceeds_token_limit`, `upstream_rejected_request`, `content_policy_violation`,
                `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
                `invalid_token`, `expired_token`, `spend_limit_reached`, `insufficient_scope`, `api_key_required`,
                `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `model_not_found`,
                `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
                `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
                `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`, `concurrency_limit_exceeded`,
                `spend_limit_busy`, `internal_error`, `upstream_unavailable`, `upstream_invalid_response`,
                `service_unavailable`, `spend_check_unavailable`, `upstream_not_configured`, `upstream_overloaded`,
                `upstream_timeout`. Its `doc_url` is the page of the code.

        Example:
            await client.embeddings.create(
                model="sundial-embed-1",
                input=["The sky is blue.", "Grass is green."],
            )
        """
        return await self._client.request(
            Call(
                "POST",
                "/v1/embeddings",
                body={
                    "model": model,
                    "input": input,
                    "encoding_format": encoding_format,
                    "dimensions": dimensions,
                    "user": user,
                },
            ),
            EmbeddingList,
            options,
        )

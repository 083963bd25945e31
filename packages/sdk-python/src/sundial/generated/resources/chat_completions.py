# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, overload

from sundial._client.api_object import ApiObject
from sundial._client.call import Call
from sundial._client.omit import Omit, omit
from sundial._client.options import RequestOptions
from sundial._client.resource import AsyncResource, Resource
from sundial._client.stream import AsyncStream, Stream
from sundial.generated.types import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatFunctionParam,
    ChatMessageParam,
    ChatToolParam,
    ResponseFormatParam,
    StreamOptionsParam,
)


class ChatCompletionsResource(Resource):
    """Calls to language models."""

    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: Literal[True],
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> Stream[ChatCompletionChunk]: ...
    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: Literal[False] | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion: ...
    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]: ...
    def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]:
        """Create a chat completion.

        Answers a conversation. Shapes are OpenAI's, so that its clients work by base URL alone; members that are not
        listed are passed on untouched. With `stream` true the answer comes as server-sent events, each a
        `ChatCompletionChunk`, ended by `data: [DONE]`. If the provider breaks off, the last event is `event: error`
        with a problem as its data, and `[DONE]` does not come. A caller that disconnects stops the model and pays
        for what was produced. A test key is answered by the sandbox, free and the same every time. A body may have
        up to 20 MiB; calls and tokens count against the limits per minute of the plan.

        Args:
            model: The exact name of the model.
            messages: The conversation so far, oldest message first.
            max_completion_tokens: The most tokens to produce, reasoning included.
            max_tokens: Deprecated. The older name of `max_completion_tokens`.
            temperature: How freely to choose among likely tokens, 0 to 2. The model's own setting when left out,
                usually 1.
            top_p: Choose only among the likeliest tokens that together have this probability. Change this or
                `temperature`, not both.
            n: How many answers to produce, 1 to 16. Each one is charged. 1 when left out.
            stop: Up to four texts at which to stop. They are not part of the answer.
            stream: Whether to send the answer piece by piece as server-sent events.
            stream_options: How to stream. Only with `stream` true.
            frequency_penalty: How much to avoid tokens by how often they occurred, -2 to 2.
            presence_penalty: How much to avoid tokens that occurred at all, -2 to 2.
            logit_bias: What to add to the likelihood of single tokens, by token id, -100 to 100.
            logprobs: Whether to return the log probability of each token produced.
            top_logprobs: How many of the likeliest tokens to return at each place, 0 to 20. Only with `logprobs`
                true.
            seed: A number that makes equal calls give equal answers where the model can do that.
            tools: The tools that the model may call.
            tool_choice: `none`, `auto`, `required`, or an object that names the one tool to call.
            parallel_tool_calls: Whether one answer may hold several tool calls.
            functions: Deprecated. The older form of `tools`.
            function_call: Deprecated. The older form of `tool_choice`.
            response_format: The form that the answer must have.
            reasoning_effort: How much to reason before answering, such as `none`, `minimal`, `low`, `medium`,
                `high` or `xhigh`. For models that reason.
            verbosity: How long the answer should be, `low`, `medium` or `high`.
            modalities: The kinds of output, such as `text` and `audio`.
            audio: Voice and format of spoken output.
            prediction: Text that is expected to be a large part of the answer.
            web_search_options: Settings for a model that searches the web.
            moderation: Settings of the provider's moderation.
            metadata: Up to 16 texts of your own, kept with the answer by providers that store it.
            store: Whether the provider may keep the answer.
            service_tier: The provider's class of service.
            prompt_cache_key: A text that groups calls with a common beginning, so that the provider's cache is hit
                more often.
            prompt_cache_options: Settings of the provider's cache.
            prompt_cache_retention: How long the provider's cache keeps the beginning of the prompt.
            safety_identifier: A stable, anonymous id of your end user.
            user: Deprecated. The older form of `safety_identifier`.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateChatCompletionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `field_sunset`, `malformed_json`, `invalid_idempotency_key`, `model_not_supported`,
                `context_length_exceeded`, `request_exceeds_token_limit`, `upstream_rejected_request`,
                `content_policy_violation`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `spend_limit_reached`,
                `insufficient_scope`, `api_key_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `model_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`,
                `concurrency_limit_exceeded`, `spend_limit_busy`, `internal_error`, `upstream_unavailable`,
                `upstream_invalid_response`, `stream_interrupted`, `service_unavailable`, `spend_check_unavailable`,
                `upstream_not_configured`, `upstream_overloaded`, `upstream_timeout`. Its `doc_url` is the page of the
                code.

        Example:
            client.chat.completions.create(
                model="sundial-1",
                messages=[{"role": "system", "content": "Answer in one sentence."}, {"role": "user", "content": "Why is the sky blue?"}],
                max_completion_tokens=200,
            )
        """
        call = Call(
            "POST",
            "/v1/chat/completions",
            body={
                "model": model,
                "messages": messages,
                "max_completion_tokens": max_completion_tokens,
                "max_tokens": max_tokens,
                "temperature": temperature,
                "top_p": top_p,
                "n": n,
                "stop": stop,
                "stream": stream,
                "stream_options": stream_options,
                "frequency_penalty": frequency_penalty,
                "presence_penalty": presence_penalty,
                "logit_bias": logit_bias,
                "logprobs": logprobs,
                "top_logprobs": top_logprobs,
                "seed": seed,
                "tools": tools,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "functions": functions,
                "function_call": function_call,
                "response_format": response_format,
                "reasoning_effort": reasoning_effort,
                "verbosity": verbosity,
                "modalities": modalities,
                "audio": audio,
                "prediction": prediction,
                "web_search_options": web_search_options,
                "moderation": moderation,
                "metadata": metadata,
                "store": store,
                "service_tier": service_tier,
                "prompt_cache_key": prompt_cache_key,
                "prompt_cache_options": prompt_cache_options,
                "prompt_cache_retention": prompt_cache_retention,
                "safety_identifier": safety_identifier,
                "user": user,
            },
        )
        if stream is True:
            return self._client.stream(call, ChatCompletionChunk, options)
        return self._client.request(call, ChatCompletion, options)


class AsyncChatCompletionsResource(AsyncResource):
    """Calls to language models."""

    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: Literal[True],
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> AsyncStream[ChatCompletionChunk]: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: Literal[False] | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]: ...
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[ChatMessageParam | ApiObject],
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        temperature: float | Omit | None = omit,
        top_p: float | Omit | None = omit,
        n: int | Omit | None = omit,
        stop: str | Sequence[str] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: StreamOptionsParam | ApiObject | Omit | None = omit,
        frequency_penalty: float | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        seed: int | Omit | None = omit,
        tools: Sequence[ChatToolParam | ApiObject] | Omit | None = omit,
        tool_choice: str | Mapping[str, Any] | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        functions: Sequence[ChatFunctionParam | ApiObject] | Omit | None = omit,
        function_call: str | Mapping[str, Any] | Omit | None = omit,
        response_format: ResponseFormatParam | ApiObject | Omit | None = omit,
        reasoning_effort: str | Omit | None = omit,
        verbosity: str | Omit | None = omit,
        modalities: Sequence[str] | Omit | None = omit,
        audio: Mapping[str, Any] | Omit | None = omit,
        prediction: Mapping[str, Any] | Omit | None = omit,
        web_search_options: Mapping[str, Any] | Omit | None = omit,
        moderation: Mapping[str, Any] | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        store: bool | Omit | None = omit,
        service_tier: str | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        prompt_cache_options: Mapping[str, Any] | Omit | None = omit,
        prompt_cache_retention: str | Omit | None = omit,
        safety_identifier: str | Omit | None = omit,
        user: str | Omit | None = omit,
        options: RequestOptions | None = None,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]:
        """Create a chat completion.

        Answers a conversation. Shapes are OpenAI's, so that its clients work by base URL alone; members that are not
        listed are passed on untouched. With `stream` true the answer comes as server-sent events, each a
        `ChatCompletionChunk`, ended by `data: [DONE]`. If the provider breaks off, the last event is `event: error`
        with a problem as its data, and `[DONE]` does not come. A caller that disconnects stops the model and pays
        for what was produced. A test key is answered by the sandbox, free and the same every time. A body may have
        up to 20 MiB; calls and tokens count against the limits per minute of the plan.

        Args:
            model: The exact name of the model.
            messages: The conversation so far, oldest message first.
            max_completion_tokens: The most tokens to produce, reasoning included.
            max_tokens: Deprecated. The older name of `max_completion_tokens`.
            temperature: How freely to choose among likely tokens, 0 to 2. The model's own setting when left out,
                usually 1.
            top_p: Choose only among the likeliest tokens that together have this probability. Change this or
                `temperature`, not both.
            n: How many answers to produce, 1 to 16. Each one is charged. 1 when left out.
            stop: Up to four texts at which to stop. They are not part of the answer.
            stream: Whether to send the answer piece by piece as server-sent events.
            stream_options: How to stream. Only with `stream` true.
            frequency_penalty: How much to avoid tokens by how often they occurred, -2 to 2.
            presence_penalty: How much to avoid tokens that occurred at all, -2 to 2.
            logit_bias: What to add to the likelihood of single tokens, by token id, -100 to 100.
            logprobs: Whether to return the log probability of each token produced.
            top_logprobs: How many of the likeliest tokens to return at each place, 0 to 20. Only with `logprobs`
                true.
            seed: A number that makes equal calls give equal answers where the model can do that.
            tools: The tools that the model may call.
            tool_choice: `none`, `auto`, `required`, or an object that names the one tool to call.
            parallel_tool_calls: Whether one answer may hold several tool calls.
            functions: Deprecated. The older form of `tools`.
            function_call: Deprecated. The older form of `tool_choice`.
            response_format: The form that the answer must have.
            reasoning_effort: How much to reason before answering, such as `none`, `minimal`, `low`, `medium`,
                `high` or `xhigh`. For models that reason.
            verbosity: How long the answer should be, `low`, `medium` or `high`.
            modalities: The kinds of output, such as `text` and `audio`.
            audio: Voice and format of spoken output.
            prediction: Text that is expected to be a large part of the answer.
            web_search_options: Settings for a model that searches the web.
            moderation: Settings of the provider's moderation.
            metadata: Up to 16 texts of your own, kept with the answer by providers that store it.
            store: Whether the provider may keep the answer.
            service_tier: The provider's class of service.
            prompt_cache_key: A text that groups calls with a common beginning, so that the provider's cache is hit
                more often.
            prompt_cache_options: Settings of the provider's cache.
            prompt_cache_retention: How long the provider's cache keeps the beginning of the prompt.
            safety_identifier: A stable, anonymous id of your end user.
            user: Deprecated. The older form of `safety_identifier`.
            options: What this call sets for itself.

        Raises:
            ApiError: With a code of `CreateChatCompletionErrorCode`: `invalid_request`, `invalid_version`,
                `unknown_version`, `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`,
                `field_sunset`, `malformed_json`, `invalid_idempotency_key`, `model_not_supported`,
                `context_length_exceeded`, `request_exceeds_token_limit`, `upstream_rejected_request`,
                `content_policy_violation`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
                `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `spend_limit_reached`,
                `insufficient_scope`, `api_key_required`, `live_key_in_browser`, `clock_not_allowed`,
                `scenario_not_allowed`, `model_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`,
                `idempotency_replay_unavailable`, `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`,
                `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`,
                `concurrency_limit_exceeded`, `spend_limit_busy`, `internal_error`, `upstream_unavailable`,
                `upstream_invalid_response`, `stream_interrupted`, `service_unavailable`, `spend_check_unavailable`,
                `upstream_not_configured`, `upstream_overloaded`, `upstream_timeout`. Its `doc_url` is the page of the
                code.

        Example:
            await client.chat.completions.create(
                model="sundial-1",
                messages=[{"role": "system", "content": "Answer in one sentence."}, {"role": "user", "content": "Why is the sky blue?"}],
                max_completion_tokens=200,
            )
        """
        call = Call(
            "POST",
            "/v1/chat/completions",
            body={
                "model": model,
                "messages": messages,
                "max_completion_tokens": max_completion_tokens,
                "max_tokens": max_tokens,
                "temperature": temperature,
                "top_p": top_p,
                "n": n,
                "stop": stop,
                "stream": stream,
                "stream_options": stream_options,
                "frequency_penalty": frequency_penalty,
                "presence_penalty": presence_penalty,
                "logit_bias": logit_bias,
                "logprobs": logprobs,
                "top_logprobs": top_logprobs,
                "seed": seed,
                "tools": tools,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "functions": functions,
                "function_call": function_call,
                "response_format": response_format,
                "reasoning_effort": reasoning_effort,
                "verbosity": verbosity,
                "modalities": modalities,
                "audio": audio,
                "prediction": prediction,
                "web_search_options": web_search_options,
                "moderation": moderation,
                "metadata": metadata,
                "store": store,
                "service_tier": service_tier,
                "prompt_cache_key": prompt_cache_key,
                "prompt_cache_options": prompt_cache_options,
                "prompt_cache_retention": prompt_cache_retention,
                "safety_identifier": safety_identifier,
                "user": user,
            },
        )
        if stream is True:
            return await self._client.stream(call, ChatCompletionChunk, options)
        return await self._client.request(call, ChatCompletion, options)

# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from functools import cached_property

from sundial._client.resource import AsyncResource, Resource
from sundial.generated.resources.chat_completions import AsyncChatCompletionsResource, ChatCompletionsResource


class ChatResource(Resource):
    """`chat`: completions."""

    @cached_property
    def completions(self) -> ChatCompletionsResource:
        """Calls to language models."""
        return ChatCompletionsResource(self._client)


class AsyncChatResource(AsyncResource):
    """`chat`: completions."""

    @cached_property
    def completions(self) -> AsyncChatCompletionsResource:
        """Calls to language models."""
        return AsyncChatCompletionsResource(self._client)

"""A whole answer from the pieces of a stream."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import Any

from sundial._client.construct import construct
from sundial._client.errors import SundialError
from sundial.generated.types import ChatCompletion, ChatCompletionChunk

Json = dict[str, Any]


def collect_completion(stream: Iterable[ChatCompletionChunk]) -> ChatCompletion:
    """Reads a stream to its end and gives what the call would have answered without `stream`.

    Texts and the arguments of tool calls are joined; of members that this version does not know, the last one wins. The
    usage is there only if it was asked for with `stream_options`. Raises what the stream raises.
    """
    collector = _Collector()
    for chunk in stream:
        collector.add(chunk)
    return collector.finish()


async def collect_completion_async(stream: AsyncIterable[ChatCompletionChunk]) -> ChatCompletion:
    """`collect_completion` for a stream of `AsyncSundial`."""
    collector = _Collector()
    async for chunk in stream:
        collector.add(chunk)
    return collector.finish()


class _Collector:
    def __init__(self) -> None:
        self._completion: Json = {}
        self._choices: dict[int, Json] = {}

    def add(self, chunk: ChatCompletionChunk) -> None:
        members: Json = chunk.model_dump(exclude_unset=True, warnings=False)
        for choice in _take_list(members, "choices"):
            _add_choice(self._choices.setdefault(choice.get("index") or 0, {"message": _new_message()}), choice)
        _update(self._completion, members)

    def finish(self) -> ChatCompletion:
        if not self._completion:
            raise SundialError("The stream ended without a single chunk, so there is no answer.")
        choices = [_finish_choice(index, choice) for index, choice in sorted(self._choices.items())]
        return construct(ChatCompletion, {**self._completion, "object": "chat.completion", "choices": choices})


def _new_message() -> Json:
    return {"role": "assistant", "content": None, "refusal": None}


def _take_list(members: Json, name: str) -> list[Json]:
    taken: list[Json] | None = members.pop(name, None)
    return taken or []


def _update(whole: Json, members: Json) -> None:
    """The last value of a member wins, but null and an empty text say nothing of what came before."""
    for name, value in members.items():
        if (value is not None and value != "") or whole.get(name) is None:
            whole[name] = value


def _join(whole: Json, members: Json, name: str) -> None:
    text = members.pop(name, None)
    if isinstance(text, str):
        whole[name] = (whole.get(name) or "") + text


def _add_choice(whole: Json, choice: Json) -> None:
    message: Json = whole["message"]
    delta: Json = choice.pop("delta", None) or {}
    delta.pop("role", None)
    for name in ("content", "refusal"):
        _join(message, delta, name)
    for call in _take_list(delta, "tool_calls"):
        _add_tool_call(message.setdefault("tool_calls", {}), call)
    if older := delta.pop("function_call", None):
        _add_function(message.setdefault("function_call", {}), older)
    _update(message, delta)
    if logprobs := choice.pop("logprobs", None):
        _add_logprobs(whole.setdefault("logprobs", {"content": None, "refusal": None}), logprobs)
    _update(whole, choice)


def _add_tool_call(whole: dict[int, Json], call: Json) -> None:
    index = call.pop("index", None)
    made = whole.setdefault(len(whole) if index is None else index, {})
    if function := call.pop("function", None):
        _add_function(made.setdefault("function", {}), function)
    _update(made, call)


def _add_function(whole: Json, function: Json) -> None:
    whole.setdefault("name", "")
    whole.setdefault("arguments", "")
    _join(whole, function, "arguments")
    _update(whole, function)


def _add_logprobs(whole: Json, logprobs: Json) -> None:
    for name in ("content", "refusal"):
        tokens = logprobs.pop(name, None)
        if isinstance(tokens, list):
            whole[name] = whole[name] or []
            whole[name].extend(tokens)
    _update(whole, logprobs)


def _finish_choice(index: int, choice: Json) -> Json:
    message: Json = choice["message"]
    if "tool_calls" in message:
        message["tool_calls"] = [call for _, call in sorted(message["tool_calls"].items())]
    return {"finish_reason": None, "logprobs": None, **choice, "index": index}

"""What both clients make of answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import httpx

from sundial._client.call import Call
from sundial._client.decode import decoder_of
from sundial._client.errors import SundialError
from sundial._client.options import RequestOptions
from sundial._client.pages import PageBody

T = TypeVar("T")


def read_answer(response: httpx.Response, content: bytes, wanted: type[T] | None) -> T | None:
    """The typed answer; None for one without content. Raises `SundialError` for what is not JSON."""
    if wanted is None or not content:
        return None
    try:
        return decoder_of(wanted)(content)
    except ValueError as cause:
        url = response.request.url.copy_with(query=None)
        raise SundialError(f"The answer of {url} is not JSON. Is `base_url` the address of the API?") from cause


def page_type(item: type[T]) -> type[PageBody[T]]:
    """The type of the body of a list."""
    build = cast("Callable[[object], object]", PageBody.__class_getitem__)
    return cast("type[PageBody[T]]", build(item))  # pydantic keeps what it has built


def after(call: Call, options: RequestOptions | None, cursor: str) -> tuple[Call, RequestOptions | None]:
    """The call of the page behind a cursor."""
    following = Call(call.method, call.path, {**(call.query or {}), "after": cursor}, call.body)
    if options and "query" in options and "after" in options["query"]:
        # It said where to begin, and would win over the cursor for ever.
        query = {name: value for name, value in options["query"].items() if name != "after"}
        return following, {**options, "query": query}
    return following, options

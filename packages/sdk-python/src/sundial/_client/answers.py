"""What both clients make of answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import httpx

from sundial._client.decode import decoder_of
from sundial._client.errors import SundialError
from sundial._client.options import RequestOptions
from sundial._client.page import PageBody
from sundial._client.redact import show_url

T = TypeVar("T")


def read_answer(response: httpx.Response, content: bytes, wanted: type[T] | None) -> T | None:
    """The typed answer; None for one without content. Raises `SundialError` for what is not JSON."""
    if wanted is None or not content:
        return None
    try:
        return decoder_of(wanted)(content)
    except ValueError as cause:
        url = show_url(response.request.url.copy_with(query=None))
        raise SundialError(f"The answer of {url} is not JSON. Is `base_url` the address of the API?") from cause


def page_type(item: type[T]) -> type[PageBody[T]]:
    """The type of the body of a list."""
    build = cast("Callable[[object], object]", PageBody.__class_getitem__)
    return cast("type[PageBody[T]]", build(item))  # pydantic keeps what it has built


def behind(cursor: str, options: RequestOptions | None) -> RequestOptions:
    """The options of the call for the page behind a cursor, which wins over a place to begin at."""
    own = options or RequestOptions()
    return {**own, "query": {**own.get("query", {}), "after": cursor}}


def require_page(body: PageBody[T] | None) -> PageBody[T]:
    """The body of a list. Raises `SundialError` for JSON that is none, however much is made of other answers."""
    if isinstance(body, PageBody) and isinstance(body.data, list | None):  # pyright: ignore[reportUnnecessaryIsInstance] answers may not fit their types
        return body
    raise SundialError("The answer is not a list. Is `base_url` the address of the API?")

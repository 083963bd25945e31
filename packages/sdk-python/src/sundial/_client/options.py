"""How clients and calls are set up."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from threading import Event
from typing import Literal, TypedDict

import httpx

from sundial._client.deprecation import Deprecation
from sundial._client.hooks import AttemptRequest, AttemptResponse

LogLevel = Literal["off", "error", "warn", "info", "debug"]
"""What is written to the log. `debug` writes headers and bodies too. Keys are never written."""


class Testing(TypedDict, total=False):
    """For tests only: stands in for chance and for the wall clock."""

    random: Callable[[], float]
    """A number from 0 to 1."""
    now: Callable[[], float]
    """Seconds since 1970."""


class SyncTesting(Testing, total=False):
    """For tests only: stands in for waiting too, between attempts and for the end of a stream's body."""

    sleep: Callable[[float], None]
    """Takes seconds."""
    wait: Callable[[Event, float], object]
    """Waits for the event, or so many seconds."""


class AsyncTesting(Testing, total=False):
    """For tests only: stands in for waiting too, between attempts and for the end of a stream's body."""

    sleep: Callable[[float], Awaitable[None]]
    """Takes seconds."""
    move_on_after: Callable[[float], AbstractContextManager[object]]
    """Takes seconds. Ends what waits in its `with` block then, and raises nothing."""


class SharedOptions(TypedDict, total=False):
    """The options of both clients. Everything has a default but the key."""

    base_url: str | None
    """Where the API is, with or without `/v1`. `SUNDIAL_BASE_URL` of the environment when left out, or this machine."""
    version: str | None
    """The dated version to call, `YYYY-MM-DD`. The version this package was made from when left out."""
    timeout: float | None
    """The longest silence of the server, in seconds: until it takes the connection, until the answer begins, then until
    the next piece of it. 600 when left out; `float("inf")` for none."""
    retries_max: int | None
    """How often a failed call is sent again. 2 when left out."""
    proxy: str | httpx.URL | httpx.Proxy | None
    """The proxy of every call. Those of the environment (`HTTPS_PROXY` and others) when left out."""
    default_headers: Mapping[str, str | None] | None
    """Headers of every call. `None` leaves out one that the client would send."""
    log_level: LogLevel | None
    """`SUNDIAL_LOG` of the environment when left out, else `off`."""
    logger: logging.Logger | None
    """`logging.getLogger("sundial")` when left out."""
    on_deprecation: Callable[[Deprecation], object] | None
    """Called once for each thing whose end an answer announces, instead of a warning."""


class ClientOptions(SharedOptions, total=False):
    """The options of `Sundial`."""

    api_key: str | Callable[[], str] | None
    """The API key, or a function that gives one, asked before every attempt. `SUNDIAL_API_KEY` when left out."""
    http_client: httpx.Client | None
    """What to send with instead of a client of its own. It stays open when this one is closed."""
    before_request: Callable[[AttemptRequest], object] | None
    """Called before every attempt. What it raises ends the call."""
    after_response: Callable[[AttemptResponse], object] | None
    """Called when the head of an answer has come, errors too. What it raises ends the call."""
    testing: SyncTesting | None


class AsyncClientOptions(SharedOptions, total=False):
    """The options of `AsyncSundial`."""

    api_key: str | Callable[[], str | Awaitable[str]] | None
    """The API key, or a function that gives one, asked before every attempt. `SUNDIAL_API_KEY` when left out."""
    http_client: httpx.AsyncClient | None
    """What to send with instead of a client of its own. It stays open when this one is closed."""
    before_request: Callable[[AttemptRequest], object] | None
    """Called, and awaited if it gives an awaitable, before every attempt. What it raises ends the call."""
    after_response: Callable[[AttemptResponse], object] | None
    """Called, and awaited if it gives an awaitable, when the head of an answer has come, errors too."""
    testing: AsyncTesting | None


class RequestOptions(TypedDict, total=False):
    """What one call can set for itself."""

    timeout: float
    """Seconds, as in the options of the client."""
    retries_max: int
    version: str
    """The dated version for this call alone."""
    idempotency_key: str
    """A value of your own for `Idempotency-Key`. A random one is sent with every call that changes something."""
    headers: Mapping[str, str | None]
    """Further headers. `None` leaves out one that the client would send."""
    query: Mapping[str, object]
    """Further parameters of the query, over those of the method: for what this version does not know."""
    body: Mapping[str, object]
    """Further members of the body, over those of the method: for what this version does not know."""

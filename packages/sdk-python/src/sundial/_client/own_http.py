"""The HTTP clients of those who bring none."""

from __future__ import annotations

import ssl
from functools import lru_cache
from typing import Final

import httpx

# A stream that nobody reads on must not keep other calls from being sent, so only idle connections are limited.
_limits: Final = httpx.Limits(max_connections=None, max_keepalive_connections=100)
Proxy = str | httpx.URL | httpx.Proxy | None


def make_http(proxy: Proxy) -> httpx.Client:
    """A client that follows redirects, as web clients do."""
    return httpx.Client(proxy=proxy, limits=_limits, follow_redirects=True, verify=_trust())


def make_async_http(proxy: Proxy) -> httpx.AsyncClient:
    """`make_http` for async clients."""
    return httpx.AsyncClient(proxy=proxy, limits=_limits, follow_redirects=True, verify=_trust())


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """Reading the certificates takes longer than anything else that a client does, so it is done once a process."""
    return httpx.create_ssl_context()

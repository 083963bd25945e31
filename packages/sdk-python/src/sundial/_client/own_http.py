"""The HTTP clients of those who bring none."""

from __future__ import annotations

import ssl
from functools import lru_cache
from typing import Final, TypeVar

import httpx

from sundial._client.errors import SundialError

# A stream that nobody reads on must not keep other calls from being sent, so only idle connections are limited.
_limits: Final = httpx.Limits(max_connections=None, max_keepalive_connections=100)
Proxy = str | httpx.URL | httpx.Proxy | None


H = TypeVar("H", httpx.Client, httpx.AsyncClient)


def make_http(proxy: Proxy) -> httpx.Client:
    """A client that follows redirects, as web clients do. Raises `SundialError` for a proxy that cannot be used."""
    return _make(httpx.Client, proxy)


def make_async_http(proxy: Proxy) -> httpx.AsyncClient:
    """`make_http` for async clients."""
    return _make(httpx.AsyncClient, proxy)


def take_http(own: H, proxy: Proxy) -> H:
    """The caller's own client. Raises `SundialError` when there is a proxy too, which would not be used."""
    if proxy is not None:
        raise SundialError("`http_client` has its own proxy. Pass either `proxy` or `http_client`.")
    return own


def _make(kind: type[H], proxy: Proxy) -> H:
    reason = ""
    try:
        return kind(proxy=proxy, limits=_limits, follow_redirects=True, verify=_trust())
    except ImportError:
        reason = "A SOCKS proxy needs `pip install httpx[socks]`."
    except (httpx.InvalidURL, ValueError, TypeError):
        reason = "Give its URL, such as http://127.0.0.1:3128, also in the environment."  # it may have a password
    raise SundialError(f"The proxy cannot be used. {reason}")


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    """Reading the certificates takes longer than anything else that a client does, so it is done once a process."""
    return httpx.create_ssl_context()

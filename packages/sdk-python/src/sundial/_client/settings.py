"""Options with every default filled in."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import httpx

from sundial._client.deprecation_log import DeprecationLog
from sundial._client.environment import read_environment
from sundial._client.errors import SundialError
from sundial._client.headers import HeaderChanges, encode_changes, fixed_headers
from sundial._client.log import make_log
from sundial._client.observer import Observer
from sundial._client.options import AsyncClientOptions, ClientOptions
from sundial.generated.version import api_version, default_base_url

T = TypeVar("T")
D = TypeVar("D")
Timeouts = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Settings:
    """What every call of a client shares."""

    api_key: str | None
    """None when a function is asked for it."""
    base_url: str
    timeouts: Timeouts
    retries_max: int
    headers: dict[bytes, bytes]
    """What every request starts with."""
    header_changes: HeaderChanges
    """What the user's own headers then make of them."""
    random: Callable[[], float]
    now: Callable[[], float]
    observer: Observer | None
    deprecations: DeprecationLog


def resolve_options(options: ClientOptions | AsyncClientOptions, http_headers: httpx.Headers) -> Settings:
    """Fills in the defaults. Raises `SundialError` when there is no key or the base URL is not one."""
    api_key = _either(options.get("api_key"), read_environment("SUNDIAL_API_KEY"))
    if not api_key:
        raise SundialError("There is no API key. Pass `Sundial(api_key=...)` or set SUNDIAL_API_KEY.")
    elsewhere = read_environment("SUNDIAL_BASE_URL") or default_base_url
    base_url = _clean_base_url(_either(options.get("base_url"), elsewhere))
    testing = options.get("testing") or {}
    now = testing.get("now", time.time)
    log = make_log(options.get("log_level"), options.get("logger"))
    hooks = (options.get("before_request"), options.get("after_response"))
    return Settings(
        api_key=check_api_key(api_key) if isinstance(api_key, str) else None,
        base_url=base_url,
        timeouts=to_timeouts(_either(options.get("timeout"), 600.0)),
        retries_max=_either(options.get("retries_max"), 2),
        headers=fixed_headers(http_headers, base_url, _either(options.get("version"), api_version)),
        header_changes=encode_changes(options.get("default_headers")),
        random=testing.get("random", random.random),
        now=now,
        observer=Observer(hooks, log) if log or any(hooks) else None,
        deprecations=DeprecationLog(options.get("on_deprecation"), now),
    )


def _either(given: T | None, default: D) -> T | D:
    """An option that is given counts even if it is wrong, such as an empty key: then it is refused, not replaced."""
    return default if given is None else given


def check_api_key(api_key: str) -> str:
    """Raises `SundialError` for a key that no header can carry, which httpx would repeat in its own error."""
    if api_key and api_key.isascii() and api_key.isprintable():
        return api_key
    raise SundialError("The API key is empty or has a character that no header can carry, such as a line break.")


def to_timeouts(seconds: float) -> Timeouts:
    """The timeout as httpx takes it."""
    limit = None if math.isinf(seconds) else seconds
    return {"connect": limit, "read": limit, "write": limit, "pool": limit}


def _clean_base_url(base_url: str) -> str:
    """Operations carry `/v1` themselves, and OpenAI's clients are configured with it: both spellings mean the same."""
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError):
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host:
        raise SundialError(f"`{base_url}` is not a base URL. Give an absolute one, such as https://api.example.com.")
    return base_url.strip().rstrip("/").removesuffix("/v1")

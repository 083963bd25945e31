"""Options with every default filled in."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import httpx

from sundial._client.deprecation_log import DeprecationLog
from sundial._client.environment import read_environment
from sundial._client.errors import SundialError
from sundial._client.headers import HeaderChanges, encode_changes, encode_key, fixed_headers
from sundial._client.limits import Timeouts, to_retries_max, to_timeouts
from sundial._client.log import make_log
from sundial._client.observer import Observer
from sundial._client.options import AsyncClientOptions, ClientOptions
from sundial._client.redact import redact_userinfo
from sundial.generated.version import api_version, default_base_url

T = TypeVar("T")
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Settings:
    """What every call of a client shares."""

    authorization: bytes | None = field(repr=False)
    """None when a function is asked for the key."""
    base_url: str
    timeouts: Timeouts
    retries_max: int
    headers: dict[bytes, bytes] = field(repr=False)
    """What every request starts with."""
    header_changes: HeaderChanges = field(repr=False)
    """What the user's own headers then make of them."""
    random: Callable[[], float]
    now: Callable[[], float]
    observer: Observer | None
    deprecations: DeprecationLog


def resolve_options(options: ClientOptions | AsyncClientOptions, http_headers: httpx.Headers) -> Settings:
    """Fills in the defaults. Raises `SundialError` when there is no key, and for a setting that cannot be."""
    api_key = _either(options.get("api_key"), read_environment("SUNDIAL_API_KEY"))
    if not api_key or (isinstance(api_key, str) and not api_key.strip()):
        raise SundialError("There is no API key. Pass `Sundial(api_key=...)` or set SUNDIAL_API_KEY.")
    elsewhere = read_environment("SUNDIAL_BASE_URL") or default_base_url
    base_url = _clean_base_url(_either(options.get("base_url"), elsewhere))
    testing = options.get("testing") or {}
    now = testing.get("now", time.time)
    log = make_log(options.get("log_level"), options.get("logger"))
    hooks = (options.get("before_request"), options.get("after_response"))
    return Settings(
        authorization=encode_key(api_key) if isinstance(api_key, str) else None,
        base_url=base_url,
        timeouts=to_timeouts(_either(options.get("timeout"), 600.0)),
        retries_max=to_retries_max(_either(options.get("retries_max"), 2)),
        headers=fixed_headers(http_headers, base_url, _either(options.get("version"), api_version)),
        header_changes=encode_changes(options.get("default_headers")),
        random=testing.get("random", random.random),
        now=now,
        observer=Observer(hooks, log) if log or any(hooks) else None,
        deprecations=DeprecationLog(options.get("on_deprecation"), now, log),
    )


def _either(given: T | None, default: D) -> T | D:
    """An option that is given counts even if it is wrong, such as an empty key: then it is refused, not replaced."""
    return default if given is None else given


def _clean_base_url(base_url: str) -> str:
    """Operations carry `/v1` themselves, and OpenAI's clients are configured with it: both spellings mean the same."""
    try:
        clean = base_url.strip()
        url = httpx.URL(clean)
    except (httpx.InvalidURL, TypeError, AttributeError):
        clean, url = str(base_url), httpx.URL("")
    if "?" in clean or "#" in clean:
        raise SundialError("The base URL has a query or a fragment, which it cannot have. Leave out `?` and `#`.")
    if url.scheme not in ("http", "https") or not url.host:
        shown = redact_userinfo(clean)
        raise SundialError(f"`{shown}` is not a base URL. Give an absolute one, such as https://api.example.com.")
    if url.userinfo:
        raise SundialError("The base URL has a user or a password in it. Leave it out; `default_headers` can carry it.")
    return clean.rstrip("/").removesuffix("/v1")

"""Headers of requests."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from typing import Final

import httpx

from sundial._client.errors import SundialError
from sundial.generated.version import sdk_version

HeaderChanges = tuple[tuple[bytes, bytes | None], ...]
"""Names in small letters, and the values to set; None takes a header out."""

_name: Final = re.compile(r"[\w!#$%&'*+\-.^`|~]+", re.ASCII)
_value: Final = re.compile(rb"[\t\x20-\x7e\x80-\xff]*")
_user_agent: Final = f"sundial-python/{sdk_version} {platform.python_implementation()}/{platform.python_version()}"


def fixed_headers(http_headers: httpx.Headers, base_url: str, version: str) -> dict[bytes, bytes]:
    """What every request of a client starts with: what the HTTP client sends by itself, over that the client's own."""
    headers = {name.lower(): value for name, value in http_headers.raw}
    headers[b"host"] = httpx.URL(base_url).netloc
    headers[b"accept"] = b"application/json"
    headers[b"user-agent"] = _user_agent.encode()
    headers[b"sundial-version"] = encode_value("sundial-version", version)
    return headers


def encode_changes(headers: Mapping[str, str | None] | None) -> HeaderChanges:
    """The user's own headers. Raises `SundialError` for one that cannot be sent."""
    if not headers:
        return ()
    return tuple(
        (_encode_name(name), None if value is None else encode_value(name, value)) for name, value in headers.items()
    )


def apply_changes(headers: dict[bytes, bytes], changes: HeaderChanges) -> None:
    """Sets and takes out headers, in place."""
    for name, value in changes:
        if value is None:
            headers.pop(name, None)
        else:
            headers[name] = value


def encode_value(name: str, value: str) -> bytes:
    """Bytes of a header. Raises `SundialError`, without the value, which may be a secret."""
    encoded = _to_bytes(value)
    if encoded is None:
        raise SundialError(f"The header `{name}` has characters that no header can carry.")
    return encoded


def encode_key(api_key: str) -> bytes:
    """The value of `Authorization`. Raises `SundialError`, without the key, for one that cannot be sent."""
    encoded = _to_bytes(api_key)
    if encoded == b"":
        raise SundialError("The API key is empty.")
    if encoded is None:
        raise SundialError("The API key has characters that no header can carry.")
    return b"Bearer " + encoded


def _to_bytes(value: str) -> bytes | None:
    """None for what is no value of a header (RFC 9110, section 5.5). The error of Python would repeat it."""
    try:
        encoded = value.strip().encode("latin-1")
    except (UnicodeEncodeError, AttributeError):
        return None
    return encoded if _value.fullmatch(encoded) else None


def _encode_name(name: str) -> bytes:
    if not _name.fullmatch(name):
        raise SundialError(f"`{name}` is not the name of a header.")
    return name.lower().encode()

"""Secrets out of what is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final, cast

import httpx

_redacted: Final = "[redacted]"
_telling: Final = "auth|cookie|key|secret|password|token(?!s)|credential|session"
_secret_name: Final = re.compile(_telling, re.IGNORECASE)
_secret_parameter: Final = re.compile(rf"([?&][^=&#\s]*(?:{_telling})[^=&#\s]*=)[^&#\s]*", re.IGNORECASE)
_userinfo: Final = re.compile(r"(//)[^/?#\s]*@")
_key: Final = re.compile(r"sdl_(?:live|test)_[^\s\"'\\<>&,;]+")
_secret_member: Final = re.compile(r"secret|password|token$|api[_-]?key", re.IGNORECASE)
# The values of such members in a text that is no JSON as a whole, such as one that was cut off.
_secret_pair: Final = re.compile(
    # Names are bounded, so that no text makes the pattern look at a character more than a few times.
    r'("[^"\\]{0,64}(?:(?:secret|password|api[_-]?key)[^"\\]{0,64}|token)"\s*:\s*)"(?:[^"\\]|\\.)*"?',
    re.IGNORECASE,
)


def redact_headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by their names in small letters, those of one name joined, without the values that grant something."""
    shown: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").lower()
        value = _redacted if _secret_name.search(name) else redact_text(raw_value.decode("latin-1"))
        shown[name] = f"{shown[name]}, {value}" if name in shown else value
    return shown


def redact_text(text: str) -> str:
    """A text without API keys, and without the texts of members whose names speak of secrets."""
    return _key.sub(_redacted, _secret_pair.sub(rf'\1"{_redacted}"', text))


def redact_body(content: bytes) -> str:
    """A body without API keys and without the values of members whose names speak of secrets, whatever they are.

    Strings that are JSON themselves, such as the arguments of a tool call, are looked into too.
    """
    return redact_text(_redact_json(content.decode("utf-8", "replace")))


def show_url(url: httpx.URL) -> str:
    """An address without user, password, and the parameters whose names speak of secrets."""
    return redact_text(_secret_parameter.sub(rf"\1{_redacted}", redact_userinfo(str(url))))


def show_path(url: httpx.URL) -> str:
    """The path and the query of an address, as `show_url` has them."""
    return redact_text(_secret_parameter.sub(rf"\1{_redacted}", url.raw_path.decode("latin-1")))


def redact_userinfo(url: str) -> str:
    """An address without what stands before the host."""
    return _userinfo.sub(r"\1", url)


def _redact_json(text: str) -> str:
    """The text itself where it is no JSON or has nothing to hide."""
    if not _secret_member_anywhere.search(text):
        return text
    try:
        value: object = json.loads(text)
        redacted = _redact_value(value)
        return text if redacted == value else json.dumps(redacted, ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError):
        return text


_secret_member_anywhere: Final = re.compile(r"secret|password|token\\*\"|api[_-]?key", re.IGNORECASE)


def _redact_value(value: object) -> object:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {name: _redact_member(name, one) for name, one in members.items()}
    if isinstance(value, list):
        return [_redact_value(one) for one in cast("list[object]", value)]
    if isinstance(value, str) and value.lstrip().startswith(("{", "[")):
        return _redact_json(value)
    return value


def _redact_member(name: str, value: object) -> object:
    if _secret_member.search(name) and isinstance(value, str | dict | list):
        return _redacted
    return _redact_value(value)

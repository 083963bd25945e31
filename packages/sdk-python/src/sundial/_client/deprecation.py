"""What answers say of the end of things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Final, Literal
from urllib.parse import unquote

import httpx

from sundial._client.http_date import parse_http_date
from sundial._client.link_header import Link, parse_links

DeprecationKind = Literal["version", "model", "operation", "field"]


@dataclass(frozen=True, slots=True)
class Successor:
    """What to use instead."""

    url: str
    name: str
    """The last part of the path, such as a model's id or a version's date."""


@dataclass(frozen=True, slots=True)
class Deprecation:
    """The announced end of something that this client has used (RFC 9745, RFC 8594)."""

    thing: str
    """What ends, such as `version 2025-03-12`, `model sundial-0` or `field user of /v1/chat/completions`."""
    kind: DeprecationKind
    deprecated_at: datetime | None
    sunset_at: datetime | None
    """When it stops working."""
    successor: Successor | None
    url: str | None
    """The page that says more."""
    first_seen_at: datetime


class SundialDeprecationWarning(FutureWarning):
    """Something that the program uses will stop working."""


def announces_end(response: httpx.Response) -> bool:
    """Whether an answer has something to read. Cheap, for it is asked of every answer."""
    for name, value in response.headers.raw:
        lower = name.lower()
        if lower == b"sunset" or (lower == b"deprecation" and not value.lstrip().startswith(_no)):
            return True
    return False


def read_deprecation(response: httpx.Response, seen_at: datetime) -> Deprecation:
    """The record of an answer. A header that cannot be read counts as one that is not there."""
    headers = response.headers
    links = _choose_links(parse_links(headers.get("link", "")))
    successor = _find_url(response, links, "successor-version")
    thing, kind = _name_thing(response, links[0].anchor if links else None)
    return Deprecation(
        thing=thing,
        kind=kind,
        deprecated_at=_parse_date(headers.get("deprecation")),
        sunset_at=_parse_first_http_date(headers.get("sunset")),
        successor=Successor(successor, _name_of(links) or _last_part(successor)) if successor else None,
        url=_find_url(response, links, "deprecation") or _find_url(response, links, "sunset"),
        first_seen_at=seen_at,
    )


def describe(deprecation: Deprecation) -> str:
    """One line for a person."""
    since = f" since {deprecation.deprecated_at:%Y-%m-%d}" if deprecation.deprecated_at else ""
    until = f" and stops working on {deprecation.sunset_at:%Y-%m-%d}" if deprecation.sunset_at else ""
    successor = deprecation.successor
    use = f" Move to {successor.name} ({successor.url})." if successor else ""
    see = f" See {deprecation.url}" if deprecation.url else ""
    return f"The API's {deprecation.thing} is deprecated{since}{until}.{use}{see}"


_relations: Final = ("deprecation", "sunset", "successor-version")
_date: Final = re.compile(r"\s*@(-?\d{1,12})(?![\d.])")
_http_date: Final = re.compile(r"\s*([A-Za-z]+, [^,]*\b(?:GMT|UTC))")
_no: Final = b"?0"  # a structured boolean, of older drafts


def _parse_date(text: str | None) -> datetime | None:
    """A structured date (RFC 9651, section 3.3.7) with or without parameters, or the HTTP-date of older drafts.

    The first one counts where there are several.
    """
    found = _date.match(text or "")
    if not found:
        return _parse_first_http_date(text)
    try:
        return datetime.fromtimestamp(int(found[1]), timezone.utc)
    except (ValueError, OverflowError, OSError):
        return None


def _parse_first_http_date(text: str | None) -> datetime | None:
    found = _http_date.match(text or "")
    return parse_http_date(found[1]) if found else None


def _choose_links(links: list[Link]) -> list[Link]:
    """The links of what the headers speak of: those without an anchor, else those with the anchor of the first."""
    known = [link for link in links if any(relation in _relations for relation in link.relations)]
    own = [link for link in known if link.anchor is None]
    if own:
        return own
    return [link for link in known if link.anchor == known[0].anchor]


def _find(links: list[Link], relation: str) -> Link | None:
    return next((link for link in links if relation in link.relations), None)


def _name_of(links: list[Link]) -> str | None:
    """What the link to the successor calls it."""
    found = _find(links, "successor-version")
    return found.title if found else None


def _find_url(response: httpx.Response, links: list[Link], relation: str) -> str | None:
    found = _find(links, relation)
    return _resolve(response, found.target) if found else None


def _name_thing(response: httpx.Response, anchor: str | None) -> tuple[str, DeprecationKind]:
    if anchor is not None:
        url = httpx.URL(_resolve(response, anchor) or response.request.url)
        path = url.raw_path.partition(b"?")[0].decode("latin-1")
        if url.fragment:
            return f"field {unquote(url.fragment)} of {path}", "field"
        if re.search(r"/models/[^/]+$", path):
            return f"model {_last_part(path)}", "model"
        return f"operation {path}", "operation"
    version = response.headers.get("sundial-version")
    if version:
        return f"version {version}", "version"
    return f"operation {response.request.method} {response.request.url.path}", "operation"


def _last_part(url: str) -> str:
    return unquote(re.split(r"[?#]", url)[0].rstrip("/").rpartition("/")[2]) or url


def _resolve(response: httpx.Response, target: str) -> str | None:
    """A link may be relative to the address of the answer. None for one that leads nowhere."""
    try:
        return str(response.request.url.join(target))
    except (httpx.InvalidURL, ValueError):
        return None

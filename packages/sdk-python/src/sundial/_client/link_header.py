"""The `Link` header."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_link: Final = re.compile(
    r"""\s*,?\s*<([^>]*)>((?:\s*;\s*[\w!#$&+\-.^`|~*']+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)"""
)
_parameter: Final = re.compile(r""";\s*([\w!#$&+\-.^`|~*']+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?""")


@dataclass(frozen=True, slots=True)
class Link:
    """One link of an answer (RFC 8288)."""

    target: str
    relations: tuple[str, ...]
    """In small letters."""
    anchor: str | None
    """What the link starts from when that is not the address of the answer."""


def parse_links(text: str) -> list[Link]:
    """The links of a header, which may be several, up to the first that cannot be read."""
    links: list[Link] = []
    at = 0
    while found := _link.match(text, at):
        at = found.end()
        links.append(_read_link(found[1], found[2]))
    return links


def _read_link(target: str, parameters: str) -> Link:
    values: dict[str, str] = {}
    for found in _parameter.finditer(parameters):
        value = re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3] or ""
        values.setdefault(found[1].lower(), value)  # only the first occurrence counts (section 3.3)
    return Link(target.strip(), tuple(values.get("rel", "").lower().split()), values.get("anchor"))

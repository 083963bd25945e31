"""The `Link` header."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# Commas and semicolons inside <> and quotes are part of what they stand in. A quote that is never closed ends with the
# header (RFC 8288, appendix B.4), so that no pattern looks at a character twice.
_link: Final = re.compile(r"""(?:<[^<>]*>|"(?:[^"\\]|\\.?)*(?:"|\Z)|[^,<"])+""", re.DOTALL)
_target: Final = re.compile(r"\s*<([^<>]*)>")
_parameter: Final = re.compile(r""";\s*([^\s=;"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.?)*)(?:"|\Z)|([^\s;"]*)))?""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """One link of an answer (RFC 8288)."""

    target: str
    relations: tuple[str, ...]
    """In small letters."""
    anchor: str | None
    """What the link starts from when that is not the address of the answer."""
    title: str | None = None
    """What the target is called."""


def parse_links(text: str) -> list[Link]:
    """The links of a header, which may be several. What is no link is passed over."""
    return [_read_link(target[1], one[target.end() :]) for one in _link.findall(text) if (target := _target.match(one))]


def _read_link(target: str, parameters: str) -> Link:
    values: dict[str, str] = {}
    for found in _parameter.finditer(parameters):
        value = re.sub(r"\\(.)", r"\1", found[2], flags=re.DOTALL) if found[2] is not None else found[3] or ""
        values.setdefault(found[1].lower(), value)  # only the first occurrence counts (section 3.3)
    return Link(target.strip(), tuple(values.get("rel", "").lower().split()), values.get("anchor"), values.get("title"))

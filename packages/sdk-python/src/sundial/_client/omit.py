"""The mark of an argument that was left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, final


@final
class Omit:
    """The type of `omit`, the default of every optional argument. `None` is not the same: it is sent as null."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


omit: Final = Omit()
"""Leaves an argument out of the request, as if it were not written at all."""


def drop_omitted(members: Mapping[str, object]) -> dict[str, object]:
    """The members that are to be sent."""
    return {name: value for name, value in members.items() if value is not omit}

"""JSON as RFC 8259 has it."""

from __future__ import annotations

import json
from typing import NoReturn, cast


def parse_json(text: str) -> object:
    """The value of a JSON text. Raises `ValueError` for anything else, also for NaN, Infinity and endless nesting."""
    try:
        return cast("object", json.loads(text, parse_constant=_refuse))
    except RecursionError as cause:
        raise ValueError("The JSON is nested too deeply.") from cause


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"JSON has no {name}.")

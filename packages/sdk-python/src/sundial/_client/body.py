"""JSON bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from json import JSONEncoder
from typing import Final, cast

from pydantic import BaseModel

from sundial._client.errors import SundialError
from sundial._client.iso_time import to_iso
from sundial._client.omit import drop_omitted, omit


def encode_body(body: object) -> bytes:
    """A JSON text. Raises `SundialError` for a value that JSON does not have, such as NaN."""
    try:
        members = drop_omitted(cast("Mapping[str, object]", body)) if isinstance(body, Mapping) else body
        text = _encoder.encode(members)
    except (TypeError, ValueError, RecursionError) as cause:
        raise SundialError(f"The arguments cannot be sent as JSON. {cause}") from cause
    # Half of a surrogate pair has no UTF-8; JSON writes it with a backslash, and so does this error handler.
    return text.encode("utf-8", "backslashreplace")


def _to_json(value: object) -> object:
    """What an object that JSON does not know is sent as."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(value, date):  # also a datetime
        return to_iso(value)
    if isinstance(value, Enum):
        return cast("object", value.value)
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, object]", value))
    if isinstance(value, Iterable) and not isinstance(value, bytes | bytearray):
        return list(cast("Iterable[object]", value))
    if value is omit:
        raise TypeError("`omit` can stand for a whole argument only.")
    raise TypeError(f"A {type(value).__name__} has no place in JSON.")


_encoder: Final = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_to_json)

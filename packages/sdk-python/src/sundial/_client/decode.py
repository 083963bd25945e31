"""JSON to typed objects."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from sundial._client.construct import construct
from sundial._client.parse_json import parse_json

T = TypeVar("T")
Decode = Callable[[bytes], T]

_decoders: Final[dict[object, Decode[Any]]] = {}
_lock: Final = RLock()


def decoder_of(wanted: type[T]) -> Decode[T]:
    """A function from the bytes of a JSON text to an object of a type. It raises `ValueError` for what is not JSON.

    An answer that does not fit the type, such as one of a newer server, is not refused: see `construct`.
    """
    return _decoders.get(wanted) or _build(wanted)


def _build(wanted: type[T]) -> Decode[T]:
    with _lock:  # two threads must not build the same deferred model at once
        validate = TypeAdapter(wanted).validator.validate_json

    def decode(content: bytes) -> T:
        if b"NaN" in content or b"Infinity" in content:
            _parse(content)  # pydantic takes them for numbers, but JSON has none of the kind
        try:
            return cast("T", validate(content))  # what a validator of `T` gives
        except ValidationError:
            return construct(wanted, _parse(content))

    _decoders[wanted] = decode
    return decode


def _parse(content: bytes) -> object:
    """Takes a bad byte for U+FFFD, and a byte order mark for nothing, as web clients do."""
    return parse_json(content.decode("utf-8-sig", "replace"))

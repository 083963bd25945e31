"""Typed objects from JSON that does not fit their types."""

from __future__ import annotations

import types
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, PydanticUserError, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from sundial._client.make_api_error import is_object

T = TypeVar("T")


def construct(wanted: type[T], value: object) -> T:
    """Builds as much of a type as a value allows, for answers of a server that is newer than this package.

    Models are made of what came, lists and maps go through their members, missing members are their default or None,
    and a value that fits nothing is left as it is. Never raises for a shape.
    """
    return cast("T", _construct(wanted, value))  # or less than that, which is the point


def _construct(wanted: Any, value: object) -> object:  # noqa: ANN401 types are values here, of no type of their own
    try:
        return cast("object", _adapter_of(wanted).validate_python(value))
    except (ValidationError, PydanticUserError, TypeError):
        return _construct_parts(wanted, value)


def _construct_parts(wanted: Any, value: object) -> object:  # noqa: ANN401 see above
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, types.UnionType):
        return _construct_union(arguments, value)
    if origin is list and isinstance(value, list):
        return [_construct(arguments[0], one) for one in cast("list[object]", value)]
    if origin is dict and is_object(value):
        return {name: _construct(arguments[1], one) for name, one in value.items()}
    if isinstance(wanted, type) and issubclass(wanted, BaseModel) and is_object(value):
        return _construct_model(wanted, dict(value))
    return value


def _construct_union(branches: Sequence[object], value: object) -> object:
    """None of the branches fits as it is, so the first one that makes something else of the value is the best guess."""
    for branch in branches:
        made = _construct_parts(branch, value)
        if made is not value:
            return made
    return value


def _construct_model(model: type[BaseModel], values: dict[str, object]) -> BaseModel:
    model.model_rebuild()  # its members are known once it is built, which may not have been necessary so far
    made: dict[str, object] = {}
    came: set[str] = set()
    for name, field in model.model_fields.items():
        wire_name = field.alias or name
        if wire_name in values:
            made[name] = _construct(field.annotation, values.pop(wire_name))
            came.add(name)
        else:
            made[name] = _default_of(field)
    # `model_construct` keeps the members that are left as extra ones, but for those with names of its own parameters.
    own: dict[str, object] = {name: values.pop(name) for name in ("cls", "_fields_set") if name in values}
    whole = model.model_construct(_fields_set=came | values.keys(), **made, **values)
    if own and whole.__pydantic_extra__ is not None:
        whole.__pydantic_extra__.update(own)
    return whole


def _default_of(field: FieldInfo) -> object:
    return None if field.is_required() else cast("object", field.get_default(call_default_factory=True))


@lru_cache(maxsize=512)
def _adapter_of(wanted: Any) -> TypeAdapter[Any]:  # noqa: ANN401 see above
    return TypeAdapter(wanted)

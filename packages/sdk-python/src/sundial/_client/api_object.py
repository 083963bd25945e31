"""What answers are made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class ApiObject(BaseModel):
    """An object of an answer. Members that this version does not know are kept, as attributes and in `model_extra`."""

    # Building waits for the first answer of a type: a program uses few of them, and its start should not pay for all.
    model_config = ConfigDict(extra="allow", frozen=False, protected_namespaces=(), defer_build=True)

"""The environment of the process."""

from __future__ import annotations

import os


def read_environment(name: str) -> str | None:
    """A variable, or None when it is not set or blank."""
    return os.environ.get(name, "").strip() or None

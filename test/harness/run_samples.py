"""Runs programs one after the other and says what each of them printed.

In: `[{"name": ..., "text": ..., "env": {...}}]`. Out: `{name: {"printed": [line, ...], "failure": text or null}}`.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import traceback
from typing import Any


def run(name: str, text: str, env: dict[str, str]) -> dict[str, Any]:
    os.environ.update(env)
    printed = io.StringIO()
    failure = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(text, name, "exec"), {"__name__": "__main__"})
        except BaseException:  # a sample may end by SystemExit too
            failure = traceback.format_exc()
    return {"printed": printed.getvalue().splitlines(), "failure": failure}


if __name__ == "__main__":
    print(json.dumps({sample["name"]: run(**sample) for sample in json.load(sys.stdin)}))

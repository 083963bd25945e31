"""The driver of the Python clients: `python drivers/python sync` or `async`, with the package `sundial` installed.

It speaks the protocol of `test/conformance/protocol.ts`.
"""

from __future__ import annotations

import asyncio
import json
import os
import queue
import sys
import threading
import traceback

from cases import AsyncCases, Cases
from held_clock import AsyncHeldClock, HeldClock
from recording import Json, Recording


def write(answer: Json) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def failure(case: Json) -> Json:
    return {"id": case["id"], "failure": traceback.format_exc()}


def report_advanced(milliseconds: int) -> None:
    write({"advancedMs": milliseconds})


def main_sync() -> None:
    clock = HeldClock(report_advanced)
    cases = Cases(clock)
    asked: queue.SimpleQueue[Json | None] = queue.SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            message = json.loads(line)
            if "advanceMs" in message:
                clock.advance(message["advanceMs"])
            else:
                asked.put(message)
        asked.put(None)

    threading.Thread(target=read, daemon=True).start()
    while (case := asked.get()) is not None:
        try:
            write(cases.run(case, Recording()))
        except Exception:
            write(failure(case))


async def main_async() -> None:
    clock = AsyncHeldClock(report_advanced)
    cases = AsyncCases(clock)
    lines = read_lines()
    recording = Recording()
    tasks: set[asyncio.Task[None]] = set()

    async def run(case: Json, recording: Recording) -> None:
        try:
            write(await cases.run(case, recording))
        except Exception:
            write(failure(case))

    while (line := await lines.get()) is not None:
        message = json.loads(line)
        if "cancel" in message:
            recording.cancel()
        elif "advanceMs" in message:
            clock.advance(message["advanceMs"])
        else:
            recording = Recording()
            task = asyncio.create_task(run(message, recording))
            tasks.add(task)
            task.add_done_callback(tasks.discard)


def read_lines() -> asyncio.Queue[str | None]:
    """The lines of the standard input, read beside the event loop; None at its end."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    return lines


if __name__ == "__main__":
    for variable in [name for name in os.environ if name.startswith("SUNDIAL_")]:
        del os.environ[variable]
    if sys.argv[1:] == ["async"]:
        asyncio.run(main_async())
    else:
        main_sync()

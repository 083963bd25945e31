"""Does one case after the other, each from its client to its report."""

from __future__ import annotations

import asyncio

import httpx
import sundial

from calls import find_method, read_answer, read_answer_async
from held_clock import AsyncHeldClock, HeldClock
from options import client_options
from recording import Json, Recording, watched
from reports import report_deprecation, report_error


class Cases:
    """Those of the client that blocks."""

    def __init__(self, clock: HeldClock) -> None:
        self.clock = clock
        self.client: sundial.Sundial | None = None
        self.transport: httpx.Client | None = None

    def run(self, case: Json, recording: Recording) -> Json:
        # Closed here and not behind its case: what a call leaves open must be seen to stay open.
        self.close()
        with watched(case["client"], recording):
            try:
                options = client_options(case["client"], recording, self.clock)
                self.client, self.transport = sundial.Sundial(**options), options.get("http_client")
            except sundial.SundialError as error:
                return recording.report(case, [{"error": report_error(error)}], [])
            outcomes = [self.call(call) for call in case["calls"]]
            return recording.report(case, outcomes, [report_deprecation(seen) for seen in self.client.deprecations()])

    def close(self) -> None:
        for one in (self.client, self.transport):
            if one is not None:
                one.close()

    def call(self, call: Json) -> Json:
        outcome: Json = {}
        method = find_method(self.client, call["method"])
        try:
            read_answer(method, call, outcome)
        except Exception as error:
            outcome["error"] = report_error(error)
        return outcome


class AsyncCases:
    """Those of the client that does not."""

    def __init__(self, clock: AsyncHeldClock) -> None:
        self.clock = clock
        self.client: sundial.AsyncSundial | None = None
        self.transport: httpx.AsyncClient | None = None

    async def run(self, case: Json, recording: Recording) -> Json:
        await self.close()
        with watched(case["client"], recording):
            try:
                options = client_options(case["client"], recording, self.clock)
                self.client, self.transport = sundial.AsyncSundial(**options), options.get("http_client")
            except sundial.SundialError as error:
                return recording.report(case, [{"error": report_error(error)}], [])
            outcomes = [await self.call(call, recording) for call in case["calls"]]
            return recording.report(case, outcomes, [report_deprecation(seen) for seen in self.client.deprecations()])

    async def close(self) -> None:
        for one in (self.client, self.transport):
            if one is not None:
                await one.aclose()

    async def call(self, call: Json, recording: Recording) -> Json:
        outcome: Json = {}
        method = find_method(self.client, call["method"])
        recording.cancels_in_sleep = call.get("cancel") == "sleeping"
        recording.task = asyncio.create_task(read_answer_async(method, call, outcome, recording))
        if call.get("cancel") == "before":
            recording.cancel()
        try:
            await recording.task
        except (Exception, asyncio.CancelledError) as error:
            outcome["error"] = report_error(error)
        recording.task = None
        return outcome

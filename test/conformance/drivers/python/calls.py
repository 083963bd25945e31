"""Makes a call and reads its answer as the case says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import sundial

from names import to_snake
from recording import Json, Recording
from reports import report_page, report_response, report_value


def call_arguments(call: Json) -> tuple[list[Any], Json]:
    arguments: list[Any] = list(call.get("path", []))
    keywords: Json = dict(call.get("params", {}))
    if "request" in call:
        arguments += [sundial.Call(**call["request"]), dict]
    options = {to_snake(name): value for name, value in call.get("options", {}).items()}
    if "timeout_ms" in options:
        options["timeout"] = options.pop("timeout_ms") / 1000
    if options:
        keywords["options"] = options
    return arguments, keywords


def find_method(client: Any, name: str) -> Callable[..., Any]:
    owner = client
    for step in name.split("."):
        owner = getattr(owner, to_snake(step))
    return owner


def read_answer(method: Callable[..., Any], call: Json, outcome: Json) -> None:
    arguments, keywords = call_arguments(call)
    match call.get("read", "value"):
        case "value":
            outcome["value"] = report_value(method(*arguments, **keywords))
        case "response":
            report_response(sundial.with_raw_response(method)(*arguments, **keywords), outcome)
        case "items":
            keep(iter(method(*arguments, **keywords)), call, outcome.setdefault("items", []), report_value)
        case "pages":
            pages = method(*arguments, **keywords).pages()
            keep(iter(pages), call, outcome.setdefault("pages", []), report_page)
        case "chunks":
            # As most people write it, without `with`: leaving the loop must be enough.
            keep(iter(method(*arguments, **keywords)), call, outcome.setdefault("chunks", []), report_value)
        case "collect":
            outcome["value"] = report_value(sundial.collect_completion(method(*arguments, **keywords)))


async def read_answer_async(method: Callable[..., Any], call: Json, outcome: Json, recording: Recording) -> None:
    arguments, keywords = call_arguments(call)
    match call.get("read", "value"):
        case "value":
            outcome["value"] = report_value(await method(*arguments, **keywords))
        case "response":
            report_response(await sundial.with_raw_response_async(method)(*arguments, **keywords), outcome)
        case "items":
            items = aiter(method(*arguments, **keywords))
            await keep_async(items, call, outcome.setdefault("items", []), report_value)
        case "pages":
            pages = aiter((await method(*arguments, **keywords)).pages())
            await keep_async(pages, call, outcome.setdefault("pages", []), report_page)
        case "chunks":
            stream = await method(*arguments, **keywords)
            await keep_async(aiter(stream), call, outcome.setdefault("chunks", []), report_value, recording)
        case "collect":
            stream = await method(*arguments, **keywords)
            outcome["value"] = report_value(await sundial.collect_completion_async(stream))


def keep(parts: Iterator[Any], call: Json, kept: list[Any], report: Callable[[Any], Any]) -> None:
    for part in parts:
        kept.append(report(part))
        if len(kept) == call.get("take"):
            return


async def keep_async(
    parts: AsyncIterator[Any],
    call: Json,
    kept: list[Any],
    report: Callable[[Any], Any],
    recording: Recording | None = None,
) -> None:
    async for part in parts:
        kept.append(report(part))
        if recording is not None and call.get("cancel") == "reading":
            recording.cancel()
            await asyncio.sleep(0)
        if len(kept) == call.get("take"):
            return

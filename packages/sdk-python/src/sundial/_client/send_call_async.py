"""Sends a call with an async client."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

import httpx

from sundial._client.errors import ApiConnectionError, ApiTimeoutError, SundialError
from sundial._client.make_api_error import make_api_error, read_problem
from sundial._client.plan import Plan


@dataclass(frozen=True, slots=True)
class AsyncWire:
    """What a call is sent with."""

    http: httpx.AsyncClient
    ask_key: Callable[[], str | Awaitable[str]] | None
    sleep: Callable[[float], Awaitable[None]]
    move_on_after: Callable[[float], AbstractContextManager[object]]


async def send_call_async(wire: AsyncWire, plan: Plan) -> httpx.Response:
    """Sends a call, again where that is safe and can help. Gives the first good answer, its body not read.

    Raises the last error. A task that is cancelled meanwhile cancels the request.
    """
    while True:
        if wire.http.is_closed:
            raise SundialError("The client is closed.")
        request = plan.make_request(await _ask_key(wire.ask_key) if wire.ask_key else None)
        await _settle(plan.sending(request))
        outcome = await _attempt(wire, plan, request)
        if isinstance(outcome, httpx.Response):
            return outcome
        delay = plan.next_delay(outcome)
        if delay is None:
            raise outcome
        await wire.sleep(delay)


async def _attempt(wire: AsyncWire, plan: Plan, request: httpx.Request) -> httpx.Response | SundialError:
    """Gives the error of the attempt. What hooks raise, of whatever class, is raised: it is not a reason to retry."""
    try:
        response = await wire.http.send(request, stream=True)
    except (httpx.HTTPError, httpx.InvalidURL) as cause:
        return plan.unsent(request, cause)
    try:
        await _settle(plan.answered(response))
        told = plan.note_end(response)
        if told is not None:
            await _settle_end(told, plan)
        redirect = plan.lost_way(response)
        if redirect is not None:
            await response.aclose()
            return make_api_error(redirect.status_code, redirect.headers, "")
        if response.is_success:
            return response
    except BaseException:
        await response.aclose()
        raise
    try:
        content = await _read(response, plan)
    except ApiTimeoutError as error:
        return error
    except ApiConnectionError:
        content = b""  # the status is known, and decides
    return make_api_error(response.status_code, response.headers, read_problem(content))


async def read_body_async(response: httpx.Response, plan: Plan) -> bytes:
    """The whole body of a good answer. Raises `ApiConnectionError` when it breaks off."""
    try:
        return await _read(response, plan)
    except SundialError as error:
        plan.failed(error)
        raise


async def _read(response: httpx.Response, plan: Plan) -> bytes:
    try:
        content = await response.aread()
    except (httpx.HTTPError, httpx.StreamError) as cause:
        raise plan.broken(cause, "the answer. The call may have had its effect.") from cause
    finally:
        await response.aclose()
    plan.took(response, content)
    return content


async def _ask_key(ask: Callable[[], str | Awaitable[str]]) -> str:
    key = ask()
    return await key if inspect.isawaitable(key) else key


async def _settle(given: object) -> None:
    """Hooks may be async functions."""
    if given is not None and inspect.isawaitable(given):
        await given


async def _settle_end(told: object, plan: Plan) -> None:
    """News of an end must not end a call."""
    try:
        await _settle(told)
    except Exception as error:
        plan.note_end_failed(error)

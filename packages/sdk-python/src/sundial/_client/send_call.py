"""Sends a call with a sync client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

import httpx

from sundial._client.errors import ApiConnectionError, ApiTimeoutError, SundialError
from sundial._client.make_api_error import make_api_error, read_problem
from sundial._client.plan import Plan


@dataclass(frozen=True, slots=True)
class Wire:
    """What a call is sent with."""

    http: httpx.Client
    ask_key: Callable[[], str] | None
    sleep: Callable[[float], None]
    wait: Callable[[Event, float], object]


def send_call(wire: Wire, plan: Plan) -> httpx.Response:
    """Sends a call, again where that is safe and can help. Gives the first good answer, its body not read.

    Raises the last error.
    """
    while True:
        if wire.http.is_closed:
            raise SundialError("The client is closed.")
        request = plan.make_request(wire.ask_key() if wire.ask_key else None)
        plan.sending(request)
        outcome = _attempt(wire, plan, request)
        if isinstance(outcome, httpx.Response):
            return outcome
        delay = plan.next_delay(outcome)
        if delay is None:
            raise outcome
        wire.sleep(delay)


def _attempt(wire: Wire, plan: Plan, request: httpx.Request) -> httpx.Response | SundialError:
    """Gives the error of the attempt. What hooks raise, of whatever class, is raised: it is not a reason to retry."""
    try:
        response = wire.http.send(request, stream=True)
    except (httpx.HTTPError, httpx.InvalidURL) as cause:
        return plan.unsent(request, cause)
    try:
        plan.answered(response)
        plan.note_end(response)
        redirect = plan.lost_way(response)
        if redirect is not None:
            response.close()
            return make_api_error(redirect.status_code, redirect.headers, "")
        if response.is_success:
            return response
    except BaseException:
        response.close()
        raise
    try:
        content = _read(response, plan)
    except ApiTimeoutError as error:
        return error
    except ApiConnectionError:
        content = b""  # the status is known, and decides
    return make_api_error(response.status_code, response.headers, read_problem(content))


def read_body(response: httpx.Response, plan: Plan) -> bytes:
    """The whole body of a good answer. Raises `ApiConnectionError` when it breaks off."""
    try:
        return _read(response, plan)
    except SundialError as error:
        plan.failed(error)
        raise


def _read(response: httpx.Response, plan: Plan) -> bytes:
    try:
        content = response.read()
    except (httpx.HTTPError, httpx.StreamError) as cause:
        raise plan.broken(cause, "the answer. The call may have had its effect.") from cause
    finally:
        response.close()
    plan.took(response, content)
    return content

"""What clients give and raise, as the protocol spells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

import sundial
from pydantic import BaseModel

from names import to_camel
from recording import Json


def report_value(value: Any) -> Any:
    """JSON as it came; an instant in the spelling of the API, whatever type the client gave it."""
    match value:
        case BaseModel():
            return report_value(value.model_dump(mode="python", by_alias=True, exclude_unset=True))
        case dict():
            return {name: report_value(member) for name, member in value.items()}
        case list():
            return [report_value(item) for item in value]
        case _:
            return report_instant(value)


def report_page(page: Any) -> Json:
    return without_none({"items": [report_value(item) for item in page.data], "nextCursor": page.next_cursor})


def report_response(raw: Any, outcome: Json) -> None:
    outcome["value"] = report_value(raw.parsed)
    headers = {name.lower(): value for name, value in raw.headers.items()}
    outcome["response"] = without_none({"status": raw.status, "requestId": raw.request_id, "headers": headers})


def report_error(error: BaseException) -> Json:
    name = type(error).__name__
    known = {
        "ApiConnectionError": "ConnectionError",
        "ApiTimeoutError": "TimeoutError",
        "CancelledError": "Cancelled",
    }
    is_own = isinstance(error, sundial.SundialError)
    report: Json = {"class": known.get(name, name), "text": str(error), "isOwn": is_own}
    if not isinstance(error, sundial.ApiError):
        return report
    names = "status code title detail doc_url request_id retryable retry_after_seconds param body".split()
    report |= {to_camel(member): getattr(error, member) for member in names}
    report["errors"] = [report_issue(issue) for issue in error.errors]
    return without_none(report)


def report_issue(issue: Any) -> Json:
    return without_none(members_of(issue))


def report_hook(hook: str, event: Any) -> Json:
    members = {to_camel(name): value for name, value in members_of(event).items()}
    members["headers"] = {name.lower(): value for name, value in dict(members["headers"]).items()}
    return without_none({"hook": hook, **members})


def report_deprecation(seen: Any) -> Json:
    members = {to_camel(name): report_instant(value) for name, value in members_of(seen).items()}
    if members.get("successor") is not None:
        members["successor"] = members_of(members["successor"])
    return without_none(members)


def report_instant(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def members_of(record: Any) -> Json:
    if isinstance(record, Mapping):
        return dict(record)
    names = getattr(record, "__slots__", None) or getattr(record, "__dataclass_fields__", None) or vars(record)
    return {name: getattr(record, name) for name in names}


def without_none(members: Json) -> Json:
    return {name: value for name, value in members.items() if value is not None}

"""What is sent to a webhook endpoint, verified."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
import time
from collections.abc import Callable, Mapping

from sundial._client.api_object import ApiObject
from sundial._client.construct import construct
from sundial._client.errors import SundialError
from sundial.generated.types import Event, EventType

_signatures_max = 16


class WebhookVerificationError(SundialError):
    """What came was not signed with the secret, or not just now: answer with 400 and use nothing of it."""


class WebhookPayload(ApiObject):
    """What is sent to a webhook endpoint. `data` is in the version that the endpoint is sent in."""

    type: EventType
    timestamp: str
    """When it happened."""
    data: Event


def unwrap_webhook(
    body: bytes | str,
    headers: Mapping[str, str],
    secret: str,
    *,
    tolerance_seconds: int = 300,
    now: Callable[[], float] = time.time,
) -> WebhookPayload:
    """Verifies what was sent to a webhook endpoint (Standard Webhooks) and returns it.

    `body` is what came, byte for byte: not parsed and written again. Any of several signatures will do, as while a
    secret is rotated. Raises a `WebhookVerificationError`, and a `SundialError` when the secret is none. The same event
    can come twice: remember `data.id`.
    """
    key = _key_of(secret)
    event_id, timestamp, signatures = (_header(headers, f"webhook-{name}") for name in ("id", "timestamp", "signature"))
    if not event_id or not timestamp or not signatures:
        raise WebhookVerificationError("a header of the signature is missing")
    # A full stop would let one signature fit another split of id, time and body.
    if "." in event_id or not re.fullmatch(r"[0-9]{1,12}", timestamp):
        raise WebhookVerificationError("the id or the time is none")
    if abs(int(timestamp) - int(now())) > tolerance_seconds:
        raise WebhookVerificationError("it was signed too long ago, or the clocks differ")
    raw = body.encode() if isinstance(body, str) else bytes(body)
    digest = hmac.new(key, f"{event_id}.{timestamp}.".encode() + raw, hashlib.sha256).digest()
    expected = f"v1,{base64.b64encode(digest).decode()}".encode()
    given = signatures.split(" ")[:_signatures_max]
    if not any(hmac.compare_digest(one.encode(), expected) for one in given):
        raise WebhookVerificationError("no signature fits")
    return construct(WebhookPayload, json.loads(raw))


def _key_of(secret: str) -> bytes:
    message = "the secret of a webhook endpoint begins with whsec_ and is base64 of 24 to 64 bytes"
    if not secret.startswith("whsec_"):
        raise SundialError(message)
    try:
        key = base64.b64decode(secret[len("whsec_") :], validate=True)
    except binascii.Error as error:
        raise SundialError(message) from error
    if not 24 <= len(key) <= 64:
        raise SundialError(message)
    return key


def _header(headers: Mapping[str, str], wanted: str) -> str | None:
    """A header that came twice is none: nobody knows which of the two was signed."""
    found = [value for name, value in headers.items() if name.lower() == wanted]
    return found[0] if len(found) == 1 else None

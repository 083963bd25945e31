"""Clients that wait for nothing."""

from __future__ import annotations

from typing_extensions import Unpack

from sundial import AsyncSundial, Sundial
from sundial._client.options import AsyncClientOptions, AsyncTesting, ClientOptions, SyncTesting

now = 1795435200.0  # 2026-11-23T12:00:00Z
key = "sdl_test_" + "k" * 36


def instant_client(url: str, delays: list[float] | None = None, **options: Unpack[ClientOptions]) -> Sundial:
    """What it would have slept, in seconds, is added to `delays`. Chance is always 0."""
    record = (delays if delays is not None else []).append
    testing = SyncTesting(sleep=record, random=lambda: 0, now=lambda: now)
    merged: ClientOptions = {"api_key": key, "base_url": url, "testing": testing, **options}
    return Sundial(**merged)


def instant_async_client(
    url: str, delays: list[float] | None = None, **options: Unpack[AsyncClientOptions]
) -> AsyncSundial:
    """The same for the async client."""
    taken = delays if delays is not None else []

    async def sleep(seconds: float) -> None:
        taken.append(seconds)

    testing = AsyncTesting(sleep=sleep, random=lambda: 0, now=lambda: now)
    merged: AsyncClientOptions = {"api_key": key, "base_url": url, "testing": testing, **options}
    return AsyncSundial(**merged)

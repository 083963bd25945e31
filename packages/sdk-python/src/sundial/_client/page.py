"""Pages of lists."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from sundial._client.api_object import ApiObject
from sundial._client.errors import SundialError

Item = TypeVar("Item")


class PageBody(ApiObject, Generic[Item]):
    """The body of a list. Lists without pages have `data` alone."""

    data: list[Item]
    has_more: bool | None = None
    next_cursor: str | None = None


class _Cut(Generic[Item]):
    """What both kinds of pages have."""

    data: list[Item]
    next_cursor: str | None
    """What `after` takes to go on behind this page, also in another process. None on the last page."""

    def __init__(self, body: PageBody[Item]) -> None:
        self.data = body.data or []
        self.next_cursor = (body.has_more and body.next_cursor) or None

    @property
    def has_more(self) -> bool:
        """Whether there is a page behind this one."""
        return self.next_cursor is not None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(data={self.data!r}, next_cursor={self.next_cursor!r})"

    def _require_cursor(self) -> str:
        if self.next_cursor is None:
            raise SundialError("This is the last page. Check `has_more` before `next_page()`.")
        return self.next_cursor


class Page(_Cut[Item]):
    """One page of a list. Iterating it goes through its items and then through those of the following pages."""

    def __init__(self, body: PageBody[Item], fetch_after: Callable[[str], Page[Item]]) -> None:
        super().__init__(body)
        self._fetch_after = fetch_after

    def next_page(self) -> Page[Item]:
        """Fetches the page behind this one. Raises `SundialError` on the last page: check `has_more` first."""
        return self._fetch_after(self._require_cursor())

    def pages(self) -> Iterator[Page[Item]]:
        """This page and those behind it, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_more:
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from page.data


class AsyncPage(_Cut[Item]):
    """One page of a list. Iterating it goes through its items and then through those of the following pages."""

    def __init__(self, body: PageBody[Item], fetch_after: Callable[[str], AsyncPages[Item]]) -> None:
        super().__init__(body)
        self._fetch_after = fetch_after

    def next_page(self) -> AsyncPages[Item]:
        """Fetches the page behind this one. Raises `SundialError` on the last page: check `has_more` first."""
        return self._fetch_after(self._require_cursor())

    async def pages(self) -> AsyncIterator[AsyncPage[Item]]:
        """This page and those behind it, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_more:
            page = await page.next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.data:
                yield item


class AsyncPages(Generic[Item]):
    """What a list gives: awaited, its first page; iterated, all items of all pages. It is sent when first asked for."""

    def __init__(self, fetch: Callable[[], Awaitable[AsyncPage[Item]]]) -> None:
        self._fetch = fetch
        self._first: AsyncPage[Item] | None = None

    def __await__(self) -> Generator[Any, Any, AsyncPage[Item]]:
        return self._get().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for item in await self._get():
            yield item

    async def pages(self) -> AsyncIterator[AsyncPage[Item]]:
        """All pages, each fetched when it is asked for."""
        async for page in (await self._get()).pages():
            yield page

    async def _get(self) -> AsyncPage[Item]:
        if self._first is None:
            self._first = await self._fetch()
        return self._first

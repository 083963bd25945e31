from __future__ import annotations

import asyncio
import unittest
import warnings
from datetime import datetime, timezone

import httpx

from instant_client import instant_async_client, instant_client, now
from scripted_server import Answer, ScriptedServer, json_answer
from sundial import ApiConnectionError, Deprecation, SundialDeprecationWarning, SundialError
from sundial._client.deprecation import announces_end, read_deprecation
from sundial._client.deprecation_log import DeprecationLog
from sundial._client.link_header import Link, parse_links

version_links = (
    '<https://portal.test/changelog/2025-03-12>; rel="deprecation"; type="text/html", '
    '<https://portal.test/guide>; rel="sunset"; type="text/html", '
    '<https://portal.test/changelog/2026-11-23>; rel="successor-version"; type="text/html"'
)


def read(**headers: str) -> Deprecation:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = httpx.Request("GET", "https://api.test/v1/models?limit=1")
    return read_deprecation(
        httpx.Response(200, headers=named, request=request), datetime.fromtimestamp(now, timezone.utc)
    )


class LinkHeaderTest(unittest.TestCase):
    def test_takes_commas_and_semicolons_where_they_are_no_separators(self) -> None:
        self.assertEqual(
            parse_links(
                '<https://x/a,b;c>; rel="deprecation", </y>;title="a, \\"b\\"; c" ; rel=next;rel=no,<z>;REL="A b"'
            ),
            [
                Link("https://x/a,b;c", ("deprecation",), None),
                Link("/y", ("next",), None, 'a, "b"; c'),
                Link("z", ("a", "b"), None),
            ],
        )
        self.assertEqual(parse_links('<a>; rel=x; anchor="/b", <c'), [Link("a", ("x",), "/b")])
        self.assertEqual(parse_links("nonsense <a>"), [])
        self.assertEqual(parse_links(""), [])


class DeprecationTest(unittest.TestCase):
    def test_of_a_version(self) -> None:
        record = read(
            deprecation="@1688169599",
            sunset="Sun, 30 Jun 2024 23:59:59 GMT",
            link=version_links,
            sundial_version="2025-03-12",
        )
        self.assertEqual((record.thing, record.kind), ("version 2025-03-12", "version"))
        self.assertEqual(record.deprecated_at, datetime(2023, 6, 30, 23, 59, 59, tzinfo=timezone.utc))
        self.assertEqual(record.sunset_at, datetime(2024, 6, 30, 23, 59, 59, tzinfo=timezone.utc))
        self.assertEqual(record.url, "https://portal.test/changelog/2025-03-12")
        assert record.successor
        self.assertEqual(record.successor.name, "2026-11-23")

    def test_of_a_model_and_of_an_operation(self) -> None:
        link = '</v1/models/sundial-1>; rel="successor-version"; anchor="https://api.test/v1/models/sundial-0"'
        record = read(sunset="Sat, 31 Dec 2018 23:59:59 GMT", link=link, sundial_version="2026-11-23")
        self.assertEqual((record.thing, record.kind, record.deprecated_at), ("model sundial-0", "model", None))
        self.assertEqual(
            record.sunset_at, datetime(2018, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
        )  # whatever the weekday
        assert record.successor
        self.assertEqual(
            (record.successor.url, record.successor.name), ("https://api.test/v1/models/sundial-1", "sundial-1")
        )
        self.assertEqual(read(deprecation="@1").thing, "operation GET /v1/models")

    def test_takes_what_cannot_be_read_for_nothing(self) -> None:
        self.assertEqual(
            read(deprecation="@1688169599;a=1").deprecated_at, read(deprecation="@1688169599").deprecated_at
        )
        self.assertIsNotNone(read(deprecation="Sun, 31 Dec 2023 23:59:59 GMT").deprecated_at)
        for wrong in ("true", "1688169599", "@99999999999999", "@999999999999", "", "nonsense, @2"):
            self.assertIsNone(read(deprecation=wrong, sunset=wrong, link=wrong).deprecated_at)
        for headers in ({"link": "<a>"}, {"deprecation": "?0"}, {"Deprecation": " ?0;a=1"}):
            self.assertFalse(announces_end(httpx.Response(200, headers=headers)))
        self.assertTrue(announces_end(httpx.Response(200, headers={"deprecation": "?0", "sunset": "?"})))

    def test_takes_the_first_of_several_dates(self) -> None:
        first, second = "Sun, 31 Dec 2023 23:59:59 GMT", "Mon, 01 Jan 2024 23:59:59 GMT"
        headers = [("deprecation", "@1"), ("deprecation", "@2"), ("sunset", first), ("sunset", second)]
        request = httpx.Request("GET", "https://api.test/")
        record = read_deprecation(
            httpx.Response(200, headers=headers, request=request), datetime.fromtimestamp(now, timezone.utc)
        )
        self.assertEqual(record.deprecated_at, datetime.fromtimestamp(1, timezone.utc))
        self.assertEqual(record.sunset_at, datetime(2023, 12, 31, 23, 59, 59, tzinfo=timezone.utc))


def ending(version: str) -> Answer:
    return json_answer(200, {"data": []}, Deprecation="@1688169599", Sundial_Version=version)


class WarningTest(unittest.TestCase):
    def test_raises_where_the_program_wants_it_to(self) -> None:
        with ScriptedServer(*[ending("2020-01-03")] * 2) as server, warnings.catch_warnings():
            warnings.simplefilter("error")
            client = instant_client(server.url)
            with self.assertRaises(SundialDeprecationWarning):
                client.models.list()
            client.models.list()
            self.assertEqual(len(server.requests), 2)

    def test_goes_on_when_the_hook_raises_even_when_it_is_awaited(self) -> None:
        async def refuse(_: Deprecation) -> None:
            await asyncio.sleep(0)
            raise ApiConnectionError("enough")

        async def call() -> None:
            async with instant_async_client(server.url, on_deprecation=refuse, log_level="warn") as client:
                await client.models.list()

        with ScriptedServer(ending("2020-01-04")) as server, self.assertLogs("sundial") as logs:
            asyncio.run(call())
        self.assertRegex(logs.output[0], "^WARNING:sundial:The API's version 2020-01-04 is deprecated since 2023-06-30")
        self.assertEqual(logs.output[1:], ["WARNING:sundial:`on_deprecation` raised ApiConnectionError: enough"])

    def test_keeps_a_thousand_things_and_no_more(self) -> None:
        told: list[Deprecation] = []
        log = DeprecationLog(told.append, lambda: now)
        for number in range(1002):
            request = httpx.Request("GET", f"https://api.test/v1/models/{number}/x")
            log.note(httpx.Response(200, headers={"deprecation": "@1"}, request=request))
        self.assertEqual((len(log.seen()), len(told)), (1000, 1000))

    def test_once_a_thing_and_process_without_a_hook(self) -> None:
        gone = json_answer(
            410,
            {},
            Deprecation="@1688169599",
            Sunset="Sun, 30 Jun 2024 23:59:59 GMT",
            Link=version_links,
            Sundial_Version="2020-01-01",
        )
        with ScriptedServer(gone, gone, gone, gone) as server, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for client in (instant_client(server.url), instant_client(server.url)):
                for _ in range(2):
                    with self.assertRaises(SundialError):
                        client.models.list()
                self.assertEqual([one.thing for one in client.deprecations()], ["version 2020-01-01"])
        self.assertEqual([one.category for one in caught], [SundialDeprecationWarning])
        self.assertEqual(caught[0].filename, __file__)
        self.assertEqual(
            str(caught[0].message),
            "The API's version 2020-01-01 is deprecated since 2023-06-30 and stops working on 2024-06-30. "
            "Move to 2026-11-23 (https://portal.test/changelog/2026-11-23). See https://portal.test/changelog/2025-03-12",
        )

    def test_once_a_thing_and_client_with_a_hook(self) -> None:
        answer = json_answer(200, {"data": []}, Deprecation="@1688169599", Sundial_Version="2020-01-02")
        seen: list[Deprecation] = []
        with ScriptedServer(*[answer] * 3) as server, warnings.catch_warnings():
            warnings.simplefilter("error")
            client = instant_client(server.url, on_deprecation=seen.append)
            client.models.list()
            client.models.list()
            self.assertEqual([one.thing for one in seen], ["version 2020-01-02"])
            instant_client(server.url, on_deprecation=seen.append).models.list()
            self.assertEqual(len(seen), 2)


if __name__ == "__main__":
    unittest.main()

"""What breaks at the edges, each once."""

from __future__ import annotations

import gc
import gzip
import os
import time
import unittest
from datetime import datetime, timezone
from threading import Event
from typing import Any
from unittest import mock

import httpx

from instant_client import instant_async_client, instant_client, key, now
from scripted_server import Answer, ScriptedServer, Seen, events, json_answer
from sundial import (
    ApiConnectionError,
    ApiError,
    AsyncSundial,
    AttemptResponse,
    Call,
    Stream,
    Sundial,
    SundialError,
)
from sundial._client.deprecation import read_deprecation
from sundial._client.link_header import parse_links
from sundial._client.raw_response import _captured, with_raw_response_async  # pyright: ignore[reportPrivateUsage]
from sundial._client.take_pieces import drain
from sundial.types import ChatCompletionChunk
from test_calls import ok, one_page
from test_streams import chunk, done


def open_stream(client: Sundial) -> Stream[ChatCompletionChunk]:
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hello"}], stream=True)


def redirect(status: int) -> Answer:
    return json_answer(status, "", Location="/v1/elsewhere")


def zipped(text: str) -> Answer:
    data = gzip.compress(text.encode())
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
    return lambda seen: seen.connection.sendall(head % len(data) + data)


class StreamTest(unittest.TestCase):
    def test_outlives_the_name_of_its_client(self) -> None:
        with ScriptedServer(events(chunk("a"), chunk("b"), done)) as server:
            stream = open_stream(instant_client(server.url))
            gc.collect()
            self.assertEqual(len(list(stream)), 2)

    def test_that_nobody_reads_leaves_no_connection_behind(self) -> None:
        with ScriptedServer(events(chunk("a"), end=False)) as server:
            client = instant_client(server.url)
            open_stream(client)
            gc.collect()
            self.assertTrue(server.requests[0].gone.wait(5))

    def test_is_not_ended_by_a_process_forked_meanwhile(self) -> None:
        go_on = os.pipe()

        def answer(seen: Seen) -> None:
            seen.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
            seen.connection.sendall(chunk("a").encode())
            os.read(go_on[0], 1)
            seen.connection.sendall((chunk("b") + done).encode())
            seen.connection.close()

        with ScriptedServer(answer) as server:
            reading = iter(open_stream(instant_client(server.url)))
            next(reading)
            child = os.fork()
            if child == 0:
                del reading
                gc.collect()
                os._exit(0)
            os.waitpid(child, 0)
            os.write(go_on[1], b"x")
            self.assertEqual(len(list(reading)), 1)
        for end in go_on:
            os.close(end)

    def test_is_whole_where_no_thread_can_be_had(self) -> None:
        with mock.patch("threading.Thread.start", side_effect=RuntimeError("can't start new thread")):
            self.assertFalse(drain(iter([]), Event.wait))

    def test_is_unzipped(self) -> None:
        with ScriptedServer(zipped(chunk("a") + done)) as server:
            self.assertEqual([one.choices[0].delta.content for one in open_stream(instant_client(server.url))], ["a"])

    def test_raises_for_errors_of_any_shape(self) -> None:
        for event, error_class in (
            ("event: error\ndata: oops\n\n", SundialError),
            ('data: {"error":{}}\n\n', ApiError),
            ('data: {"error":[]}\n\n', ApiError),
            ('data: {"new":NaN}\n\n', SundialError),
        ):
            with ScriptedServer(events(event, done)) as server, self.assertRaises(SundialError) as caught:
                list(open_stream(instant_client(server.url)))
            self.assertIs(isinstance(caught.exception, ApiError), error_class is ApiError, event)


class DeprecationTest(unittest.TestCase):
    def test_is_read_whatever_its_links_are(self) -> None:
        request = httpx.Request("GET", "https://api.test/v1/models")
        for target in ("//[x", "http://exa\u2100mple.com/", "http://a:b:c"):
            for relation in ("deprecation", "successor-version", 'x"; anchor="//[y'):
                link = f'<{target}>; rel="{relation}", <{target}>; rel="sunset"; anchor="//[x"'.encode()
                response = httpx.Response(200, headers=[(b"deprecation", b"@1"), (b"link", link)], request=request)
                record = read_deprecation(response, datetime.fromtimestamp(now, timezone.utc))
                self.assertEqual(record.deprecated_at, datetime.fromtimestamp(1, timezone.utc))

    def test_goes_on_behind_what_is_no_link_and_takes_its_time_only_once(self) -> None:
        self.assertEqual([one.target for one in parse_links('nonsense, </y>; rel="deprecation"')], ["/y"])
        began_at = time.perf_counter()
        for text in ("<" * 50_000, '"' * 50_001, "<a>;a" * 20_000, '<a>;a="' + "\\" * 50_000, "<a>" + " ;" * 50_000):
            parse_links(text)
        self.assertLess(time.perf_counter() - began_at, 5)  # seconds; a quadratic pattern takes minutes


class AnswerTest(unittest.TestCase):
    def test_of_a_get_that_a_redirect_made_of_a_change_is_not_its_answer(self) -> None:
        for status in (301, 302, 303):
            with ScriptedServer(redirect(status), ok) as server, self.assertRaises(ApiError) as caught:
                instant_client(server.url).request(Call("POST", "/v1/x", body={}), None)
            self.assertEqual(caught.exception.status, status)
        with ScriptedServer(redirect(307), ok, redirect(302), ok) as server:
            client = instant_client(server.url)
            self.assertEqual(client.organization.update(name="x").name, "Acme")
            self.assertEqual(client.organization.retrieve().name, "Acme")
            self.assertEqual([seen.method for seen in server.requests], ["PATCH", "PATCH", "GET", "GET"])

    def test_may_have_numbers_that_count_nothing(self) -> None:
        with ScriptedServer(json_answer(400, '{"status":1e999,"retry_after":-1e999}')) as server:
            with self.assertRaises(ApiError) as caught:
                instant_client(server.url).models.list()
            self.assertEqual((caught.exception.status, caught.exception.retry_after_seconds), (400, None))

    def test_may_begin_with_a_byte_order_mark(self) -> None:
        with ScriptedServer(json_answer(200, '\ufeff{"name":"Acme"}')) as server:
            self.assertEqual(instant_client(server.url).organization.retrieve().name, "Acme")

    def test_that_is_no_list(self) -> None:
        for body in ("null", "[]", '"x"', "", '{"data":"x"}'):
            with ScriptedServer(json_answer(200, body)) as server, self.assertRaisesRegex(SundialError, "not a list"):
                instant_client(server.url).models.list()

    def test_may_have_members_of_any_name(self) -> None:
        with ScriptedServer(json_answer(200, {"id": 7, "cls": 1, "_fields_set": 2, "self": 3})) as server:
            extra = instant_client(server.url).organization.retrieve().model_extra
            self.assertEqual(extra, {"cls": 1, "_fields_set": 2, "self": 3})


class RefusalTest(unittest.TestCase):
    def test_is_an_error_of_this_package(self) -> None:
        client = instant_client("http://127.0.0.1:9")
        for call in (
            lambda: client.models.retrieve("\ud800"),
            lambda: client.request(Call("GET", "/v1/x\u0000"), None),
            lambda: client.request(Call("GET", "/v1/x", query={"a": "\ud800"}), None),
            lambda: Sundial(api_key=key, proxy="nonsense://ann:1234@x"),
        ):
            with self.assertRaises(SundialError) as caught:
                call()
            self.assertNotIsInstance(caught.exception, ApiConnectionError)
            self.assertNotIn("1234", str(caught.exception))
        with httpx.Client() as http, self.assertRaisesRegex(SundialError, "either"):
            Sundial(api_key=key, proxy="http://127.0.0.1:9", http_client=http)

    def test_settings_are_shown_without_the_key(self) -> None:
        client = instant_client("http://127.0.0.1:9", default_headers={"x-a": "hidden-1"})
        shown = repr(client._settings)  # pyright: ignore[reportPrivateUsage]
        self.assertNotIn(key, shown)
        self.assertNotIn("hidden-1", shown)


class WaitTest(unittest.IsolatedAsyncioTestCase):
    def test_sleeps_for_seconds(self) -> None:
        with ScriptedServer(json_answer(503, {}, Retry_After="7"), ok) as server:
            with mock.patch("time.sleep") as sleep:
                Sundial(api_key=key, base_url=server.url, testing={"random": lambda: 0}).organization.retrieve()
            sleep.assert_called_once_with(7)

    async def test_sleeps_for_seconds_async(self) -> None:
        with ScriptedServer(json_answer(503, {}, Retry_After="7"), ok) as server, mock.patch("anyio.sleep") as sleep:
            async with AsyncSundial(api_key=key, base_url=server.url, testing={"random": lambda: 0}) as client:
                await client.organization.retrieve()
            sleep.assert_called_once_with(7)

    def test_has_a_limit_for_every_kind_of_silence(self) -> None:
        seen: list[Any] = []

        def answer(request: httpx.Request) -> httpx.Response:
            seen.append(request.extensions["timeout"])
            return httpx.Response(200, json={})

        with httpx.Client(transport=httpx.MockTransport(answer)) as http:
            client = instant_client("http://api.test", http_client=http)
            client.organization.retrieve()
            client.organization.retrieve(options={"timeout": float("inf")})
        kinds = ("connect", "read", "write", "pool")
        self.assertEqual(seen, [dict.fromkeys(kinds, 600.0), dict.fromkeys(kinds)])

    def test_says_no_number_where_there_is_no_limit(self) -> None:
        def fall_silent(request: httpx.Request) -> httpx.Response:
            raise httpx.ReadTimeout("")

        with (
            httpx.Client(transport=httpx.MockTransport(fall_silent)) as http,
            self.assertRaisesRegex(SundialError, r"silent\."),
        ):
            instant_client("http://api.test", http_client=http, timeout=float("inf")).models.list()


class AsyncClientTest(unittest.IsolatedAsyncioTestCase):
    async def test_closes_the_answer_when_a_hook_raises(self) -> None:
        def refuse(_: AttemptResponse) -> None:
            raise ApiConnectionError("enough")

        with ScriptedServer(events(chunk("a"), end=False)) as server:
            async with instant_async_client(server.url, after_response=refuse) as client:
                with self.assertRaisesRegex(ApiConnectionError, "enough"):
                    await client.organization.retrieve()
                self.assertTrue(server.requests[0].gone.wait(5))
            self.assertEqual(len(server.requests), 1)

    async def test_uses_a_proxy_and_leaves_the_caller_its_client(self) -> None:
        with ScriptedServer(ok, ok) as proxy:
            async with instant_async_client("http://api.test", proxy=proxy.url) as client:
                await client.organization.retrieve()
            self.assertEqual(proxy.requests[0].path, "http://api.test/v1/organization")
            async with httpx.AsyncClient() as http:
                async with instant_async_client(proxy.url, http_client=http) as client:
                    await client.organization.retrieve()
                self.assertFalse(http.is_closed)

    async def test_fetches_a_first_page_once(self) -> None:
        with ScriptedServer(one_page) as server:
            async with instant_async_client(server.url) as client:
                pages = client.api_keys.list()
                self.assertIs(await pages, await pages)
            self.assertEqual(len(server.requests), 1)

    async def test_raw_responses_leave_nothing_behind(self) -> None:
        with ScriptedServer(ok) as server:
            async with instant_async_client(server.url) as client:
                await with_raw_response_async(client.organization.retrieve)()
            self.assertIsNone(_captured.get())

    async def test_unzips_a_stream(self) -> None:
        with ScriptedServer(zipped(chunk("a") + done)) as server:
            async with instant_async_client(server.url) as client:
                stream = await client.chat.completions.create(model="m", messages=[], stream=True)
                self.assertEqual([one.choices[0].delta.content async for one in stream], ["a"])


if __name__ == "__main__":
    unittest.main()

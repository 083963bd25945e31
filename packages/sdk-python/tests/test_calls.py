from __future__ import annotations

import json
import socket
import threading
import unittest
from collections.abc import Callable

import httpx

from instant_client import instant_client, key
from scripted_server import ScriptedServer, Seen, cut_off, hang_up, json_answer, problem, silence
from sundial import (
    ApiConnectionError,
    ApiTimeoutError,
    AttemptRequest,
    AttemptResponse,
    Call,
    ConflictError,
    ServiceUnavailableError,
    SundialError,
    with_raw_response,
)
from sundial._client.options import ClientOptions

ok = json_answer(200, {"id": "org_1", "name": "Acme"})
one_page = json_answer(200, {"data": [{"id": "key_1"}, {"id": "key_2"}], "has_more": True, "next_cursor": "c1"})
last_page = json_answer(200, {"data": [{"id": "key_3"}], "has_more": False, "next_cursor": "c2"})


class RetryTest(unittest.TestCase):
    def test_sends_again_what_can_work_later(self) -> None:
        again = [
            problem(503),
            json_answer(500, "oops"),
            problem(429),
            json_answer(408, {}),
            problem(409, retryable=True),
        ]
        for first in [*again, json_answer(400, {}, X_Should_Retry="true"), hang_up]:
            with ScriptedServer(first, first, ok) as server:
                delays: list[float] = []
                instant_client(server.url, delays).api_keys.create(name="ci", scopes=[])
                self.assertEqual(delays, [0.5, 1.0])
                keys = {seen.headers["idempotency-key"] for seen in server.requests}
                self.assertEqual((len(server.requests), len(keys)), (3, 1))
                self.assertRegex(keys.pop(), "^sdk-[0-9a-f]{32}$")

    def test_does_not_send_again_what_is_final(self) -> None:
        final = [problem(400, retryable=True), problem(409), problem(503, retryable=False), cut_off('{"id":')]
        for first in [*final, json_answer(503, {}, X_Should_Retry="false"), json_answer(503, {}, Retry_After="61")]:
            with ScriptedServer(first, ok) as server:
                with self.assertRaises(SundialError):
                    instant_client(server.url).api_keys.create(name="ci", scopes=[])
                self.assertEqual(len(server.requests), 1)

    def test_gives_up_with_the_last_error(self) -> None:
        with ScriptedServer(problem(500), hang_up, problem(503), problem(503)) as server:
            client = instant_client(server.url)
            with self.assertRaises(ServiceUnavailableError):
                client.models.list()
            with self.assertRaises(ServiceUnavailableError):
                client.models.list(options={"retries_max": 0})
            self.assertEqual(len(server.requests), 4)
        delays: list[float] = []
        with self.assertRaisesRegex(ApiConnectionError, "no connection to http://127.0.0.1:9"):
            instant_client("http://127.0.0.1:9", delays).models.list()  # the discard port: nobody listens
        self.assertEqual(len(delays), 2)

    def test_times_out(self) -> None:
        with ScriptedServer(silence, silence) as server:
            with self.assertRaisesRegex(ApiTimeoutError, "silent for 0.02 s"):
                instant_client(server.url, timeout=0.02, retries_max=1).models.list()
            self.assertEqual(len(server.requests), 2)
            server.requests[0].gone.wait(5)
        with (
            ScriptedServer(
                lambda seen: seen.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")
            ) as server,
            self.assertRaises(ApiTimeoutError),
        ):
            instant_client(server.url).organization.retrieve(options={"timeout": 0.02})


class RequestTest(unittest.TestCase):
    def test_sends_what_was_asked_for(self) -> None:
        with ScriptedServer(json_answer(200, {}), json_answer(200, {}), json_answer(200, {})) as server:
            client = instant_client(server.url + "/v1/", default_headers={"X-Team": "a", "user-agent": None})
            client.api_keys.create(
                name="ci",
                scopes=["a"],
                expires_at=None,
                options={
                    "idempotency_key": "mine",
                    "version": "2026-01-01",
                    "headers": {"x-team": "b"},
                    "query": {"new": 1},
                    "body": {"more": [1]},
                },
            )
            first = server.requests[0]
            self.assertEqual((first.method, first.path), ("POST", "/v1/api_keys?new=1"))
            self.assertEqual(json.loads(first.body), {"name": "ci", "scopes": ["a"], "expires_at": None, "more": [1]})
            sent = {
                name: first.headers.get(name) for name in ("x-team", "sundial-version", "idempotency-key", "user-agent")
            }
            self.assertEqual(
                sent, {"x-team": "b", "sundial-version": "2026-01-01", "idempotency-key": "mine", "user-agent": None}
            )
            client.organization.retrieve()
            second = server.requests[1]
            self.assertNotIn("idempotency-key", second.headers)
            self.assertEqual(second.headers["authorization"], f"Bearer {key}")
            self.assertEqual(second.connection_number, 1)
            instant_client(server.url).organization.retrieve()
            self.assertRegex(server.requests[2].headers["user-agent"], r"^sundial-python/\d\S+ CPython/3\.")

    def test_asks_for_a_key_before_every_attempt(self) -> None:
        tokens = iter(["one", "two"])
        with ScriptedServer(problem(503), ok) as server:
            instant_client(server.url, api_key=lambda: next(tokens)).organization.retrieve()
            self.assertEqual([seen.headers["authorization"] for seen in server.requests], ["Bearer one", "Bearer two"])

    def test_refuses_what_cannot_be_sent_without_repeating_it(self) -> None:
        for options in (
            ClientOptions(api_key="sec\nret"),
            ClientOptions(api_key="secret\u2026"),
            ClientOptions(default_headers={"a": "secret\r\nb: c"}),
        ):
            with self.assertRaises(SundialError) as caught:
                instant_client("http://127.0.0.1:9", **options)
            self.assertNotIn("ret", str(caught.exception))
            # A traceback shows them, and reports of errors show what they hold.
            self.assertEqual((caught.exception.__cause__, caught.exception.__context__), (None, None))
        with self.assertRaisesRegex(SundialError, "The API key"):
            instant_client("http://127.0.0.1:9", api_key=lambda: "").models.list()
        with self.assertRaisesRegex(SundialError, "not a base URL"):
            instant_client("api.example.com")
        with self.assertRaises(SundialError) as caught:
            instant_client("http://127.0.0.1:9").models.list(options={"headers": {"a b": "secret"}})
        self.assertNotIsInstance(caught.exception, ApiConnectionError)

    def test_raises_the_typed_error(self) -> None:
        with ScriptedServer(problem(409, code="key_limit_reached", param="name", retry_after=7)) as server:
            with self.assertRaises(ConflictError) as caught:
                instant_client(server.url).api_keys.create(name="ci", scopes=[])
            error = caught.exception
            self.assertEqual((error.status, error.code, error.param), (409, "key_limit_reached", "name"))
            self.assertEqual((error.retryable, error.retry_after_seconds), (False, 7))
            self.assertEqual(
                str(error),
                "key_limit_reached (409): What happened. What to do. "
                "See https://portal.test/errors/code_409 (request req_1)",
            )

    def test_says_when_the_answer_is_not_json(self) -> None:
        with ScriptedServer(json_answer(200, "<html>"), json_answer(204, "")) as server:
            client = instant_client(server.url)
            with self.assertRaisesRegex(SundialError, r"/v1/organization is not JSON"):
                client.organization.retrieve(options={"query": {"a": 1}})
            client.members.remove("mem_1")

    def test_gives_the_raw_response_and_reaches_what_is_not_documented(self) -> None:
        with ScriptedServer(one_page, json_answer(200, {"a": [1]}, Request_Id="req_2")) as server:
            client = instant_client(server.url)
            raw = with_raw_response(client.api_keys.list)(limit=2)
            self.assertEqual((raw.status, raw.parsed.data[1].id, raw.parsed.has_more), (200, "key_2", True))
            other = with_raw_response(lambda: client.request(Call("GET", "/v2/new"), dict[str, list[int]]))()
            self.assertEqual((other.parsed, other.request_id), ({"a": [1]}, "req_2"))
            self.assertEqual(other.http_response.json(), {"a": [1]})


class PageTest(unittest.TestCase):
    def test_iterates_items_and_pages(self) -> None:
        with ScriptedServer(one_page, last_page, one_page, one_page) as server:
            client = instant_client(server.url)
            self.assertEqual([item.id for item in client.api_keys.list(limit=2)], ["key_1", "key_2", "key_3"])
            self.assertEqual(
                [seen.path for seen in server.requests], ["/v1/api_keys?limit=2", "/v1/api_keys?limit=2&after=c1"]
            )
            pages = client.api_keys.list(options={"query": {"after": "c0"}}).pages()
            self.assertEqual((next(pages).has_more, next(pages).next_cursor), (True, "c1"))
            self.assertEqual([seen.path[-2:] for seen in server.requests[2:]], ["c0", "c1"])

    def test_ends_where_the_server_says_so(self) -> None:
        with ScriptedServer(last_page) as server:
            page = instant_client(server.url).api_keys.list()
            self.assertIsNone(page.next_cursor)
            with self.assertRaisesRegex(SundialError, "has_more"):
                page.next_page()


class HookTest(unittest.TestCase):
    def test_are_called_once_an_attempt_without_secrets(self) -> None:
        sent: list[AttemptRequest] = []
        came: list[AttemptResponse] = []
        echo = json_answer(200, {"secret": "shown once", "id": key}, X_Echo=key, Request_Id="req_2")
        with ScriptedServer(problem(503), echo) as server, self.assertLogs("sundial", "DEBUG") as logs:
            client = instant_client(
                server.url, before_request=sent.append, after_response=came.append, log_level="debug"
            )
            client.api_keys.create(name=key, scopes=[])
        self.assertEqual([one.attempt for one in sent], [1, 2])
        self.assertEqual(
            [(one.attempt, one.status, one.request_id) for one in came], [(1, 503, "req_1"), (2, 200, "req_2")]
        )
        self.assertEqual((sent[0].headers["authorization"], came[1].headers["x-echo"]), ("[redacted]", "[redacted]"))
        lines = "\n".join(logs.output)
        self.assertRegex(lines, r"INFO:sundial:POST /v1/api_keys -> 503 in \d+ ms, request req_1")
        self.assertIn("retry 1 of 2 in 500 ms: code_503 (503): What happened.", lines)
        for secret in (key, server.requests[0].headers["idempotency-key"], "shown once"):
            self.assertNotIn(secret, lines + repr(sent) + repr(came))

    def test_close_the_answer_when_they_raise(self) -> None:
        def refuse(_: AttemptResponse) -> None:
            raise KeyError("enough")

        half = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"

        def answer(seen: Seen) -> None:
            seen.connection.sendall(half)
            seen.wait_until_gone()

        with ScriptedServer(answer) as server:
            with self.assertRaisesRegex(KeyError, "enough"):
                instant_client(server.url, after_response=refuse).models.list()
            self.assertTrue(server.requests[0].gone.wait(5))


class HttpClientTest(unittest.TestCase):
    def test_of_the_caller_stays_open_and_keeps_its_headers(self) -> None:
        with ScriptedServer(ok, ok) as server, httpx.Client(headers={"x-gate": "g"}) as http:
            with instant_client(server.url, http_client=http) as client:
                client.organization.retrieve()
            self.assertFalse(http.is_closed)
            self.assertEqual(server.requests[0].headers["x-gate"], "g")
            with instant_client(server.url) as own:
                pass
            with self.assertRaisesRegex(SundialError, "closed"):
                own.organization.retrieve()

    def test_follows_a_proxy(self) -> None:
        with ScriptedServer(ok) as proxy:
            instant_client("http://api.test", proxy=proxy.url).organization.retrieve()
            self.assertEqual(proxy.requests[0].path, "http://api.test/v1/organization")

    def test_is_shared_by_threads(self) -> None:
        with ScriptedServer(*[ok] * 40) as server:
            client = instant_client(server.url)
            names: list[str] = []
            run: Callable[[], None] = lambda: names.extend(client.organization.retrieve().name for _ in range(5))  # noqa: E731
            threads = [threading.Thread(target=run) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(10)
            self.assertEqual(names, ["Acme"] * 40)

    def test_leaves_no_connection_behind_an_interrupt(self) -> None:
        with ScriptedServer(silence) as server:

            class Interrupting(httpx.HTTPTransport):
                """Stops as if somebody pressed control and C while the answer is waited for."""

                def handle_request(self, request: httpx.Request) -> httpx.Response:
                    def trace(name: str, info: object) -> None:
                        if name == "http11.receive_response_headers.started":
                            raise KeyboardInterrupt

                    request.extensions["trace"] = trace
                    return super().handle_request(request)

            with httpx.Client(transport=Interrupting()) as http:
                with self.assertRaises(KeyboardInterrupt):
                    instant_client(server.url, http_client=http).models.list()
                self.assertTrue(server.wait_for(1).gone.wait(5))
                self.assertIsInstance(server.requests[0].connection, socket.socket)


if __name__ == "__main__":
    unittest.main()

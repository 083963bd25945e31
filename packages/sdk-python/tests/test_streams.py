from __future__ import annotations

import json
import threading
import unittest
from collections.abc import Iterable, Iterator

from instant_client import instant_client
from scripted_server import Answer, ScriptedServer, cut_off, events, problem, problem_body
from sundial import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    BadGatewayError,
    Stream,
    Sundial,
    SundialError,
    collect_completion,
    with_raw_response,
)
from sundial.types import ChatCompletionChunk

done = "data: [DONE]\n\n"


def chunk(content: str) -> str:
    return "data: " + json.dumps({"id": "c", "choices": [{"index": 0, "delta": {"content": content}}]}) + "\n\n"


def open_stream(client: Sundial, timeout: float = 5) -> Stream[ChatCompletionChunk]:
    return client.chat.completions.create(
        model="m", messages=[{"role": "user", "content": "Hello"}], stream=True, options={"timeout": timeout}
    )


def read(stream: Iterable[ChatCompletionChunk]) -> tuple[list[str | None], Exception | None]:
    """The texts that came before the end or the error."""
    texts: list[str | None] = []
    try:
        for one in stream:
            texts.append(one.choices[0].delta.content)  # noqa: PERF401 what came before an error counts too
    except Exception as error:
        return texts, error
    return texts, None


class Reading:
    """A stream that a thread of its own reads, so that a read that would never end cannot keep the test."""

    def __init__(self, stream: Stream[ChatCompletionChunk]) -> None:
        self.has_begun = threading.Event()
        self._results: list[tuple[list[str | None], Exception | None]] = []
        self._thread = threading.Thread(target=lambda: self._results.append(read(self._tell(stream))), daemon=True)
        self._thread.start()

    def result(self) -> tuple[list[str | None], Exception | None]:
        self._thread.join(5)
        return self._results[0]

    def _tell(self, stream: Stream[ChatCompletionChunk]) -> Iterator[ChatCompletionChunk]:
        for one in stream:
            self.has_begun.set()
            yield one


class WholeStreamTest(unittest.TestCase):
    def test_gives_every_chunk_and_keeps_the_connection(self) -> None:
        with ScriptedServer(
            events(chunk("Air"), chunk(" scatters"), done), problem(503), events(chunk("a") + done)
        ) as server:
            client = instant_client(server.url)
            stream = open_stream(client)
            self.assertEqual(read(stream), (["Air", " scatters"], None))
            self.assertEqual(stream.request_id, "req_s")
            self.assertEqual(server.requests[0].headers["accept"], "text/event-stream")
            self.assertEqual(json.loads(server.requests[0].body)["stream"], True)
            self.assertRegex(str(read(stream)[1]), "only once")
            self.assertEqual(read(open_stream(client)), (["a"], None))
            self.assertEqual([seen.connection_number for seen in server.requests], [1, 1, 1])

    def test_does_not_wait_for_a_server_that_goes_on_behind_the_end_mark(self) -> None:
        with ScriptedServer(events(chunk("a"), done, end=False), events(done, ": more\n\n", end=False)) as server:
            client = instant_client(server.url)
            self.assertEqual(Reading(open_stream(client, 60)).result(), (["a"], None))
            self.assertEqual(Reading(open_stream(client, 60)).result(), ([], None))
            for seen in server.requests:
                self.assertTrue(seen.gone.wait(5))

    def test_gives_its_response(self) -> None:
        with ScriptedServer(events(chunk("a"), done)) as server:
            client = instant_client(server.url)
            raw = with_raw_response(lambda: open_stream(client))()
            self.assertEqual((raw.request_id, read(raw.parsed)), ("req_s", (["a"], None)))


class BrokenStreamTest(unittest.TestCase):
    def broken(self, answer: Answer, timeout: float = 5) -> Exception:
        with ScriptedServer(answer, events(chunk("again"), done)) as server:
            texts, error = read(open_stream(instant_client(server.url), timeout))
            self.assertEqual((texts, len(server.requests)), (["half"], 1))
            assert error
            return error

    def test_raises_behind_what_came_and_is_never_sent_again(self) -> None:
        self.assertIsInstance(self.broken(cut_off(chunk("half"))), ApiConnectionError)
        self.assertRegex(str(self.broken(events(chunk("half")))), r"\[DONE\]")
        self.assertIs(type(self.broken(events(chunk("half"), "data: {oops\n\n", done))), SundialError)
        self.assertIsInstance(self.broken(events(chunk("half"), end=False), 0.05), ApiTimeoutError)

    def test_raises_an_error_event_as_its_class(self) -> None:
        whole = json.dumps(problem_body(502, code="stream_interrupted", error={"message": "m"}))
        for event in (f"event: error\ndata: {whole}\n\n", f"data: {whole}\n\n"):
            error = self.broken(events(chunk("half"), event))
            assert isinstance(error, ApiError)
            self.assertIsInstance(error, BadGatewayError)
            self.assertEqual((error.code, error.status, error.request_id), ("stream_interrupted", 502, "req_1"))
        short = 'event: error\ndata: {"code":"stream_interrupted"}\n\n'
        self.assertEqual(getattr(self.broken(events(chunk("half") + short)), "request_id", None), "req_s")

    def test_takes_the_word_error_for_nothing_more(self) -> None:
        line = 'data: {"choices":[{"index":0,"delta":{"content":"\\"error\\"","error":"x"}}],"error":null}\n\n'
        with ScriptedServer(events(line, done)) as server:
            self.assertEqual(read(open_stream(instant_client(server.url))), (['"error"'], None))


class LeftStreamTest(unittest.TestCase):
    def test_is_cancelled_by_leaving_the_loop_or_the_block(self) -> None:
        with ScriptedServer(*[events(chunk("a"), chunk("b"), end=False)] * 3) as server:
            client = instant_client(server.url)
            for _ in open_stream(client):
                break
            self.assertTrue(server.requests[0].gone.wait(5))
            with open_stream(client):
                pass
            self.assertTrue(server.requests[1].gone.wait(5))
            with self.assertRaises(KeyboardInterrupt):
                for _ in open_stream(client):
                    raise KeyboardInterrupt
            self.assertTrue(server.requests[2].gone.wait(5))

    def test_is_cancelled_by_another_thread(self) -> None:
        with ScriptedServer(events(chunk("a"), end=False)) as server:
            stream = open_stream(instant_client(server.url), 60)
            reading = Reading(stream)
            self.assertTrue(reading.has_begun.wait(5))
            stream.close()
            texts, error = reading.result()
            self.assertEqual(texts, ["a"])
            self.assertRegex(str(error), "was closed")
            self.assertTrue(server.requests[0].gone.wait(5))


class CollectTest(unittest.TestCase):
    def test_gives_what_the_call_would_have_answered(self) -> None:
        pieces: list[dict[str, object]] = [
            {"id": "c", "model": "m", "created": 1, "object": "chat.completion.chunk", "fresh": 1, "usage": None},
            {"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": None},
            {"index": 1, "delta": {"content": "Yes"}, "finish_reason": "stop"},
            {
                "index": 0,
                "delta": {"content": "No"},
                "logprobs": {"content": [{"token": "N", "logprob": -1}], "refusal": None},
            },
            {
                "index": 0,
                "delta": {"tool_calls": [{"index": 1, "id": "t2", "type": "function", "function": {"name": "g"}}]},
            },
            {
                "index": 0,
                "delta": {"tool_calls": [{"index": 0, "id": "t1", "function": {"name": "f", "arguments": '{"a"'}}]},
            },
            {"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": ":1}"}}], "mood": "calm"}},
            {
                "index": 0,
                "delta": {"content": "pe"},
                "logprobs": {"content": [{"token": "o", "logprob": -2}], "refusal": None},
            },
            {"index": 0, "delta": {}, "finish_reason": "tool_calls"},
        ]
        first = {**pieces[0], "choices": [pieces[1], pieces[2]]}
        rest = [{**pieces[0], "choices": [piece]} for piece in pieces[3:]]
        usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
        last: dict[str, object] = {**pieces[0], "fresh": 2, "choices": [], "usage": usage}
        stream = [f"data: {json.dumps(one)}\n\n" for one in [first, *rest, last]]
        with ScriptedServer(events(*stream, done)) as server:
            completion = collect_completion(open_stream(instant_client(server.url)))
        self.assertEqual(
            completion.model_dump(exclude_unset=True),
            {
                "id": "c",
                "model": "m",
                "created": 1,
                "object": "chat.completion",
                "fresh": 2,
                "usage": usage,
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": "tool_calls",
                        "message": {
                            "role": "assistant",
                            "content": "Nope",
                            "refusal": None,
                            "mood": "calm",
                            "tool_calls": [
                                {"id": "t1", "function": {"name": "f", "arguments": '{"a":1}'}},
                                {"id": "t2", "type": "function", "function": {"name": "g", "arguments": ""}},
                            ],
                        },
                        "logprobs": {
                            "content": [{"token": "N", "logprob": -1}, {"token": "o", "logprob": -2}],
                            "refusal": None,
                        },
                    },
                    {
                        "index": 1,
                        "finish_reason": "stop",
                        "logprobs": None,
                        "message": {"role": "assistant", "content": "Yes", "refusal": None},
                    },
                ],
            },
        )
        with ScriptedServer(events(done)) as server, self.assertRaisesRegex(SundialError, "without a single chunk"):
            collect_completion(open_stream(instant_client(server.url)))


if __name__ == "__main__":
    unittest.main()

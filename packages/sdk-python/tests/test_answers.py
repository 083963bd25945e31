from __future__ import annotations

import json
import pickle
import unittest
from datetime import datetime, timedelta, timezone

import httpx

from sundial import ApiError, BadGatewayError, SundialError, omit
from sundial._client.body import encode_body
from sundial._client.decode import decoder_of
from sundial._client.make_api_error import make_api_error
from sundial._client.path import build_path
from sundial._client.query import build_query
from sundial._client.retry_delay import retry_delay_ms
from sundial.types import ApiKey, ChatCompletion, ChatCompletionMessage

noon = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)


def delay(headers: dict[str, str], body: object = None, *, attempt: int = 0, random: float = 0) -> float | None:
    error = make_api_error(503, httpx.Headers(headers), body or {})
    return retry_delay_ms(error, attempt, (lambda: random, noon.timestamp))


class RetryDelayTest(unittest.TestCase):
    def test_the_wait_that_the_server_asks_for(self) -> None:
        self.assertEqual(delay({"retry-after": "2"}), 2000)
        self.assertEqual(delay({"retry-after": "Mon, 23 Nov 2026 12:00:09 GMT"}), 9000)
        self.assertEqual(delay({"retry-after": "Mon, 23 Nov 2026 11:00:00 GMT"}), 0)
        self.assertEqual(delay({"retry-after-ms": "150", "retry-after": "2"}), 150)
        self.assertEqual(delay({}, {"retry_after": 3}), 3000)
        self.assertEqual(delay({"retry-after": "soon"}), 500)
        self.assertEqual(delay({"retry-after": "-1"}), 500)
        self.assertGreater(delay({"retry-after": "2"}, random=0.99) or 0, 2000)
        self.assertEqual(delay({"retry-after": "60"}), 60_000)
        self.assertIsNone(delay({"retry-after": "61"}))

    def test_the_own_wait_doubles_up_to_eight_seconds(self) -> None:
        self.assertEqual(
            [delay({}, attempt=n) for n in (0, 1, 2, 3, 4, 5, 60)], [500, 1000, 2000, 4000, 8000, 8000, 8000]
        )
        self.assertEqual(delay({}, random=1), 375)
        self.assertIsNone(retry_delay_ms(TypeError(), 0, (lambda: 0, lambda: 0)))


class ErrorTest(unittest.TestCase):
    def test_says_so_when_the_answer_is_not_the_apis_own(self) -> None:
        error = make_api_error(502, httpx.Headers({"x-request-id": "req_9"}), "<html>")
        self.assertIsInstance(error, BadGatewayError)
        self.assertEqual(
            (error.code, error.request_id, error.retryable, error.doc_url), ("unknown", "req_9", True, None)
        )
        self.assertNotIn("<html>", str(error))

    def test_trusts_no_types_and_crosses_processes(self) -> None:
        body = {
            "code": 3,
            "status": True,
            "param": 4,
            "errors": [{"pointer": 1}, {"pointer": "#/a", "detail": "No."}, 5],
        }
        error = make_api_error(400, httpx.Headers(), body)
        self.assertEqual((error.status, error.code, error.param, error.body), (400, "unknown", None, body))
        self.assertEqual([issue.pointer for issue in error.errors], ["#/a"])
        copy: object = pickle.loads(pickle.dumps(error))
        assert isinstance(copy, ApiError)
        self.assertEqual((type(copy), str(copy), copy.body), (type(error), str(error), body))


class DecodeTest(unittest.TestCase):
    def test_keeps_what_it_does_not_know(self) -> None:
        key = decoder_of(ApiKey)(
            b'{"id":"k","name":"n","mode":"future","scopes":["a","new"],"created_at":"2026-11-23T12:00:00Z","more":{"x":1}}'
        )
        self.assertEqual((key.mode, key.scopes, key.model_extra), ("future", ["a", "new"], {"more": {"x": 1}}))

    def test_makes_as_much_as_it_can_of_an_answer_that_does_not_fit(self) -> None:
        message = {"role": "assistant", "content": [{"type": "future"}]}
        choice = {"index": "no number", "message": message, "new": 1}
        answer = decoder_of(ChatCompletion)(json.dumps({"id": 5, "choices": [choice, None], "usage": 3}).encode())
        self.assertIsInstance(answer, ChatCompletion)
        self.assertEqual((answer.id, answer.model, answer.usage, answer.choices[1]), (5, None, 3, None))
        first = answer.choices[0]
        self.assertEqual((first.index, first.model_extra), ("no number", {"new": 1}))
        self.assertIsInstance(first.message, ChatCompletionMessage)
        self.assertEqual(first.message.content, [{"type": "future"}])
        self.assertEqual(answer.model_dump(exclude_unset=True, warnings=False)["choices"][0]["message"], message)

    def test_leaves_other_shapes_as_they_are(self) -> None:
        self.assertEqual(decoder_of(ApiKey)(b"[1]"), [1])
        self.assertEqual(decoder_of(ApiKey)(b'{"id":"\xff"}').id, "\ufffd")
        with self.assertRaises(ValueError):
            decoder_of(ApiKey)(b"{oops")


class RequestTest(unittest.TestCase):
    def test_query(self) -> None:
        when = datetime(2026, 1, 2, 3, tzinfo=timezone(timedelta(hours=1)))
        self.assertEqual(
            build_query({"a": ["x y", "&"], "b": None, "c": omit, "d": True, "e": when}),
            "?a=x+y&a=%26&d=true&e=2026-01-02T02%3A00%3A00Z",
        )
        self.assertEqual(build_query({"a": omit}), "")
        with self.assertRaisesRegex(SundialError, "time zone"):
            build_query({"a": datetime(2026, 1, 2)})

    def test_body(self) -> None:
        message = ChatCompletionMessage(role="assistant", content="hi", refusal=None)
        self.assertEqual(
            encode_body({"a": omit, "b": None, "c": message, "d": (1, 2), "e": noon, "f": "\ud800é"}).decode(),
            '{"b":null,"c":{"role":"assistant","content":"hi","refusal":null},"d":[1,2],"e":"2026-11-23T12:00:00Z",'
            '"f":"\\ud800é"}',
        )
        for wrong in (float("nan"), object(), b"bytes", [omit]):
            with self.assertRaises(SundialError):
                encode_body({"a": wrong})

    def test_path(self) -> None:
        self.assertEqual(build_path("/v1/a/{}/b/{}", "x/y?", "ü"), "/v1/a/x%2Fy%3F/b/%C3%BC")
        for wrong in ("", ".", ".."):
            with self.assertRaises(SundialError):
                build_path("/v1/a/{}", wrong)


if __name__ == "__main__":
    unittest.main()

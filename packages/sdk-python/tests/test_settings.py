from __future__ import annotations

import logging
import math
import unittest
from typing import Any, cast

from instant_client import instant_async_client, instant_client
from scripted_server import ScriptedServer, json_answer
from sundial import BadRequestError, Call, SundialError
from sundial._client.limits import to_retries_max, to_timeouts
from test_calls import ok


class LimitTest(unittest.TestCase):
    def test_takes_lengths_of_time_only(self) -> None:
        self.assertEqual(set(to_timeouts(0.5).values()), {0.5})
        for endless in (math.inf, 1e12):  # what no operating system counts to
            self.assertEqual(set(to_timeouts(endless).values()), {None})
        for wrong in (0, -1, math.nan, True, "5"):
            with self.assertRaisesRegex(SundialError, "timeout"):
                to_timeouts(cast("float", wrong))

    def test_takes_whole_numbers_of_retries_only(self) -> None:
        self.assertEqual(to_retries_max(0), 0)
        for wrong in (-1, 1.0, True, "1", math.inf):
            with self.assertRaisesRegex(SundialError, "retries_max"):
                to_retries_max(cast("int", wrong))

    def test_takes_none_for_what_the_client_has(self) -> None:
        with ScriptedServer(ok) as server:
            options: Any = {"timeout": None, "retries_max": None}
            instant_client(server.url, timeout=None, retries_max=None).organization.retrieve(options=options)


class KeyFunctionTest(unittest.IsolatedAsyncioTestCase):
    async def test_must_give_a_key(self) -> None:
        none: Any = lambda: None  # noqa: E731
        with self.assertRaisesRegex(SundialError, "The API key is empty"):
            instant_client("http://127.0.0.1:9", api_key=none).models.list()
        async with instant_async_client("http://127.0.0.1:9", api_key=none) as client:
            with self.assertRaisesRegex(SundialError, "The API key is empty"):
                await client.models.list()


class BodyTest(unittest.TestCase):
    def test_may_be_anything_of_json(self) -> None:
        with ScriptedServer(ok, ok) as server:
            client = instant_client(server.url)
            client.request(Call("POST", "/v2/x", body=[1, "a"]), None)
            client.request(Call("POST", "/v2/x", body="text"), None)
            self.assertEqual([seen.body for seen in server.requests], [b'[1,"a"]', b'"text"'])
            with self.assertRaisesRegex(SundialError, "`body` among the options"):
                client.request(Call("POST", "/v2/x", body="text"), None, {"body": {"a": 1}})

    def test_of_an_answer_has_no_nan(self) -> None:
        for wrong in ('{"name":NaN}', '{"new":-Infinity}'):
            with ScriptedServer(json_answer(200, wrong), json_answer(400, wrong)) as server:
                client = instant_client(server.url)
                with self.assertRaisesRegex(SundialError, "not JSON"):
                    client.organization.retrieve()
                with self.assertRaises(BadRequestError) as caught:
                    client.organization.retrieve()
                self.assertEqual(caught.exception.body, wrong)
        with ScriptedServer(json_answer(200, {"name": "NaN"})) as server:
            self.assertEqual(instant_client(server.url).organization.retrieve().name, "NaN")


class LoggerTest(unittest.TestCase):
    def test_that_fails_fails_no_call(self) -> None:
        class Failing(logging.Logger):
            def handle(self, record: logging.LogRecord) -> None:
                raise OSError("The disk is full.")

        with ScriptedServer(ok) as server:
            client = instant_client(server.url, logger=Failing("full"), log_level="debug")
            self.assertEqual(client.organization.retrieve().name, "Acme")


if __name__ == "__main__":
    unittest.main()

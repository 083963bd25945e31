from __future__ import annotations

import json
import unittest

import httpx

from instant_client import instant_client, key
from sundial import ApiConnectionError, SundialError
from sundial._client.redact import redact_body, redact_headers, redact_text, show_path, show_url

gone = "[redacted]"


class RedactTest(unittest.TestCase):
    def test_bodies_whatever_the_value_is(self) -> None:
        body = {
            "client_secret": "s1",
            "Password": {"old": "s2"},
            "items": [{"apiKeys": ["s3"], "refresh_token": "s4", "max_tokens": 7, "secrets": 3}],
            "arguments": json.dumps({"secret": "s5", "nested": json.dumps([{"api_key": "s6"}])}),
            "note": f"use {key} now",
        }
        shown = json.loads(redact_body(json.dumps(body).encode()))
        self.assertEqual((shown["client_secret"], shown["Password"], shown["note"]), (gone, gone, f"use {gone} now"))
        self.assertEqual(shown["items"], [{"apiKeys": gone, "refresh_token": gone, "max_tokens": 7, "secrets": 3}])
        arguments = json.loads(shown["arguments"])
        self.assertEqual((arguments["secret"], json.loads(arguments["nested"])), (gone, [{"api_key": gone}]))

    def test_bodies_that_are_no_json_or_have_nothing_to_hide(self) -> None:
        self.assertEqual(redact_body(b'{ "max_tokens": 1.0 }'), '{ "max_tokens": 1.0 }')
        self.assertEqual(redact_body(b'{"a":1,"secret":"s1'), f'{{"a":1,"secret":"{gone}"')
        self.assertEqual(redact_text('{"new_token" : "a\\"b", "c": "d"}'), f'{{"new_token" : "{gone}", "c": "d"}}')
        self.assertEqual(redact_body(b"[" * 100_000 + b'"secret"'), "[" * 100_000 + '"secret"')

    def test_addresses(self) -> None:
        url = httpx.URL(f"http://ann:pass@api.test/v1/x?limit=1&Access_Token=t1&q={key}&api%5Fkey=k1")
        self.assertEqual(show_url(url), f"http://api.test/v1/x?limit=1&Access_Token={gone}&q={gone}&api%5Fkey={gone}")
        self.assertEqual(show_path(url), show_url(url)[len("http://api.test") :])

    def test_headers_whatever_stands_around_the_word(self) -> None:
        names = ["Proxy-Authorization", "X-Auth", "x-session-id", "x-credentials", "Idempotency-Key", "x-secret-2"]
        shown = redact_headers([(name.encode(), b"s") for name in [*names, "x-kept"]])
        self.assertEqual(shown, {**{name.lower(): gone for name in names}, "x-kept": "s"})

    def test_errors_have_no_password_of_the_address(self) -> None:
        for url in ("http://ann:1234@127.0.0.1:9", "ftp://ann:1234@api.test", "http://ann:1234@api.test?a=b"):
            with self.assertRaises(SundialError) as caught:
                instant_client(url).models.list()
            self.assertNotIsInstance(caught.exception, ApiConnectionError)
            self.assertNotIn("1234", str(caught.exception))


if __name__ == "__main__":
    unittest.main()

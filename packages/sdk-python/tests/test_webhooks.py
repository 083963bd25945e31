from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
import unittest

from sundial import SundialError, WebhookVerificationError, unwrap_webhook

secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
other_secret = "whsec_" + base64.b64encode(b"another secret of 32 bytes, or so").decode()
at = 1_614_265_330
event_id = "evt_01m844dzg00wf3ak33fa8thfyp"
event = {
    "id": event_id,
    "type": "invoice.paid",
    "mode": None,
    "subject_id": "bill_1",
    "summary": "Paid.",
    "created_at": "2021-02-25T15:02:10Z",
}
body = json.dumps({"type": "invoice.paid", "timestamp": "2021-02-25T15:02:10Z", "data": event}).encode()


def sign(one: str) -> str:
    key = base64.b64decode(one[len("whsec_") :])
    return (
        "v1," + base64.b64encode(hmac.new(key, f"{event_id}.{at}.".encode() + body, hashlib.sha256).digest()).decode()
    )


def signed(*secrets: str) -> dict[str, str]:
    signature = " ".join(sign(one) for one in secrets or (secret,))
    return {"webhook-id": event_id, "webhook-timestamp": str(at), "webhook-signature": signature}


def is_accepted(headers: dict[str, str], sent: bytes = body, own: str = secret, now: float = at) -> bool:
    try:
        unwrap_webhook(sent, headers, own, now=lambda: now)
    except WebhookVerificationError:
        return False
    return True


class WebhookTest(unittest.TestCase):
    def test_the_vector_of_standard_webhooks(self) -> None:
        headers = {
            "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "Webhook-Timestamp": "1614265330",
            "Webhook-Signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        }
        unwrap_webhook('{"test": 2432232314}', headers, secret, now=lambda: at)

    def test_gives_typed_objects(self) -> None:
        payload = unwrap_webhook(body, signed(), secret, now=lambda: at)
        self.assertEqual((payload.type, payload.data.id, payload.data.subject_id), ("invoice.paid", event_id, "bill_1"))

    def test_either_secret_while_both_sign(self) -> None:
        overlap = signed(other_secret, secret)
        self.assertTrue(is_accepted(overlap))
        self.assertTrue(is_accepted(overlap, own=other_secret))
        self.assertFalse(is_accepted(signed(other_secret)))

    def test_time(self) -> None:
        for seconds, expected in ((-300, True), (300, True), (-301, False), (301, False)):
            self.assertEqual(is_accepted(signed(), now=at + seconds), expected)

    def test_a_secret_that_is_none(self) -> None:
        for wrong in ("", "whsec_", "whsec_c2hvcnQ=", secret[len("whsec_") :], "whsec_!!"):
            with self.assertRaises(SundialError) as caught:
                unwrap_webhook(body, signed(), wrong, now=lambda: at)
            self.assertNotIsInstance(caught.exception, WebhookVerificationError)

    def test_nothing_that_was_changed(self) -> None:
        dice = random.Random("mutated")
        accepted = 0
        for _ in range(5_000):
            headers, sent = signed(), bytearray(body)
            name = dice.choice(list(headers))
            kind = dice.randrange(4)
            if kind == 0:
                sent[dice.randrange(len(sent))] ^= dice.randrange(1, 256)
            elif kind == 1:
                del sent[dice.randrange(len(sent)) :]
            elif kind == 2:
                del headers[name]
            else:
                place = dice.randrange(len(headers[name]))
                changed = headers[name][:place] + dice.choice("0aA9+/=.é") + headers[name][place + 1 :]
                if changed == headers[name]:
                    continue
                headers[name] = changed
            accepted += is_accepted(headers, bytes(sent))
        self.assertEqual(accepted, 0)


if __name__ == "__main__":
    unittest.main()

import os
from collections.abc import Mapping

from sundial import WebhookVerificationError, unwrap_webhook

secret = os.environ.get("SUNDIAL_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")


def receive(body: bytes, headers: Mapping[str, str]) -> int:
    try:
        payload = unwrap_webhook(body, headers, secret)
    except WebhookVerificationError:
        return 400
    print(payload.type, payload.data.id, payload.data.subject_id)
    return 204


# Anyone can call it, and nobody gets in without a signature.
print("A forged event is answered with", receive(b"{}", {}))

import os

from sundial import ApiConnectionError, ApiError, RateLimitError, Sundial
from sundial.error_codes import is_create_api_key_error_code

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

try:
    client.api_keys.create(name="ci", expires_at="2020-01-01T00:00:00Z")
except RateLimitError as error:
    print("try again in", error.retry_after_seconds, "seconds")
except ApiConnectionError as error:
    print("no answer:", error)
except ApiError as error:
    if not is_create_api_key_error_code(error.code):
        raise
    match error.code:  # a type checker knows every code that this call can end in
        case "invalid_expiry":
            print("choose a date in the future:", error.detail)
        case "key_limit_reached":
            print("revoke a key first:", error.doc_url)
        case _:
            raise

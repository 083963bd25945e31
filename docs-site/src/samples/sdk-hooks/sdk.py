import os

from sundial import AttemptRequest, AttemptResponse, Sundial


def before(request: AttemptRequest) -> None:
    print(f"attempt {request.attempt}: {request.method} {request.url}")


def after(response: AttemptResponse) -> None:
    print(response.status, "in", round(response.elapsed_ms), "ms,", response.request_id)


client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    before_request=before,
    after_response=after,
    log_level="warn",
)
client.models.list()

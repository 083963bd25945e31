import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")


def answer(environ: dict[str, Any], start_response: Callable[[str, list[tuple[str, str]]], object]) -> Iterator[bytes]:
    """A WSGI program: the key stays on the server, and the pieces go on as they come."""
    question = parse_qs(environ["QUERY_STRING"])["question"][0]
    stream = client.chat.completions.create(
        model="sundial-1",
        messages=[{"role": "user", "content": question}],
        stream=True,
    )
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    for chunk in stream:
        yield (chunk.choices[0].delta.content or "").encode()


for piece in answer({"QUERY_STRING": "question=What+does+a+sundial+measure%3F"}, lambda status, headers: None):
    print(piece.decode(), end="", flush=True)

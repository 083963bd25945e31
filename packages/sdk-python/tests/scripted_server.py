"""A real HTTP server that gives one scripted answer a request, in order."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType

from typing_extensions import Self


@dataclass
class Seen:
    """One request as the server saw it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: socket.socket
    connection_number: int
    gone: threading.Event = field(default_factory=threading.Event)
    """Set when the client has closed the connection."""

    def wait_until_gone(self) -> None:
        """Reads until the client closes."""
        with suppress(OSError):
            while self.connection.recv(4096):
                pass
        self.gone.set()


Answer = Callable[[Seen], None]


class ScriptedServer:
    """Listens from entering to leaving. What it has no answer for is left without one."""

    def __init__(self, *answers: Answer) -> None:
        self.requests: list[Seen] = []
        self._answers = list(answers)
        self._arrived = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._connections: list[socket.socket] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def wait_for(self, count: int) -> Seen:
        """The request of a number, from 1, once it has come."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.requests) >= count, 5), "no such request came"
        return self.requests[count - 1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, error_class: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in [self._listener, *self._connections]:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._connections.append(connection)
                number = len(self._connections)
                threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with suppress(OSError, ValueError), connection.makefile("rb") as source:
            while line := source.readline():
                method, path, _ = line.decode().split()
                headers: dict[str, str] = {}
                while (header := source.readline()) not in (b"\r\n", b""):
                    name, _, value = header.decode("latin-1").partition(":")
                    headers[name.lower()] = value.strip()
                body = source.read(int(headers.get("content-length", "0")))
                seen = Seen(method, path, headers, body, connection, number)
                with self._arrived:
                    self.requests.append(seen)
                    answer = self._answers.pop(0) if self._answers else silence
                    self._arrived.notify_all()
                try:
                    answer(seen)
                except OSError:
                    seen.gone.set()
                    raise


def json_answer(status: int, body: object, **headers: str) -> Answer:
    """A whole answer. Names of headers have underscores for hyphens."""
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    head = [f"HTTP/1.1 {status} Any", "Content-Type: application/json", f"Content-Length: {len(content)}"]
    head += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return lambda seen: seen.connection.sendall("\r\n".join([*head, "", ""]).encode() + content)


def problem(status: int, **members: object) -> Answer:
    """An error of the API."""
    return json_answer(status, problem_body(status, **members), Request_Id="req_1")


def problem_body(status: int, **members: object) -> dict[str, object]:
    """The body of an error of the API."""
    return {
        "status": status,
        "code": f"code_{status}",
        "title": "A title",
        "detail": "What happened. What to do.",
        "doc_url": f"https://portal.test/errors/code_{status}",
        "request_id": "req_1",
        "retryable": status in (408, 429) or status >= 500,
        **members,
    }


def events(*pieces: str | bytes, end: bool = True) -> Answer:
    """A stream of these pieces, each sent by itself. Without `end` it stays open until the client leaves."""

    def answer(seen: Seen) -> None:
        seen.connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nRequest-Id: req_s\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        for piece in pieces:
            data = piece.encode() if isinstance(piece, str) else piece
            seen.connection.sendall(b"%x\r\n%s\r\n" % (len(data), data))
        if end:
            seen.connection.sendall(b"0\r\n\r\n")
        else:
            seen.wait_until_gone()

    return answer


def cut_off(text: str) -> Answer:
    """An answer that breaks in its middle."""

    def answer(seen: Seen) -> None:
        seen.connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{text}".encode())
        hang_up(seen)

    return answer


def hang_up(seen: Seen) -> None:
    """Closes the connection."""
    seen.connection.shutdown(socket.SHUT_RDWR)
    seen.connection.close()


def silence(seen: Seen) -> None:
    """Says nothing until the client leaves."""
    seen.wait_until_gone()

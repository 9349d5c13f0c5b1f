"""What comes over a bare connection: requests with two ends are refused, not guessed at."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import uvicorn

from bot import app, settings
from bot.handoff import destinations
from bot.store import crypto
from tests.waiting import until

from .conftest import ORIGIN

_HIDDEN = "GET /healthz HTTP/1.1\r\nHost: clinic.example\r\n\r\n"


@pytest.fixture(scope="module")
def port(tmp_path_factory) -> Iterator[int]:
    """Where the very server listens that ``serve`` starts, its own settings and all."""
    made: list[uvicorn.Server] = []

    def run(server: uvicorn.Server) -> None:
        made.append(server)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NERVELINE_VAR", str(tmp_path_factory.mktemp("var")))
        patch.setenv("NERVELINE_PUBLIC_URL", ORIGIN)
        patch.setattr(app._Server, "run", run)
        app.serve(settings.load())
    (server,) = made
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until(lambda: server.started)
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(20)
    crypto.use(None)
    destinations.use(None)
    assert not thread.is_alive()


def answers(port: int, sent: str) -> list[str]:
    """The status of every answer until the server ends the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
        wire.sendall(sent.encode())
        got = b""
        while part := wire.recv(65536):
            got += part
    return re.findall(r"HTTP/1\.1 (\d{3})", got.decode())


@pytest.mark.parametrize(
    "smuggled",
    [
        f"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Content-Length: 0\r\nContent-Length: 4\r\n\r\n{_HIDDEN}",
        f"Content-Length: 0, 4\r\n\r\n{_HIDDEN}",
        f"Content-Length: +0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n{_HIDDEN}",
        f"Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n{_HIDDEN}",
    ],
)
def test_a_request_with_two_ends_is_refused_and_the_connection_ends(port, smuggled):
    head = "POST /api/turns HTTP/1.1\r\nHost: clinic.example\r\n"
    (status,) = answers(port, head + smuggled)
    assert status in {"400", "501"}


def test_a_plain_request_and_the_next_one_are_both_answered(port):
    last = _HIDDEN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
    assert answers(port, _HIDDEN + last) == ["200", "200"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost:",
        b"POST /contact HTTP/1.1\r\nHost: clinic.example\r\nContent-Length: 99\r\n\r\nx",
    ],
)
def test_more_connections_than_there_may_be_shut_no_visitor_out(port, sent):
    last = _HIDDEN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
    with ExitStack() as stack:
        for _ in range(app.MOST_CONNECTIONS + 100):
            wire = socket.create_connection(("127.0.0.1", port), timeout=20)
            stack.enter_context(wire).sendall(sent)
        assert answers(port, last) == ["200"]

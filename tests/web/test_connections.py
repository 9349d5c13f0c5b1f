"""Whoever opens many connections and keeps us waiting does not shut others out."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import anyio
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels import connections
from tests.waiting import until

MOST = 8
PATIENCE = 30  # seconds
BUSY = b"GET /slow HTTP/1.1\r\nHost: clinic.example\r\n\r\n"
QUICK = b"GET /quick HTTP/1.1\r\nHost: clinic.example\r\nConnection: close\r\n\r\n"
# What somebody sends who means no good, and how.
NOTHING = b""
HALF_A_HEAD = b"GET /quick HTTP/1.1\r\nHost: clinic"
HALF_A_BODY = b"POST /body HTTP/1.1\r\nHost: clinic.example\r\nContent-Length: 99\r\n\r\nx"
ANSWERED = b"GET /quick HTTP/1.1\r\nHost: clinic.example\r\n\r\n"
ANSWERED_UNSENT = b"GET /quick HTTP/1.1\r\nHost: a.example\r\nContent-Length: 99\r\n\r\nx"
UNREAD = b"GET /much HTTP/1.1\r\nHost: clinic.example\r\n\r\n"
WAYS = [NOTHING, HALF_A_HEAD, HALF_A_BODY, ANSWERED, ANSWERED_UNSENT, UNREAD]


BEGUN = threading.Semaphore(0)
# Until then nobody who asks for ``slow`` has an answer.
DONE = threading.Event()


async def slow(request: Request) -> Response:
    BEGUN.release()
    await anyio.to_thread.run_sync(DONE.wait, PATIENCE)
    return PlainTextResponse("done")


async def quick(request: Request) -> Response:
    return PlainTextResponse("here")


async def body(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def much(request: Request) -> Response:
    return PlainTextResponse("x" * 20_000_000)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    routes = [Route("/slow", slow), Route("/quick", quick), Route("/much", much)]
    app = Starlette(routes=[*routes, Route("/body", body, methods=["POST"])])
    config = uvicorn.Config(
        app,
        http=connections.Bounded,
        ws="none",
        log_level="error",
        limit_concurrency=MOST,
        timeout_keep_alive=600,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until(lambda: server.started)
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(20)
    assert not thread.is_alive()


@pytest.fixture(autouse=True)
def nothing_is_done() -> Iterator[None]:
    DONE.clear()
    yield
    DONE.set()


def opened(port: int, sent: bytes) -> socket.socket:
    wire = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    if sent:
        wire.sendall(sent)
    return wire


def being_answered(port: int) -> socket.socket:
    """A connection whose request was read: only then it is owed an answer."""
    wire = opened(port, BUSY)
    assert BEGUN.acquire(timeout=PATIENCE)
    return wire


def read(wire: socket.socket) -> bytes:
    got = b""
    try:
        while part := wire.recv(65536):
            got += part
    except ConnectionResetError:
        pass
    return got


def ended(wire: socket.socket, within: float) -> bool:
    """Whether the other side ends it in so many seconds."""
    wire.settimeout(within)
    try:
        while wire.recv(65536):
            pass
    except TimeoutError:
        return False
    except ConnectionResetError:
        return True
    return True


@pytest.mark.parametrize("way", WAYS)
def test_many_that_keep_us_waiting_shut_nobody_out(port, way):
    with ExitStack() as stack:
        for _ in range(3 * MOST):
            stack.enter_context(opened(port, way))
        time.sleep(0.2)
        for _ in range(3):
            with opened(port, QUICK) as visitor:
                assert read(visitor).startswith(b"HTTP/1.1 200")


def test_the_one_that_kept_us_waiting_for_the_longest_goes_first(port):
    with ExitStack() as stack:
        first = stack.enter_context(opened(port, NOTHING))
        time.sleep(0.1)
        others = [stack.enter_context(opened(port, NOTHING)) for _ in range(MOST - 1)]
        assert ended(first, PATIENCE)
        assert not any(ended(each, 0.01) for each in others)


def test_a_request_that_is_being_answered_is_not_cut_off_for_another(port):
    with ExitStack() as stack:
        visitor = stack.enter_context(being_answered(port))
        for _ in range(3 * MOST):
            stack.enter_context(opened(port, NOTHING))
        DONE.set()
        assert read_some(visitor).endswith(b"done")


def test_where_all_are_being_answered_one_more_is_told_to_come_back(port):
    with ExitStack() as stack:
        busy = [stack.enter_context(being_answered(port)) for _ in range(MOST - 1)]
        with opened(port, QUICK) as visitor:
            assert read(visitor).startswith(b"HTTP/1.1 503")
        DONE.set()
        assert all(read_some(each).endswith(b"done") for each in busy)


@pytest.mark.parametrize("way", WAYS)
def test_nobody_keeps_us_waiting_for_ever(port, way, monkeypatch):
    monkeypatch.setattr(connections, "LOOK", 0.05)
    monkeypatch.setattr(connections, "LONGEST", 0.4)
    with opened(port, way) as wire:
        if way == UNREAD:
            time.sleep(2)
        assert ended(wire, PATIENCE)


def test_a_byte_now_and_then_holds_no_place(port, monkeypatch):
    monkeypatch.setattr(connections, "LOOK", 0.05)
    monkeypatch.setattr(connections, "LONGEST", 0.4)
    with opened(port, HALF_A_HEAD) as wire:
        end = time.monotonic() + PATIENCE
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            while time.monotonic() < end:
                wire.sendall(b"a")
                time.sleep(0.05)


def test_an_answer_that_takes_its_time_is_given(port, monkeypatch):
    monkeypatch.setattr(connections, "LOOK", 0.05)
    monkeypatch.setattr(connections, "LONGEST", 0.3)
    with being_answered(port) as wire:
        time.sleep(1)
        DONE.set()
        assert read_some(wire).endswith(b"done")


def read_some(wire: socket.socket) -> bytes:
    """What comes until the body of ``slow`` is complete."""
    got = b""
    while not got.endswith(b"done") and (part := wire.recv(65536)):
        got += part
    return got

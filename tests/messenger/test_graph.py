"""What an answer of Meta's means, and that each call ends."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from bot.channels.messenger import errors
from bot.channels.messenger.graph import Graph

from .conftest import fixture, page


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("no_permission", errors.Refused, "window_closed"),
        ("user_blocked", errors.Refused, "person_gone"),
        ("no_matching_user", errors.Refused, "person_gone"),
        ("token_expired", errors.TokenBad, "token_refused"),
        ("rate_limit_page", errors.TooMuch, None),
        ("rate_limit_send", errors.TooMuch, None),
        ("not_thread_owner", errors.Refused, "other_app"),
        ("transient", errors.Transient, None),
    ],
)
def test_what_an_error_of_meta_s_means(name, kind, reason):
    found = errors.of(400, fixture("graph_errors")["errors"][name])
    assert type(found) is kind
    assert getattr(found, "reason", None) == reason
    assert "(#" not in str(found)


@pytest.mark.parametrize("code", [1, 2, 4, 17, 32, 341, 613])
def test_codes_that_pass(code):
    assert isinstance(errors.of(400, {"error": {"code": code}}), errors.Transient)


@pytest.mark.parametrize("content", [None, [], {}, {"error": []}, {"error": {"code": "10"}}])
@pytest.mark.parametrize("status", [400, 429, 500])
def test_an_answer_that_is_no_error_of_meta_s(status, content):
    assert isinstance(errors.of(status, content), errors.GraphError)


DRIPS = {
    "head": (b"", b"HTTP/1.1 200 OK\r\nX-Long: "),
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", b""),
    "nothing": (b"", b""),
}


@pytest.mark.slow
@pytest.mark.parametrize("part", DRIPS)
def test_a_call_ends_by_its_deadline_whatever_comes(part):
    at_once, bit_by_bit = DRIPS[part]
    hung_up = threading.Event()

    def drip(listening):
        peer, _ = listening.accept()
        with peer:
            peer.recv(65536)
            try:
                peer.sendall(at_once)
                for number in range(600):
                    if part != "nothing":
                        peer.sendall(bit_by_bit[number : number + 1] or b" ")
                    peer.settimeout(0.05)
                    try:
                        if not peer.recv(1):
                            break
                    except TimeoutError:
                        continue
            except OSError:
                pass
            hung_up.set()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=drip, args=(listening,), daemon=True).start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        begun = time.monotonic()
        with pytest.raises(errors.Transient):
            Graph(page(graph=address), deadline=1.0).get("me")
        assert time.monotonic() - begun < 10
        # Nothing is left behind that goes on talking.
        assert hung_up.wait(10)

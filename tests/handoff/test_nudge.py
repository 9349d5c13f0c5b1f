"""A nudge into a chat: a real HTTP receiver behind Apprise's plain JSON kind."""

from __future__ import annotations

import dataclasses
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from bot import settings
from bot.environment import SettingsError
from bot.handoff.destinations.base import Notice
from bot.handoff.destinations.nudge.transport import build
from bot.handoff.errors import Rejected, Unavailable
from tests.handoff.requests import NAME

NOTICE = Notice("n", "new_ticket", "K7M4R", "https://clinic.example/K7M4R", {"name": NAME})


class Chat(BaseHTTPRequestHandler):
    said: ClassVar[list[dict[str, Any]]] = []
    status: ClassVar[int] = 200

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Chat.said.append(json.loads(body))
        self.send_response(Chat.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def chat() -> Iterator[str]:
    Chat.said.clear()
    Chat.status = 200
    server = ThreadingHTTPServer(("127.0.0.1", 0), Chat)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"json://127.0.0.1:{server.server_address[1]}/hook"
    server.shutdown()
    server.server_close()


def nudge(*urls: str) -> Any:
    return build(dataclasses.replace(settings.load(), nudge=urls))


def test_it_says_that_there_is_something_and_not_what(chat: str) -> None:
    nudge(chat).send(NOTICE)
    [said] = Chat.said
    assert said["title"] == "New request K7M4R"
    assert "https://clinic.example/K7M4R" in said["message"]
    assert NAME not in str(said)


def test_a_chat_that_refuses_may_take_it_later(chat: str) -> None:
    Chat.status = 500
    with pytest.raises(Unavailable, match="ChatRefused"):
        nudge(chat).send(NOTICE)


def test_a_chat_that_hangs_does_not_hold_us() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        slow = nudge(f"json://127.0.0.1:{silent.getsockname()[1]}/")
        with pytest.raises(Unavailable, match="DeadlineExceeded"):
            dataclasses.replace(slow, deadline=0.3).send(NOTICE)


def test_an_event_without_words_is_a_dead_letter(chat: str) -> None:
    with pytest.raises(Rejected, match="NoTextForEvent"):
        nudge(chat).send(dataclasses.replace(NOTICE, event="nothing"))


def test_what_is_wrong_is_named_without_the_address(chat: str) -> None:
    with pytest.raises(SettingsError, match="must be set"):
        nudge()
    with pytest.raises(SettingsError, match="number 2") as caught:
        nudge(chat, "secret-words")
    assert "secret" not in str(caught.value)

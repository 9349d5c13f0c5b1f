"""The program and the stand-in of Meta, each on a port of its own, in threads."""

from __future__ import annotations

import asyncio
import dataclasses
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests
import uvicorn

from bot import app
from bot.channels.messenger.sender import Sender
from bot.clock import Clock
from bot.settings import Messenger, Settings
from bot.simulator.delivery import Delivery
from bot.simulator.meta import Credentials, Meta
from bot.simulator.server import Server
from bot.store.engine import connect
from tests.waiting import until

from .conftest import ALICE


@contextmanager
def served(application: Any) -> Iterator[tuple[str, asyncio.AbstractEventLoop]]:
    """Serve an application; gives its address and the loop that it runs in."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(
            application, log_level="warning", access_log=False, ws="none", http="h11"
        )
        server = uvicorn.Server(config)
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        loops: list[asyncio.AbstractEventLoop] = []

        def run() -> None:
            loop = asyncio.new_event_loop()
            loops.append(loop)
            loop.run_until_complete(server.serve(sockets=[listening]))
            loop.close()

        thread = threading.Thread(target=run)
        thread.start()
        until(lambda: server.started)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}", loops[0]
        finally:
            server.should_exit = True
            thread.join(15)
            assert not thread.is_alive()


class StandIn:
    """The stand-in of Meta as a test uses it: somebody writes, and reads what came."""

    def __init__(self, meta: Meta, server: Server, address: str) -> None:
        self.meta, self.server, self.address = meta, server, address

    def act(self, person: str = ALICE, **what: Any) -> None:
        assert requests.post(f"{self.address}/thread/{person}", json=what, timeout=5).ok

    def says(self, text: str, person: str = ALICE, **more: Any) -> None:
        self.act(person, text=text, **more)

    def read(self, person: str = ALICE) -> list[str]:
        """What the page said in the thread."""
        return [line.text for line in list(self.meta.person(person).lines) if line.who == "page"]

    def waits_for(self, text: str, person: str = ALICE, seconds: float = 30) -> None:
        until(lambda: any(text in each for each in self.read(person)), seconds)


@contextmanager
def stand_in(page: Messenger) -> Iterator[tuple[StandIn, Callable[[str], None]]]:
    """The stand-in, and what tells it where the webhook is."""
    meta = Meta(Credentials(page.page, page.app, page.token, page.app_secret, page.verify_token))
    delivery = Delivery(meta, "http://127.0.0.1:9/")
    delivery.habits.speed = 0.05
    server = Server(meta, delivery)

    def aim(url: str) -> None:
        delivery._target = url

    with served(server.app()) as (address, _):
        yield StandIn(meta, server, address), aim


@contextmanager
def sending(settings: Settings, clock: Clock | None = None, **changes: Any) -> Iterator[Sender]:
    """What *work* does for Messenger, in a thread; ``changes`` are the page's settings."""
    assert settings.messenger is not None
    engine, stop = connect(settings.database), threading.Event()
    page = dataclasses.replace(settings.messenger, **changes)
    sender = Sender(page, engine, stop, clock)
    thread = sender.start()
    try:
        yield sender
    finally:
        stop.set()
        thread.join(20)
        engine.dispose()
        assert not thread.is_alive()


@contextmanager
def everything(settings: Settings, brain: Any) -> Iterator[tuple[StandIn, Settings]]:
    """Stand-in and web; ``settings`` with the stand-in's address."""
    assert settings.messenger is not None
    with stand_in(settings.messenger) as (meta, aim):
        page = dataclasses.replace(settings.messenger, graph=meta.address)
        known = dataclasses.replace(settings, messenger=page)
        with served(app.build(known, brain=brain)) as (address, _):
            aim(f"{address}/messenger/webhook")
            yield meta, known

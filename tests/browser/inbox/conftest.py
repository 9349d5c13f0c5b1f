"""The inbox on a port of its own, and somebody's browser in front of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from bot.inbox import closing, passwords, sessions
from tests.browser import visitor
from tests.inbox.conftest import PASSWORD, House
from tests.ports import free_port
from tests.waiting import until

# No telephone here: what would be dialled is noted instead.
DIALLED = """
  window.dialled = [];
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='tel:'], a[href^='mailto:']");
    if (!link) return;
    event.preventDefault();
    window.dialled.push(link.href);
  }, true);
"""
PATIENCE = 20.0


class Served(House):
    """The inbox on a port of its own."""

    def __init__(self, engine, port: int, **more) -> None:
        self.url = f"http://127.0.0.1:{port}"
        super().__init__(engine, passwords.hashed(PASSWORD), public_url=self.url, **more)
        closing.clear()
        config = uvicorn.Config(self.app, port=port, log_level="error", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until(lambda: self._server.started)

    def enter(self, page: Page, login: str = "ana", path: str = "/staff/") -> None:
        """Open a page as somebody who signed in a moment ago; its scripts have run."""
        with self.engine.begin() as conn:
            token = sessions.begin(conn, self.ids[login], self.clock.now())
        # With the path that the server gives it: else there are two of the name one day.
        cookie = {"name": sessions.COOKIE, "value": token, "domain": "127.0.0.1", "path": "/staff"}
        page.context.add_cookies([{**cookie, "httpOnly": True, "sameSite": "Strict"}])
        page.goto(self.url + path)

    def stop(self) -> None:
        closing.set()
        self._server.should_exit = True
        self._thread.join(PATIENCE)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for this folder: to start it takes longer than most of its tests."""
    with visitor.browser() as running:
        yield running


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def served(engine) -> Iterator[Served]:
    served = Served(engine, free_port())
    yield served
    served.stop()


@pytest.fixture
def another(browser: Browser, served: Served) -> Iterator[Callable[..., Page]]:
    """Opens a browser of somebody's own; at the end nothing in it may have gone wrong."""
    contexts, wrong = [], []

    def note(line) -> None:
        # What the Content-Security-Policy forbids is written to the console.
        if "Content" in line.text:
            wrong.append(line.text)

    def open_browser(**options) -> Page:
        context = browser.new_context(base_url=served.url, **options)
        contexts.append(context)
        context.add_init_script(DIALLED)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", note)
        return page

    yield open_browser
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture
def page(another) -> Page:
    return another()

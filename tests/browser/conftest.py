"""A real browser, and the real web process with a brain that answers by rule."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import app, settings
from bot.contract import BrainReply, BrainRequest, Choice, Reply
from bot.handoff import destinations
from bot.settings import Settings
from bot.store import crypto, keys
from tests.browser import visitor
from tests.databases import with_tables
from tests.waiting import until
from tests.web.conftest import FakeBrain

# Milliseconds until what a test waits for must be there. On a busy machine all takes longer;
# where it is there sooner, nobody waits.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

# Told to the page before its own scripts: what the Content-Security-Policy forbade.
WATCH = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


class Cutter:
    """Does what it is asked, and breaks off in the answer, ``answers`` times."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.answers = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self.answers or scope.get("path") != "/api/turns":
            await self._app(scope, receive, send)
            return
        self.answers -= 1

        async def half(message: Message) -> None:
            if message["type"] == "http.response.start":
                await send(message)

        await self._app(scope, receive, half)


class Site:
    """The web process in a thread of the test. ``cut.answers = 1`` loses the next answer."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        monkeypatch.setenv("NERVELINE_VAR", str(folder))
        monkeypatch.setenv("NERVELINE_PUBLIC_URL", self.url)
        self.settings: Settings = settings.load()
        crypto.use(keys.load_or_make(self.settings))
        destinations.use(())
        with_tables(self.settings.database)
        self.brain = FakeBrain()
        self.cut = Cutter(app.build(self.settings, brain=self.brain))
        config = uvicorn.Config(self.cut, log_level="warning", ws="none", http="h11")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )

    def start(self) -> None:
        self._thread.start()
        until(lambda: self._server.started)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self._socket.close()
        crypto.use(None)
        destinations.use(None)


# Whole in both browsers in every test run; the other modules are in Firefox by `make full`.
HEART = {"tests.browser.test_widget", "tests.browser.test_form"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module names the browsers of its tests in ENGINES; a test may name its only one."""
    if "browser_name" in metafunc.fixturenames:
        only = metafunc.definition.get_closest_marker("only")
        engines = only.args[:1] if only else getattr(metafunc.module, "ENGINES", ("chromium",))
        if metafunc.module.__name__ not in HEART:
            later = pytest.param("firefox", marks=pytest.mark.full)
            engines = [later if each == "firefox" else each for each in engines]
        metafunc.parametrize("browser_name", engines, scope="module")


# Not for the whole session: other tests start a browser of their own, and Playwright
# allows one at a time.
@pytest.fixture(scope="module")
def browser(browser_name: str) -> Iterator[Browser]:
    with visitor.browser(browser_name) as running:
        yield running


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    made = Site(tmp_path, monkeypatch)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Opens a page; at the end nothing may have been forbidden, failed or gone elsewhere."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []
    elsewhere: list[str] = []

    def open_page(path: str = "/", width: int = 1280, height: int = 800, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: _outside(request.url, site.url, elsewhere))
        page.goto(site.url + path)
        return page

    yield open_page
    forbidden: list[str] = []
    for context in contexts:
        for page in context.pages:
            if context.pages and not page.is_closed():
                forbidden += page.evaluate("window.violations ?? []")
        context.close()
    assert (forbidden, faults, elsewhere) == ([], [], [])


@pytest.fixture
def open_map(visit, site, monkeypatch):
    """Opens the chat and in it the body map."""

    async def answer(request: BrainRequest) -> BrainReply:
        site.brain.asked.append(request)
        choices = (Choice("Show on a body", "show_body"), Choice("Skip", "skip"))
        return BrainReply((Reply("Where is it?", choices),), request.language, request.draft)

    monkeypatch.setattr(site.brain, "answer", answer)

    def opened(path: str = "/", width: int = 1280, height: int = 800, **options) -> Page:
        page = visit(path, width, height, **options)
        page.locator(".launcher").click()
        expect(page.locator(".choice").first).to_be_visible()
        page.locator("#words").fill("my back hurts")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Show on a body").click()
        expect(page.locator(".map")).to_be_visible()
        return page

    return opened


def _outside(url: str, own: str, found: list[str]) -> None:
    if not url.startswith(own):
        found.append(url)


@pytest.fixture
def answer_with(site, monkeypatch):
    """Makes the brain answer with these replies from now on."""

    def ready(*replies: Reply) -> None:
        async def answer(request):
            site.brain.asked.append(request)
            return BrainReply(replies, request.language, request.draft)

        monkeypatch.setattr(site.brain, "answer", answer)

    return ready

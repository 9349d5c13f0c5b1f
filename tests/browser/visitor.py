"""A visitor at the chat page, and a member of the staff at the inbox, in a real browser."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bot.settings import ROOT

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
NAMES = ("chromium", "chromium-browser", "google-chrome")
# A turn may take the brain's whole deadline and the way there and back.
PATIENCE = 20.0


def chromium() -> str | None:
    """The path of a Chromium on this machine; None means Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = [shutil.which(each) for each in ((named,) if named else NAMES)]
    return next((each for each in found if each), None)


def firefox() -> str | None:
    """The path of an unpatched Firefox on this machine, if there is one."""
    named = os.environ.get("FIREFOX")
    found = [shutil.which(each) for each in ((named,) if named else ("firefox-esr", "firefox"))]
    return next((each for each in found if each), None)


@contextmanager
def browser(engine: str = "chromium") -> Iterator[Browser]:
    """A headless Chromium, or Firefox over WebDriver BiDi."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        if engine == "firefox":
            started = playwright.firefox.launch(
                channel="moz-firefox", executable_path=_relayed(Path(folder))
            )
        else:
            started = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield started
        started.close()


def _relayed(folder: Path) -> Path:
    """A program that is Firefox behind ``relay.py``."""
    path = folder / "firefox"
    run = shlex.join([sys.executable, "-m", "tests.browser.relay", firefox() or "firefox"])
    path.write_text(f'#!/bin/sh\ncd {shlex.quote(str(ROOT))} && exec {run} "$@"\n', "utf-8")
    path.chmod(0o755)
    return path


class Visitor:
    """Somebody at the full-page chat."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.page.goto(f"{base}/chat")
        self.page.locator(".message:not(.typing)").first.wait_for()

    def say(self, words: str) -> list[str]:
        """Type and send. Gives the texts of the replies."""
        return self._and_wait(lambda: self._type(words))

    def press(self, title: str) -> list[str]:
        """Press the button with this title. Gives the texts of the replies."""
        button = self.page.locator(".choice", has_text=title).filter(has_text=title)
        button.first.wait_for()
        return self._and_wait(button.first.click)

    def choices(self) -> list[str]:
        """Titles of the buttons that can be pressed now."""
        return self.page.locator(".choice").all_inner_texts()

    def sources(self) -> list[str]:
        """The source notes under the newest replies."""
        return self._after_own(".source")

    def _type(self, words: str) -> None:
        self.page.locator("#words").fill(words)
        self.page.locator("#words").press("Enter")

    def _and_wait(self, act) -> list[str]:
        mine = self.page.locator(".message.own").count()
        act()
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            # What was deleted leaves the page, the visitor's own words too.
            sent = self.page.locator(".message.own").count() != mine
            typing = self.page.locator(".message.typing").count()
            # A line of the summary reads "Name: Robin Sample".
            texts = self._after_own(".text, .rows > div")
            if sent and texts and not typing:
                return texts
            time.sleep(0.05)
        raise AssertionError("no reply came")

    def _after_own(self, what: str) -> list[str]:
        """Texts inside the replies that stand after the visitor's newest message."""
        return self.page.evaluate(
            """what => {
              const root = document.querySelector("nerveline-chat").shadowRoot;
              const all = [...root.querySelectorAll(".message")];
              const last = all.map(e => e.classList.contains("own")).lastIndexOf(true);
              return all.slice(last + 1)
                .filter(e => !e.classList.contains("typing"))
                .flatMap(e => [...e.querySelectorAll(what)].map(t => {
                  const label = t.querySelector("dt");
                  return label
                    ? `${label.textContent}: ${t.querySelector("dd").textContent}`
                    : t.textContent;
                }));
            }""",
            what,
        )


class Clerk:
    """Somebody at the front desk."""

    def __init__(self, page: Page, base: str, login: str, password: str) -> None:
        self.page, self.base = page, base
        page.goto(f"{base}/staff")
        page.get_by_label("Log-in").fill(login)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/staff/**")

    def ticket(self, reference: str) -> str:
        """The words on a ticket's page, reached from the list."""
        self.page.goto(f"{self.base}/staff/")
        self.page.locator(f"a[href*='{reference}']").first.click()
        self.page.wait_for_url(f"**/tickets/{reference}")
        return self.page.locator("main").inner_text()

"""``make pictures``: the screenshots of README and docs, taken from the running program."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from bot.settings import ROOT
from tests.browser.stack import Stack
from tests.browser.visitor import Clerk, Visitor, browser
from tests.inbox import monday
from tests.inbox.conftest import PASSWORD

FOLDER = ROOT / "docs" / "pictures"
PHONE = {"width": 412, "height": 915}
DESK = {"width": 1200, "height": 850}


def conversation(chromium: Browser) -> None:
    """A question, and a request up to its summary."""
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack(Path(folder))
        try:
            page = chromium.new_context(viewport=PHONE, device_scale_factor=1.5).new_page()
            visitor = Visitor(page, stack.base)
            visitor.press("Surgery didn't help")
            page.screenshot(path=FOLDER / "conversation.png")
            visitor.press("Ask for a call")
            visitor.say("Maria Lopez, 702-555-0188, mornings. Low back, left side, 4 years")
            visitor.press("None of these")
            # Nothing is pointed at.
            page.mouse.move(0, 0)
            page.screenshot(path=FOLDER / "summary.png")
        finally:
            stack.stop()


def inbox(chromium: Browser) -> None:
    """The desk on a Monday, 8 am: the list, an urgent request, the figures; a phone in the dark."""
    with monday.served() as (house, address):
        base = address.removesuffix("/staff/")
        desk = chromium.new_context(viewport=DESK).new_page()
        Clerk(desk, base, "ana", PASSWORD)
        desk.screenshot(path=FOLDER / "inbox.png")
        desk.goto(base + house.ticket("emergency"))
        desk.screenshot(path=FOLDER / "ticket.png")
        desk.goto(base + "/staff/figures")
        desk.screenshot(path=FOLDER / "figures.png")
        phone = chromium.new_context(
            viewport=PHONE, device_scale_factor=1.5, color_scheme="dark"
        ).new_page()
        Clerk(phone, base, "ben", PASSWORD)
        phone.screenshot(path=FOLDER / "inbox-phone.png")


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        conversation(chromium)
        inbox(chromium)


if __name__ == "__main__":
    main()

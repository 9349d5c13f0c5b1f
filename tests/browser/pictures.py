"""``make pictures``: the screenshots of README and docs, taken from the running program."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.settings import ROOT
from tests.browser.stack import Stack
from tests.browser.visitor import Clerk, Visitor, browser

FOLDER = ROOT / "docs" / "pictures"
PHONE = {"width": 412, "height": 915}
DESK = {"width": 1200, "height": 850}


def main() -> None:
    """Hold one conversation and open the inbox; write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack(Path(folder))
        try:
            with browser() as chromium:
                page = chromium.new_context(viewport=PHONE, device_scale_factor=1.5).new_page()
                visitor = Visitor(page, stack.base)
                visitor.press("Surgery didn't help")
                page.screenshot(path=FOLDER / "conversation.png")
                visitor.press("Ask for a call")
                visitor.say("Maria Lopez, 702-555-0188, mornings. Low back, left side, 4 years")
                visitor.press("None of these")
                page.screenshot(path=FOLDER / "summary.png")
                visitor.press("Yes, send it")
                desk = chromium.new_context(viewport=DESK).new_page()
                Clerk(desk, stack.base, stack.login, stack.password)
                desk.screenshot(path=FOLDER / "inbox.png")
                desk.locator("a[href*='/staff/tickets/']").first.click()
                desk.wait_for_url("**/tickets/*")
                desk.screenshot(path=FOLDER / "ticket.png")
        finally:
            stack.stop()


if __name__ == "__main__":
    main()

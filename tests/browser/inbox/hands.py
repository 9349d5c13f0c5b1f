"""Somebody's way of working a page: with a finger on a small screen, or with keys alone."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.inbox.axe import fits
from tests.inbox.conftest import PASSWORD

# Nothing covers what has the focus, it lies in sight, and the ring around it is drawn.
SEEN = """
  e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const line = e.closest("tr.line");
    const outlines = [style, line && getComputedStyle(line)].filter(Boolean);
    return {
      covered: !top || !(e.contains(top) || top.contains(e)),
      ring: outlines.some(s => s.outlineStyle !== "none" || s.boxShadow !== "none"),
    };
  }
"""
Name = str | re.Pattern[str]
# More stops than any page has.
MOST_STOPS = 150


class Finger:
    """Taps and types."""

    options: dict[str, Any] = {
        "viewport": {"width": 320, "height": 640},
        "has_touch": True,
        "color_scheme": "dark",
    }

    def __init__(self, page: Page) -> None:
        self.page = page
        # What was pressed or chosen so far; to type is no step of its own.
        self.steps = 0

    def button(self, name: Name) -> None:
        self.press(self.page.get_by_role("button", name=name, exact=True).first)

    def link(self, name: Name) -> None:
        self.press(self.page.get_by_role("link", name=name, exact=True).first)

    def more(self, name: str) -> None:
        """A page behind More."""
        self.press(self.page.locator("details.more > summary"))
        self.link(name)

    def tick(self, label: Name) -> None:
        self.press(self.page.get_by_label(label))

    def write(self, label: Name, words: str) -> None:
        field = self.page.get_by_label(label, exact=True).first
        self.reach(field)
        field.fill("")
        self.page.keyboard.type(words)

    def choose(self, label: str, value: str) -> None:
        self.steps += 1
        self.page.get_by_label(label, exact=True).select_option(value)

    def sees(self, words: str) -> None:
        """Waits until it stands there."""
        expect(self.page.locator("main").get_by_text(words).first).to_be_visible()

    def press(self, what: Locator) -> None:
        self.steps += 1
        self.reach(what)

    def reach(self, what: Locator) -> None:
        expect(what).to_be_visible()
        fits(self.page, self.page.url)
        what.tap()


class Keys(Finger):
    """Tab, Enter, Space and arrows, at a zoom of 200 % and in forced colours."""

    options: dict[str, Any] = {
        "viewport": {"width": 640, "height": 400},
        "device_scale_factor": 2,
        "forced_colors": "active",
    }

    def choose(self, label: str, value: str) -> None:
        choice = self.page.get_by_label(label, exact=True)
        self.reach(choice)
        self.page.keyboard.press("Home")
        for _ in range(MOST_STOPS):
            if choice.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{label} does not offer {value}")

    def press(self, what: Locator) -> None:
        self.reach(what)
        self.page.keyboard.press("Space" if what.get_attribute("type") == "checkbox" else "Enter")

    def reach(self, what: Locator) -> None:
        expect(what).to_be_visible()
        fits(self.page, self.page.url)
        for _ in range(MOST_STOPS):
            if what.evaluate("e => e === document.activeElement"):
                assert what.evaluate(SEEN) == {"covered": False, "ring": True}, what
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"not reached with the keyboard: {what}")


HANDS = {"a finger at 320 px": Finger, "keys at 200 % in forced colours": Keys}


def sign_in(page: Page, login: str = "ana") -> None:
    page.goto("/staff/")
    page.get_by_label("Log-in").fill(login)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Requests")).to_be_visible()


def dialled(page: Page, links: list[str]) -> None:
    """Wait until the page's script has dialled these and nothing else."""
    page.wait_for_function("links => String(window.dialled) === String(links)", arg=links)

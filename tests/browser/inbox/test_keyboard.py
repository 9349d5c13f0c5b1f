"""Every step by a key of its own, and the focus always in sight."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_most_urgent_is_called_with_the_keyboard_alone(page: Page, served) -> None:
    served.enter(page)
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_be_visible()
    page.keyboard.press("Alt+Shift+c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Robert Haynes")
    expect(page.get_by_text("You have it", exact=True)).to_be_visible()
    # Keys are the work of this next page's script.
    page.wait_for_load_state("load")
    page.keyboard.press("Alt+Shift+v")
    expect(page.get_by_text("Noted: voicemail.")).to_be_visible()


def test_keys_are_shown_and_do_nothing_while_somebody_types(page: Page, served) -> None:
    served.enter(page)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Single keys on").check()
    page.keyboard.press("Escape")
    # The choice is this browser's, not this page's.
    page.goto(served.ticket("maria"))
    page.keyboard.press("m")
    page.keyboard.type("saw vascular")
    page.keyboard.press("Alt+Shift+s")
    expect(page.get_by_label("New note")).to_have_value(re.compile("^saw vascular"))
    expect(page.get_by_text("Nobody has it yet")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_label("Find by name")).to_be_focused()


@pytest.mark.parametrize("single_keys", [False, True])
def test_words_typed_beside_the_search_box_log_nothing(
    page: Page, served, single_keys: bool
) -> None:
    served.enter(page)
    if single_keys:
        page.keyboard.press("?")
        page.get_by_label("Single keys on").check()
        page.keyboard.press("Escape")
    page.goto(served.ticket("maria"))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    # Every key of an outcome, and of calling; none that goes somewhere.
    page.keyboard.type("stavirc STAVIRC")
    # What the page does after the keys shows that they were all handled.
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert "POST" not in sent
    expect(page.get_by_text("Nobody has it yet")).to_be_visible()


def test_single_keys_are_off_until_switched_on(page: Page, served) -> None:
    served.enter(page, path=served.ticket("maria"))
    page.keyboard.type("mln1")
    page.keyboard.press("/")
    expect(page.get_by_label("Find by name")).to_be_focused()
    expect(page.get_by_label("New note")).to_have_value("")
    expect(page).to_have_url(re.compile(r"/staff/tickets/"))


def test_the_focus_is_seen_on_everything(page: Page, served) -> None:
    served.enter(page, path=served.ticket("maria"))
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            " return [e.tagName, s.boxShadow + s.outlineStyle] })()"
        )
        if style[0] == "BODY":
            break
        seen.add(style[0])
        assert re.search(r"rgb|solid|auto", style[1]), style
    assert {"A", "BUTTON", "INPUT", "TEXTAREA"} <= seen

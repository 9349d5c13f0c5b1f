"""What a visitor does at the chat in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from sqlalchemy import select

from bot.store.engine import connect
from bot.store.tables import turns

PHONE = "702-666-0463"


def open_chat(page: Page) -> None:
    page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()


def open_chat_with_notes(page: Page) -> None:
    """Open the chat where answers bring more than words. What shows that is there already: an
    answer waits a second for it, which a busy machine may not keep.
    """
    open_chat(page)
    page.evaluate("import('/widget/notes.js')")


def say(page: Page, text: str) -> None:
    page.locator("#words").fill(text)
    page.keyboard.press("Enter")


def begin(page: Page, path: str) -> None:
    """Open the chat where the page does not show it yet, and hear the first answer."""
    if path != "/chat":
        page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hello")
    expect(answers(page).last).to_have_text("You said: hello")


def clear(page: Page) -> None:
    """Clear the chat, and say once more that it is meant."""
    page.locator(".small").get_by_role("button", name="Clear this chat").click()
    page.locator(".status").get_by_role("button", name="Clear this chat").click()


def answers(page: Page):
    return page.locator(".message:not(.own):not(.typing) .text")


def stored(site) -> list[str]:
    engine = connect(site.settings.database)
    with engine.begin() as conn:
        said = conn.execute(select(turns.c.words).where(turns.c.kind != "open")).scalars().all()
    engine.dispose()
    return list(said)


def region(page: Page, key: str):
    """A region of the body map, in the view that is shown."""
    return page.locator(f"[data-view]:not([hidden]) [data-id='{key}']")

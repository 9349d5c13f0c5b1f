"""What the page shows once somebody had everything deleted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from bot.contract import BrainReply, Effect, Reply
from tests.browser.chat import answers, open_chat, say

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DELETED = "What you wrote is deleted."


@pytest.fixture
def delete_at(site, monkeypatch):
    """Makes the brain delete everything at these words."""
    own = site.brain.answer

    def ready(words: str) -> None:
        async def answer(request):
            if request.text != words:
                return await own(request)
            effects = (Effect("erase"),)
            return BrainReply((Reply(DELETED),), request.language, request.draft, effects=effects)

        monkeypatch.setattr(site.brain, "answer", answer)

    return ready


@pytest.mark.parametrize("tabs", [1, 2])
def test_what_was_deleted_stands_on_no_page_any_more(visit, delete_at, tabs):
    delete_at("delete all of it")
    page = visit("/")
    open_chat(page)
    say(page, "I have no papers")
    expect(answers(page).last).to_have_text("You said: I have no papers")
    pages = [page]
    if tabs == 2:
        second = page.context.new_page()
        second.goto(page.url)
        open_chat(second)
        expect(second.locator(".log")).to_contain_text("I have no papers")
        pages.append(second)
    say(page, "delete all of it")
    for each in pages:
        expect(answers(each).last).to_have_text(DELETED)
        expect(each.locator(".log")).not_to_contain_text("I have no papers")
        expect(each.locator(".log")).not_to_contain_text("delete all of it")
    say(page, "hello again")
    expect(answers(page).last).to_have_text("You said: hello again")

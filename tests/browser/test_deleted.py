"""What the page shows once somebody had everything deleted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from bot.contract import Effect
from tests.browser.chat import open_chat_with_notes, say

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("tabs", [1, 2])
def test_what_was_deleted_stands_on_no_page_any_more(visit, site, tabs):
    page = visit("/")
    open_chat_with_notes(page)
    say(page, "I have no papers")
    log = page.locator(".log")
    expect(log).to_contain_text("heard I have no papers")
    pages = [page]
    if tabs == 2:
        second = page.context.new_page()
        second.goto(page.url)
        open_chat_with_notes(second)
        expect(second.locator(".log")).to_contain_text("I have no papers")
        pages.append(second)
    site.brain.effects = (Effect("erase"),)
    say(page, "delete all of it")
    expect(log).to_contain_text("heard delete all of it")
    for each in pages:
        expect(each.locator(".log")).not_to_contain_text("I have no papers")
    site.brain.effects = ()
    say(page, "hello again")
    expect(log).to_contain_text("heard hello again")
    expect(log.get_by_text("delete all of it", exact=True)).to_have_count(0)

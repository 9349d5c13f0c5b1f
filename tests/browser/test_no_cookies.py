"""The chat's own page where the browser keeps no cookies for it, or no chat can be opened."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import PHONE, answers, say, stored

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EMERGENCY = "since today I can't hold my urine"


def keep_no_cookies(page: Page) -> Counter:
    """Drops the cookies that our answers set. Gives what was asked of us how often."""
    asked: Counter = Counter()

    def drop(route):
        asked[route.request.url.rpartition("/")[2]] += 1
        answer = route.fetch()
        page.context.clear_cookies()
        route.fulfill(response=answer, headers={"content-type": answer.headers["content-type"]})

    page.route("**/api/sessions", drop)
    page.route("**/api/turns", drop)
    return asked


def test_a_browser_that_keeps_no_cookies_has_a_conversation(visit, site):
    page = visit("/contact")
    asked = keep_no_cookies(page)
    page.goto(f"{site.url}/chat")
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hello")
    expect(answers(page).last).to_have_text("You said: hello")
    say(page, EMERGENCY)
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911")
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    assert stored(site) == ["hello", EMERGENCY]
    assert asked["sessions"] == 2


def test_a_chat_whose_server_knows_nobody_gives_the_words_back_and_asks_no_more(visit, site):
    page = visit("/contact")
    page.goto(f"{site.url}/chat")
    expect(page.locator(".choice").first).to_be_visible()
    opened = []
    page.on("request", lambda each: each.url.endswith("sessions") and opened.append(each.url))
    line = {"error": "session", "message": f"Call {PHONE}.", "urgent": ["Call 911."]}
    page.route("**/api/turns", lambda route: route.fulfill(status=401, json=line))
    say(page, "hello")
    expect(page.locator(".status")).to_contain_text(PHONE)
    expect(page.locator("#words")).to_have_value("hello")
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911")
    page.wait_for_timeout(1_000)
    assert len(opened) == 1


def test_an_emergency_is_answered_where_no_chat_can_be_opened(visit, site):
    page = visit("/contact")
    line = {"error": "too_fast", "message": f"Call {PHONE}."}
    headers = {"Retry-After": "60"}
    page.route(
        "**/api/sessions", lambda route: route.fulfill(status=429, json=line, headers=headers)
    )
    page.goto(f"{site.url}/chat")
    expect(page.locator(".status")).to_contain_text(PHONE)
    say(page, EMERGENCY)
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911")
    page.unroute("**/api/sessions")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    expect(page.locator(".urgent")).to_have_count(1)
    assert stored(site) == [EMERGENCY]


@pytest.mark.only("chromium", "which lets a test put the page into another site's frame")
def test_the_page_in_a_frame_needs_no_cookie(visit, site):
    page = visit("/contact")
    page.route(
        "**/frame.html",
        lambda route: route.fulfill(body='<iframe src="/chat"></iframe>', content_type="text/html"),
    )
    page.goto(f"{site.url}/frame.html")
    frame = page.frame_locator("iframe")
    expect(frame.locator(".choice").first).to_be_visible()
    frame.locator("#words").fill("hello")
    frame.locator("#words").press("Enter")
    expect(frame.locator(".message:not(.own) .text").last).to_have_text("You said: hello")
    assert page.context.cookies() == []

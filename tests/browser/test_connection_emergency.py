"""An emergency does not wait behind other messages, whatever becomes of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chat import answers, open_chat, say, stored

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Milliseconds: long before a request that has no answer is given up.
SOON = 10_000
EMERGENCY = "since today I can't hold my urine"


def test_an_emergency_does_not_wait_behind_an_ordinary_message(visit, site):
    page = visit()
    open_chat(page)
    site.brain.free.clear()
    say(page, "hello")
    say(page, EMERGENCY)
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911")
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    expect(page.locator(".status")).to_be_empty()
    expect(answers(page)).to_have_count(2)
    site.brain.free.set()
    # The answer to the first one comes above it; the line stands there once.
    expect(answers(page).nth(1)).to_have_text("You said: hello")
    expect(answers(page).last).to_contain_text("911")
    expect(page.locator(".urgent")).to_have_count(1)
    expect(page.locator(".choice").first).to_be_visible()
    expect(page.locator(".urgent")).to_have_count(1)
    assert stored(site) == ["hello", EMERGENCY]


# What may become of the message before it, on its way.
AWAY = {
    "never arrives": lambda route: route.abort(),
    "has no answer": lambda route: None,
    "is too fast": lambda route: route.fulfill(
        status=429, json={"error": "too_fast", "message": "Too fast."}, headers={"Retry-After": "9"}
    ),
    "finds the server ill": lambda route: route.fulfill(status=503, json={}),
}


@pytest.mark.only("chromium", "over BiDi a test does not see what a request carries")
@pytest.mark.parametrize("away", AWAY)
def test_an_emergency_does_not_wait_behind_a_message_that(visit, site, away):
    page = visit()
    open_chat(page)

    def some(route):
        said = route.request.post_data_json
        (AWAY[away] if said["text"] == "hello" else type(route).continue_)(route)

    page.route("**/api/turns", some)
    say(page, "hello")
    say(page, EMERGENCY)
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911", timeout=SOON)
    assert stored(site) == []
    page.unroute("**/api/turns")
    page.reload()
    page.locator(".launcher").click()
    expect(page.locator(".urgent")).to_have_count(1)
    expect(answers(page).nth(1)).to_have_text("You said: hello")
    assert stored(site) == ["hello", EMERGENCY]


@pytest.mark.only("chromium", "over BiDi a test does not see what a request carries")
def test_an_emergency_that_was_read_ahead_is_said_once_and_in_its_place(visit, site):
    page = visit()
    open_chat(page)
    stopped = []

    def some(route):
        if route.request.post_data_json["text"] == "hello" and len(stopped) < 2:
            stopped.append(route)
            route.abort()
        else:
            route.continue_()

    page.route("**/api/turns", some)
    for text in ("hello", "my name is Robin", EMERGENCY):
        say(page, text)
    expect(page.locator(".urgent")).to_be_visible(timeout=SOON)
    expect(page.locator(".choice").first).to_be_visible(timeout=15_000)
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    assert stored(site) == ["hello", "my name is Robin", EMERGENCY]
    expect(page.locator(".urgent")).to_have_count(1)
    expect(answers(page).nth(1)).to_have_text("You said: hello")
    expect(answers(page).nth(2)).to_have_text("You said: my name is Robin")
    expect(answers(page).nth(3)).to_contain_text("911")


def test_an_emergency_stays_in_sight_while_the_answer_to_an_earlier_message_comes(visit, site):
    page = visit(width=320, height=568)
    open_chat(page)
    site.brain.free.clear()
    say(page, "hello " * 60)
    say(page, EMERGENCY)
    expect(page.locator(".urgent")).to_be_in_viewport()
    site.brain.free.set()
    expect(answers(page).nth(1)).to_contain_text("You said: hello")
    expect(page.locator(".urgent")).to_be_in_viewport()

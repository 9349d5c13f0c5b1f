"""The chat on a shaky connection: nothing is lost, nothing is said twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chat import PHONE, answers, open_chat, say, stored

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")


def test_a_lost_answer_is_asked_for_again_and_nothing_is_said_twice(visit, site):
    page = visit()
    open_chat(page)
    site.cut.answers = 2
    say(page, "only once")
    expect(answers(page).last).to_have_text("You said: only once", timeout=15_000)
    assert site.cut.answers == 0
    assert len(site.brain.asked) == 1
    assert stored(site) == ["only once"]
    expect(page.locator(".own")).to_have_count(1)


def test_what_could_not_be_sent_survives_a_reload(visit, site):
    page = visit()
    open_chat(page)
    page.route("**/api/turns", lambda route: route.abort())
    say(page, "wait for me")
    expect(page.locator(".status")).to_contain_text(PHONE)
    page.unroute("**/api/turns")
    page.reload()
    page.locator(".launcher").click()
    expect(answers(page).last).to_have_text("You said: wait for me")
    assert stored(site) == ["wait for me"]


def test_offline_says_so_and_sends_when_the_connection_is_back(visit, site):
    page = visit()
    open_chat(page)
    page.context.set_offline(True)
    say(page, "in a tunnel")
    expect(page.locator(".status")).to_contain_text("No connection")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.context.set_offline(False)
    expect(answers(page).last).to_have_text("You said: in a tunnel")
    expect(page.locator(".status")).to_be_empty()


def test_messages_that_wait_keep_their_order(visit, site):
    page = visit()
    open_chat(page)
    page.context.set_offline(True)
    for text in ("one", "two", "three"):
        say(page, text)
    page.context.set_offline(False)
    expect(answers(page).last).to_have_text("You said: three", timeout=20_000)
    assert stored(site) == ["one", "two", "three"]


def test_too_fast_waits_and_sends_again(visit):
    page = visit()
    open_chat(page)
    line = {"error": "too_fast", "message": "Messages are coming too fast."}
    headers = {"Retry-After": "1"}
    page.route(
        "**/api/turns",
        lambda route: route.fulfill(status=429, json=line, headers=headers),
        times=1,
    )
    say(page, "again")
    expect(page.locator(".status")).to_contain_text("too fast")
    expect(answers(page).last).to_have_text("You said: again")


def test_a_session_that_ended_begins_anew_with_the_words(visit, site):
    page = visit()
    open_chat(page)
    page.evaluate("sessionStorage.setItem('nerveline', '{\"token\": \"gone\"}')")
    page.reload()
    page.locator(".launcher").click()
    expect(page.locator(".note")).to_contain_text("new one")
    say(page, "still here")
    expect(answers(page).last).to_have_text("You said: still here")


def test_a_refused_message_comes_back_to_be_changed(visit):
    page = visit()
    open_chat(page)
    line = {"error": "too_long", "message": "That message is too long.", "urgent": ["Call 911."]}
    page.route("**/api/turns", lambda route: route.fulfill(status=400, json=line))
    say(page, "words")
    expect(page.locator(".status")).to_contain_text("too long")
    expect(page.locator("#words")).to_have_value("words")
    expect(page.locator(".urgent a")).to_have_attribute("href", "tel:911")


def test_a_chat_that_cannot_be_loaded_leads_to_the_form(visit):
    page = visit()
    page.route("**/widget/chat.js", lambda route: route.abort())
    page.locator("a[data-nerveline]").click()
    page.wait_for_url("**/contact")


def test_storage_that_is_blocked_does_no_harm(visit):
    page = visit("/contact")
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw 1; }})")
    page.goto(page.url.replace("/contact", "/chat"))
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hello")
    expect(answers(page).last).to_have_text("You said: hello")


def test_an_answer_that_failed_offers_to_try_the_same_words_again_once(visit, site):
    page = visit()
    open_chat(page)
    site.brain.away = True
    say(page, "are you there")
    again = page.locator(".choice", has_text="Try again")
    expect(again).to_have_count(1)
    site.brain.away = False
    again.click()
    expect(answers(page).last).to_have_text("You said: are you there")

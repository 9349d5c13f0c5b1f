"""The chat on a shaky connection: nothing is lost, nothing is said twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chat import PHONE, answers, open_chat, say, stored
from tests.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")
ONE_TO_THREE = ("one", "two", "three")


def test_a_lost_answer_is_asked_for_again_and_nothing_is_said_twice(visit, site):
    page = visit()
    open_chat(page)
    site.cut.answers = 2
    say(page, "only once")
    expect(answers(page).last).to_have_text("You said: only once")
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
    for text in ONE_TO_THREE:
        say(page, text)
    page.context.set_offline(False)
    expect(answers(page).last).to_have_text("You said: three")
    assert stored(site) == list(ONE_TO_THREE)


def test_what_is_typed_is_at_the_server_before_the_answer_to_what_stands_before_it(visit, site):
    page = visit()
    open_chat(page)
    site.brain.free.clear()
    for text in ONE_TO_THREE:
        say(page, text)
    until(lambda: stored(site) == list(ONE_TO_THREE))
    assert answers(page).count() == 1
    site.brain.free.set()
    expect(answers(page).last).to_have_text("You said: three")
    assert answers(page).all_text_contents()[1:] == [f"You said: {each}" for each in ONE_TO_THREE]
    expect(page.locator(".choice")).to_have_count(2)
    expect(page.locator(".own .state").last).to_have_text("Delivered")


def test_many_messages_that_waited_all_get_through(visit, site):
    page = visit()
    open_chat(page)
    page.context.set_offline(True)
    texts = [f"number {n}" for n in range(14)]
    for text in texts:
        say(page, text)
    page.wait_for_timeout(1_500)
    page.context.set_offline(False)
    expect(answers(page).last).to_have_text("You said: number 13")
    assert stored(site) == texts


def test_answers_stand_in_the_order_of_what_was_said_when_one_is_lost(visit, site):
    page = visit()
    open_chat(page)
    site.brain.slow = 1.5
    site.cut.answers = 1
    for text in ONE_TO_THREE:
        say(page, text)
    expect(answers(page).last).to_have_text("You said: three")
    assert site.cut.answers == 0
    assert answers(page).all_text_contents()[1:] == [f"You said: {each}" for each in ONE_TO_THREE]
    assert stored(site) == list(ONE_TO_THREE)


def test_a_message_that_never_arrived_lets_none_pass(visit, site):
    page = visit()
    open_chat(page)
    page.route("**/api/turns", lambda route: route.abort(), times=2)
    for text in ONE_TO_THREE:
        say(page, text)
    expect(answers(page).last).to_have_text("You said: three")
    assert stored(site) == list(ONE_TO_THREE)


def test_a_second_tab_shows_what_waited_and_its_answers(visit, site):
    page = visit()
    open_chat(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".launcher").click()
    expect(other.locator(".choice").first).to_be_visible()
    site.brain.slow = 1.5
    for text in ONE_TO_THREE:
        say(page, text)
    expect(answers(other).last).to_have_text("You said: three")
    assert answers(other).all_text_contents()[1:] == [f"You said: {each}" for each in ONE_TO_THREE]
    expect(other.locator(".own")).to_have_count(3)


def test_a_session_that_ended_takes_all_that_waits_along_in_its_order(visit, site):
    page = visit()
    open_chat(page)
    waiting = [
        {"turn": f"0f4d1f3e-0000-4000-8000-00000000000{n}", "text": each}
        for n, each in enumerate(ONE_TO_THREE)
    ]
    page.evaluate(
        "kept => sessionStorage.setItem('nerveline', JSON.stringify(kept))",
        {"token": "gone", "language": "en", "waiting": waiting},
    )
    page.reload()
    page.locator(".launcher").click()
    expect(answers(page).last).to_have_text("You said: three")
    assert stored(site) == list(ONE_TO_THREE)


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
    open_chat(page)
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


@pytest.mark.only("chromium", "over BiDi a test does not see what a request carries")
def test_what_is_sent_tells_which_answer_was_on_the_screen(visit, site):
    page = visit()
    open_chat(page)
    seen = []
    page.on("request", lambda each: "turns" in each.url and seen.append(each.post_data_json))
    site.brain.free.clear()
    for text in ONE_TO_THREE[:2]:
        say(page, text)
    until(lambda: stored(site) == list(ONE_TO_THREE[:2]))
    site.brain.free.set()
    expect(answers(page).last).to_have_text("You said: two")
    say(page, "three")
    expect(answers(page).last).to_have_text("You said: three")
    assert [(each["text"], each["seen"]) for each in seen] == [("one", 1), ("two", 1), ("three", 3)]

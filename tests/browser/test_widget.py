"""The chat in a browser, as a visitor meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.chat import PHONE, answers, clear, open_chat, open_chat_with_notes, say, stored

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")


def test_what_a_visitor_types_is_shown_and_answered(visit):
    page = visit()
    open_chat(page)
    expect(answers(page).first).to_contain_text("automated assistant")
    say(page, "my back hurts")
    expect(answers(page).last).to_have_text("You said: my back hurts")
    expect(page.locator(".own .text")).to_have_text("my back hurts")


def test_a_choice_answers_and_then_goes(visit, site):
    page = visit()
    open_chat(page)
    say(page, "hello")
    page.get_by_role("button", name="Second").click()
    expect(answers(page).last).to_have_text("You said: Second")
    assert site.brain.asked[-1].choice.payload == "deny?why=it"
    expect(page.locator(".choices")).to_have_count(1)


def test_an_explanation_shows_its_source_once(visit):
    page = visit()
    open_chat_with_notes(page)
    say(page, "explain")
    expect(page.locator(".source summary")).to_have_text(
        "Source: Back Pain Not Stemming from the Spine"
    )


def test_a_reload_keeps_the_conversation(visit, site):
    page = visit()
    open_chat(page)
    say(page, "remember me")
    expect(answers(page).last).to_have_text("You said: remember me")
    page.reload()
    open_chat(page)
    expect(page.locator(".own .text")).to_have_text("remember me")
    expect(answers(page)).to_have_count(2)
    page.get_by_role("button", name="First").click()
    expect(answers(page).last).to_have_text("You said: First")
    assert stored(site) == ["remember me", "First"]


def test_too_long_is_counted_while_it_is_written(visit):
    page = visit()
    open_chat(page)
    page.locator("#words").fill("😀" * 990)
    expect(page.locator(".left")).to_have_text("Characters left: 10")
    page.locator("#words").fill("x" * 1001)
    expect(page.get_by_role("button", name="Send")).to_be_disabled()


def test_the_sign_of_writing_comes_only_when_it_takes_long(visit, site):
    page = visit()
    open_chat(page)
    site.brain.free.clear()
    say(page, "slow")
    expect(page.locator(".typing")).to_be_visible()
    site.brain.free.set()
    expect(answers(page).last).to_have_text("You said: slow")
    expect(page.locator(".typing")).to_have_count(0)


def test_what_one_says_is_in_view_and_an_answer_is_read_from_its_beginning(visit):
    page = visit(width=320, height=568)
    open_chat(page)
    for text in ("explain", "x" * 900, "explain", "hello"):
        say(page, text)
        # What is said before that would be answered late, and another answer come into view.
        expect(page.locator(".own .state").last).to_have_text("Delivered")
        expect(page.locator(".own").last).to_be_in_viewport()
    first = page.locator(".own").last
    expect(first.locator(".text")).to_have_text("hello")
    expect(first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "name", "home"), [("/chat", "Start page", "/"), ("/es/chat", "Inicio", "/es")]
)
def test_a_page_of_its_own_has_a_way_back_to_the_start_page(visit, site, path, name, home):
    page = visit(path, 320, 568)
    expect(page.locator(".choice").first).to_be_visible()
    back = page.get_by_role("link", name=name)
    expect(back).to_be_in_viewport(ratio=1)
    assert back.bounding_box()["height"] >= 44
    back.click()
    expect(page).to_have_url(f"{site.url}{home}")


def test_markup_in_a_message_stays_text(visit):
    page = visit()
    open_chat(page)
    say(page, '<img src=x onerror="document.title=1"><b>bold</b>')
    expect(answers(page).last).to_contain_text("<b>bold</b>")
    assert page.locator(".log img, .log b").count() == 0
    assert page.title() != "1"


def test_numbers_in_answers_can_be_dialled(visit, site):
    page = visit()
    open_chat(page)
    say(page, f"call {PHONE} or 1-800-799-7233 or 911, not 9110 or 1-911-2")
    links = answers(page).last.locator("a")
    expect(links).to_have_text([PHONE, "1-800-799-7233", "911"])
    expect(links.nth(1)).to_have_attribute("href", "tel:+18007997233")
    expect(links.first).to_have_attribute("href", "tel:+17026660463")


@pytest.mark.parametrize(
    ("path", "asks", "keeps"),
    [("/chat", "Clear this chat?", "Keep it"), ("/es/chat", "¿Borrar este chat?", "Dejarlo")],
)
def test_a_press_on_clear_is_asked_about_and_the_chat_can_be_kept_by_keyboard(
    visit, site, path, asks, keeps
):
    page = visit(path)
    site.brain.free.clear()
    say(page, "private")
    expect(page.locator(".own")).to_have_count(1)
    page.locator(".small button").last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(asks)
    # An answer that comes in meanwhile takes neither the question nor the focus away.
    site.brain.free.set()
    expect(answers(page).last).to_have_text("You said: private")
    expect(page.get_by_role("status")).to_contain_text(asks)
    expect(page.get_by_role("button", name=keeps)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_hidden()
    expect(page.locator(".own")).to_have_count(1)


def test_clearing_forgets_the_conversation(visit):
    page = visit()
    open_chat(page)
    say(page, "private")
    expect(answers(page).last).to_have_text("You said: private")
    clear(page)
    expect(page.locator(".own")).to_have_count(0)
    expect(answers(page)).to_have_count(1)
    page.reload()
    open_chat(page)
    expect(page.locator(".own")).to_have_count(0)


def test_a_chat_that_was_cleared_without_a_network_is_seen_by_nobody_after(visit):
    page = visit("/chat")
    say(page, "private")
    expect(answers(page).last).to_have_text("You said: private")
    page.context.set_offline(True)
    clear(page)
    expect(page.locator(".own")).to_have_count(0)
    page.close()
    page.context.set_offline(False)
    other = page.context.new_page()
    other.goto(page.url)
    expect(answers(other)).to_have_count(1)
    say(other, "somebody else")
    expect(other.locator(".own .text")).to_have_text("somebody else")


def test_clearing_over_a_slow_network_does_not_show_it_again(visit):
    page = visit("/chat")
    say(page, "private")
    expect(answers(page).last).to_have_text("You said: private")
    late: list[Route] = []
    page.route("**/api/sessions/end", lambda route: late.append(route))  # noqa: PLW0108 - a method of C is refused
    clear(page)
    expect(answers(page)).to_have_count(1)
    page.wait_for_timeout(500)
    expect(page.locator(".own")).to_have_count(0)
    assert not late

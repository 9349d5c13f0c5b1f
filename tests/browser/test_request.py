"""A request before it is sent: its lines, what one agrees to, and the button that sends it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.contract import Choice, Reply
from tests.browser.chat import answers, open_chat_with_notes, say

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")
CONSENT = (
    "Send this? It's a request, not an appointment. By sending it, you agree that the "
    "office may contact you about it."
)


def asked_to_send(lines: int, *, offered: int = 2, before: tuple[Reply, ...] = ()) -> list[Reply]:
    """A request of so many lines, and the question whether to send it with so many answers."""
    labels = ("Name", "Phone", "Where it hurts")
    summary = "\n".join(f"{labels[place % 3]}: burning" for place in range(lines))
    titles = ("Yes, send it", "Change something", "Show it again", "Start over", "Stop", "Help")
    choices = tuple(Choice(title, title) for title in titles[:offered])
    return [*before, Reply(summary, name="utter_ask_confirm"), Reply(CONSENT, choices)]


def seen(page: Page, *texts: str) -> bool:
    """Whether all these words can be read now: nothing hides them, nothing lies upon them."""
    return all(
        each.evaluate(
            """each => {
              const box = each.getBoundingClientRect();
              const root = each.getRootNode();
              return [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4].every((y) => {
                const hit = root.elementFromPoint(box.left + box.width / 4, y);
                return each.contains(hit) || hit?.contains(each);
              });
            }"""
        )
        for text in texts
        for each in page.locator(".log").get_by_text(text, exact=True).all()
    )


@pytest.mark.parametrize("size", [(360, 640), (390, 800), (1280, 800)])
@pytest.mark.parametrize("lines", [5, 14])
def test_what_one_agrees_to_stands_in_sight_with_the_button_that_sends(
    visit, answer_with, size, lines
):
    answer_with(*asked_to_send(lines))
    page = visit("/", *size)
    open_chat_with_notes(page)
    # As long as the screen: it must not push the answer out of sight.
    say(page, "it hurts there, and there, and when I sit down, and it began years ago; " * 6)
    expect(page.locator(".rows dt").first).to_be_in_viewport(ratio=1)
    for each in ("Yes, send it", "Change something", CONSENT):
        expect(page.locator(".log").get_by_text(each)).to_be_in_viewport(ratio=1)
    assert seen(page, "Yes, send it", "Change something", CONSENT)
    log, block = page.locator(".log").bounding_box(), page.locator(".asked").bounding_box()
    assert block["height"] < log["height"] * 0.6


@pytest.mark.parametrize("size", [(320, 568), (640, 400), (195, 400)])
def test_on_a_small_screen_what_one_agrees_to_stands_above_the_button_at_the_end(
    visit, answer_with, size
):
    answer_with(*asked_to_send(9))
    page = visit("/", *size)
    open_chat_with_notes(page)
    say(page, "done")
    expect(page.locator(".rows dt").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".asked")).to_have_css("position", "static")
    expect(page.get_by_role("button", name="Yes, send it")).not_to_be_in_viewport()
    page.locator(".jump").click()
    expect(page.get_by_role("button", name="Yes, send it")).to_be_in_viewport(ratio=1)
    if size[1] > 400:
        expect(page.locator(".log").get_by_text(CONSENT)).to_be_in_viewport(ratio=1)


def test_on_a_phone_most_of_a_request_is_in_sight_above_what_sends_it(visit, answer_with):
    answer_with(*asked_to_send(9))
    page = visit("/chat", 390, 800)
    page.evaluate("import('/widget/notes.js')")
    # The greeting stands above what is said, not between it and the request.
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "done")
    expect(page.locator(".asked")).to_be_visible()
    edge = page.locator(".asked").bounding_box()["y"]
    boxes = [each.bounding_box() for each in page.locator(".rows > div").all()]
    assert sum(box["y"] >= 44 and box["y"] + box["height"] <= edge for box in boxes) >= 6


def test_coming_to_what_sends_a_long_request_moves_nothing_from_under_a_press(visit, answer_with):
    answer_with(*asked_to_send(14))
    page = visit("/chat", 412, 800)
    page.evaluate("import('/widget/notes.js')")
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "done")
    expect(page.locator(".jump")).to_be_visible()
    button = page.locator(".asked").get_by_role("button", name="Yes, send it")
    before = button.bounding_box()
    button.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert button.bounding_box() == before
    expect(page.locator(".jump")).to_be_visible()


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        (("Changed. Side: right.",), True),
        (("Changed. Side: right.", "Staff will use the other way that you gave. " * 2), False),
    ],
)
def test_what_is_said_above_a_request_leaves_it_room_on_a_phone(visit, answer_with, said, stays):
    answer_with(*asked_to_send(9, before=tuple(map(Reply, said))))
    page = visit(width=390, height=800)
    open_chat_with_notes(page)
    say(page, "the right side")
    expect(page.locator(".rows")).to_be_visible()
    expect(page.locator(".asked")).to_have_count(int(stays))
    log = page.locator(".log").bounding_box()
    edge = page.locator(".asked").bounding_box()["y"] if stays else log["y"] + log["height"]
    boxes = [each.bounding_box() for each in page.locator(".rows > div").all()]
    assert sum(box["y"] >= 44 and box["y"] + box["height"] <= edge for box in boxes) >= 5
    if not stays:
        page.locator(".jump").click()
    expect(page.locator(".log").get_by_text(CONSENT)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Yes, send it")).to_be_in_viewport(ratio=1)


def test_many_answers_to_a_request_do_not_cover_it(visit, answer_with):
    answer_with(*asked_to_send(7, offered=6))
    page = visit(width=390, height=800)
    open_chat_with_notes(page)
    say(page, "done")
    for each in page.locator(".rows dd").all():
        expect(each).to_be_in_viewport(ratio=1)
    page.locator(".jump").click()
    for each in page.locator(".choice").all():
        expect(each).to_be_in_viewport(ratio=1)


def test_every_line_of_a_request_is_reached_by_keyboard_and_not_under_what_sends_it(
    visit, answer_with
):
    answer_with(*asked_to_send(14))
    page = visit(width=390, height=800)
    open_chat_with_notes(page)
    say(page, "done")
    expect(page.locator(".asked")).to_be_visible()
    buttons = page.locator(".rows button, .asked button")
    buttons.first.focus()
    for place in range(buttons.count()):
        expect(buttons.nth(place)).to_be_focused()
        box, block = buttons.nth(place).bounding_box(), page.locator(".asked").bounding_box()
        assert place >= 14 or box["y"] + box["height"] <= block["y"]
        page.keyboard.press("Tab")


@pytest.mark.parametrize("size", [(320, 568), (390, 800), (1280, 800)])
def test_a_line_about_an_emergency_and_the_request_below_it_are_not_under_its_buttons(
    visit, answer_with, size
):
    urgent = Reply("Call 911 or go to an emergency department now.", name="utter_safety_now")
    answer_with(*asked_to_send(12, before=(urgent, Reply("Your name is noted."))))
    page = visit("/", *size)
    open_chat_with_notes(page)
    say(page, "done")
    expect(page.locator(".urgent")).to_be_in_viewport(ratio=1)
    assert seen(page, "Your name is noted.")
    expect(page.locator(".asked")).to_have_count(0)
    page.get_by_role("button", name="New messages").click()
    expect(page.get_by_role("button", name="Yes, send it")).to_be_in_viewport(ratio=1)


def test_a_short_request_is_whole_in_sight_on_a_laptop(visit, answer_with):
    answer_with(*asked_to_send(4))
    page = visit()
    open_chat_with_notes(page)
    say(page, "done")
    for each in (page.locator(".rows"), answers(page).last, page.locator(".choices")):
        expect(each).to_be_in_viewport(ratio=1)
    expect(page.locator(".jump")).to_be_hidden()

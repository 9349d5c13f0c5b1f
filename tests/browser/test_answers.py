"""What an answer may bring: a summary to change, a reference to copy, a picture, a number."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from bot.contract import BrainReply, Choice, Reply
from tests.browser.chat import answers, open_chat, open_chat_with_notes, say

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")
SUMMARY = "Name: Maria Lopez\nPhone: 702-555-0188\nHow it feels: burning\nlike fire"
# Every message that comes into the conversation, in order, as a screen reader hears it.
LISTEN = """() => {
  window.heard = [];
  const log = document.querySelector("nerveline-chat").shadowRoot.querySelector(".log");
  new MutationObserver((changes) => {
    for (const each of changes.flatMap((change) => [...change.addedNodes])) {
      if (each.matches?.(".message:not(.typing), .choices")) {
        window.heard.push(each.querySelector(".text")?.textContent ?? each.ariaLabel
          ?? each.getAttribute("aria-label"));
      }
    }
  }).observe(log, {childList: true});
}"""


def test_a_summary_has_a_way_to_change_every_line(visit, site, answer_with):
    answer_with(Reply(SUMMARY, (Choice("Yes, send it", "affirm"),), name="utter_ask_confirm"))
    page = visit(width=320, height=568)
    open_chat_with_notes(page)
    say(page, "done")
    expect(page.locator(".rows dt")).to_have_text(["Name", "Phone", "How it feels"])
    expect(page.locator(".rows dd").last).to_have_text("burning\nlike fire", use_inner_text=True)
    page.get_by_role("button", name=re.compile("^Change ?: Phone$")).click()
    expect(page.locator(".own .text").last).to_have_text("Change: Phone")
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    assert site.brain.asked[-1].choice.payload == "correct_detail?what=phone"


def test_a_summary_in_another_language_than_before_can_be_changed_in_that_language(
    visit, site, monkeypatch
):
    async def answer(request):
        reply = Reply(
            "Nombre: Luis Vega", (Choice("Sí, enviarla", "affirm"),), name="utter_ask_confirm"
        )
        return BrainReply((reply,), "es", request.draft)

    monkeypatch.setattr(site.brain, "answer", answer)
    page = visit()
    open_chat_with_notes(page)
    say(page, "español por favor")
    change = page.get_by_role("button", name=re.compile("^Cambiar ?: Nombre$"))
    expect(change).to_be_visible()
    expect(change.locator("[data-say]")).to_have_text("Cambiar")


def test_where_only_words_arrive_the_summary_is_read_and_answered_in_words(visit, answer_with):
    answer_with(
        Reply(SUMMARY, (Choice("Yes, send it", "affirm"),), name="utter_ask_confirm"),
        Reply("Sent. Reference MF3W7.", name="utter_filed"),
    )
    page = visit()
    page.route("**/widget/notes.js", lambda route: route.abort())
    open_chat(page)
    say(page, "done")
    expect(answers(page).nth(-2)).to_have_text(SUMMARY, use_inner_text=True)
    expect(page.get_by_role("button", name="Yes, send it")).to_be_visible()
    expect(page.locator(".rows, .copy")).to_have_count(0)


def test_the_way_to_the_end_covers_no_words(visit):
    page = visit()
    open_chat(page)
    for text in ("x" * 900, "y" * 900):
        say(page, text)
        expect(answers(page).last).to_contain_text(text)
    page.locator(".log").evaluate("each => { each.scrollTo({top: 0, behavior: 'instant'}); }")
    expect(page.locator(".jump")).to_be_visible()
    log, jump = page.locator(".log").bounding_box(), page.locator(".jump").bounding_box()
    assert log["y"] + log["height"] <= jump["y"]
    assert jump["height"] >= 44


@pytest.mark.parametrize("size", [(320, 568), (400, 740)])
def test_an_answer_that_has_room_is_in_sight_with_all_its_buttons(visit, answer_with, size):
    answer_with(Reply("Since when?", (Choice("This year", "one"), Choice("Years ago", "two"))))
    page = visit("/chat", *size)
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "one long story, told from its beginning and with every detail. " * 4)
    expect(page.locator(".own .state")).to_have_text("Delivered")
    expect(answers(page).last).to_be_in_viewport(ratio=1)
    for each in page.locator(".choice").all():
        expect(each).to_be_in_viewport(ratio=1)


def test_the_reference_can_be_copied(visit, answer_with):
    answer_with(Reply("Sent. Reference MF3W7.", name="utter_filed"))
    page = visit()
    # The clipboard belongs to whoever runs the tests.
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    open_chat_with_notes(page)
    say(page, "yes")
    page.get_by_role("button", name="Copy the reference").click()
    expect(page.locator(".copy")).to_have_text("Copied")
    assert page.evaluate("window.copied") == "MF3W7"


def test_what_looks_like_a_reference_in_words_that_are_not_sent_yet_is_not_offered(
    visit, answer_with
):
    answer_with(
        Reply("Name: Robin\nPhone: 702-555-0188", name="utter_ask_confirm"),
        Reply("Noted: it is about MF3W7. Nothing is sent yet.", name="utter_noted"),
    )
    page = visit()
    open_chat_with_notes(page)
    say(page, "please add that it is about MF3W7")
    expect(page.locator(".rows")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the reference")).to_have_count(0)


@pytest.mark.parametrize("name", ["cluneal", "patterns", "path"])
def test_a_picture_is_shown_with_the_same_in_words(visit, answer_with, name):
    answer_with(Reply("In Dr. Tollestrup's view it can be a nerve.", picture=name))
    page = visit(width=320, height=568)
    open_chat_with_notes(page)
    say(page, "why")
    drawn = page.locator(".picture > svg")
    expect(drawn).to_be_visible()
    assert drawn.bounding_box()["width"] <= 320
    page.locator(".picture summary").click()
    expect(page.locator(".picture details p")).to_have_text(
        drawn.locator("desc").text_content(), use_inner_text=False
    )


def test_where_a_picture_does_not_come_the_text_stands_alone(visit, answer_with):
    answer_with(Reply("In Dr. Tollestrup's view it can be a nerve.", picture="cluneal"))
    page = visit()
    page.route("**/widget/cluneal.*", lambda route: route.abort())
    open_chat_with_notes(page)
    say(page, "why")
    expect(answers(page).last).to_contain_text("it can be a nerve")
    expect(page.locator(".message .picture")).to_have_count(0)


def test_what_comes_while_the_chat_is_closed_is_counted(visit, site):
    page = visit()
    open_chat(page)
    site.brain.free.clear()
    say(page, "hello")
    page.keyboard.press("Escape")
    site.brain.free.set()
    badge = page.locator(".badge")
    expect(badge).to_have_text("1")
    expect(badge).to_have_attribute("aria-label", "New messages: 1")
    page.locator(".launcher").click()
    expect(answers(page).last).to_have_text("You said: hello")
    expect(badge).to_be_empty()


def test_what_was_said_last_stays_in_sight_while_one_writes_much(visit):
    page = visit("/chat", 320, 568)
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hello")
    expect(answers(page).last).to_have_text("You said: hello")
    page.get_by_role("button", name="Second").scroll_into_view_if_needed()
    page.locator("#words").fill("it hurts when I sit down, and at night as well; " * 6)
    expect(page.get_by_role("button", name="Second")).to_be_in_viewport(ratio=1)
    expect(page.locator(".jump")).to_be_hidden()


def test_whoever_reads_further_up_stays_there(visit):
    page = visit("/chat", 320, 568)
    expect(page.locator(".choice").first).to_be_visible()
    for text in ("one", "two", "three"):
        say(page, text)
        expect(answers(page).last).to_have_text(f"You said: {text}")
    page.locator(".log").evaluate("each => { each.scrollTo({top: 0, behavior: 'instant'}); }")
    elsewhere = _second_tab(page)
    say(elsewhere, "from the other tab")
    expect(answers(page).last).to_have_text("You said: from the other tab")
    jump = page.get_by_role("button", name="New messages")
    expect(jump).to_be_visible()
    assert page.locator(".log").evaluate("each => each.scrollTop") == 0
    jump.click()
    expect(answers(page).last).to_be_in_viewport()
    expect(jump).to_be_hidden()


def _second_tab(page: Page) -> Page:
    made = page.context.new_page()
    made.goto(page.url)
    expect(made.locator(".own").last).to_be_visible()
    return made


def test_every_new_message_is_announced_once_and_old_ones_are_not(visit):
    page = visit()
    open_chat_with_notes(page)
    page.evaluate(LISTEN)
    say(page, "explain")
    expect(answers(page).last).to_have_text("Why.")
    say(page, "hello")
    expect(page.locator(".choices")).to_be_visible()
    expect(page.locator(".own .state").last).to_have_text("Delivered")
    assert page.evaluate("window.heard") == [
        *("explain", "In Dr. Tollestrup's view it can be a nerve.", "Why."),
        *("hello", "You said: hello", "Suggested answers: 2"),
    ]
    log = page.locator(".log")
    expect(log).to_have_attribute("aria-live", "polite")
    page.reload()
    page.evaluate(
        """() => {
          window.loud = 0;
          const root = () => document.querySelector("nerveline-chat").shadowRoot;
          const watch = () => {
            const log = root()?.querySelector(".log");
            if (!log) return requestAnimationFrame(watch);
            new MutationObserver((changes) => {
              if (log.getAttribute("aria-live") !== "off") window.loud += changes.length;
            }).observe(log, {childList: true});
          };
          watch();
        }"""
    )
    page.locator(".launcher").click()
    expect(answers(page)).to_have_count(4)
    assert page.evaluate("window.loud") == 0
    expect(log).to_have_attribute("aria-live", "polite")

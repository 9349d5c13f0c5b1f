"""The chat in a browser, as a visitor meets it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from sqlalchemy import select

from bot.store.engine import connect
from bot.store.tables import turns

pytestmark = pytest.mark.browser

SIZES = [(320, 568), (640, 800), (1280, 800)]
PHONE = "702-666-0463"
# Every control that can be seen, with its place and size.
CONTROLS = """() => {
  const found = [];
  const walk = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.shadowRoot) walk(each.shadowRoot);
      if (!each.matches("button, a[href], textarea, input")) continue;
      const box = each.getBoundingClientRect();
      if (!box.width || !each.checkVisibility()) continue;
      found.push({
        name: each.getAttribute("aria-label") || each.textContent.trim() || each.id,
        scrolls: Boolean(each.closest(".log")), inline: Boolean(each.closest(".text")),
        left: box.left, right: box.right, top: box.top, bottom: box.bottom, height: box.height,
      });
    }
  };
  walk(document.querySelector("nerveline-chat").shadowRoot);
  return found;
}"""


def open_chat(page: Page) -> None:
    page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()


def say(page: Page, text: str) -> None:
    page.locator("#words").fill(text)
    page.keyboard.press("Enter")


def answers(page: Page):
    return page.locator(".message:not(.own):not(.typing) .text")


def stored(site) -> list[str]:
    engine = connect(site.settings.database)
    with engine.begin() as conn:
        said = conn.execute(select(turns.c.words).where(turns.c.kind != "open")).scalars().all()
    engine.dispose()
    return list(said)


def axe(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


def test_it_works(visit):
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
    open_chat(page)
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


def test_a_lost_answer_is_asked_for_again_and_nothing_is_said_twice(visit, site):
    page = visit()
    open_chat(page)
    lost = []

    def lose_the_first(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch().status)
        route.abort("connectionreset")

    page.route("**/api/turns", lose_the_first)
    say(page, "only once")
    expect(answers(page).last).to_have_text("You said: only once")
    assert lost == [200]
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
    site.brain.slow = 1.2
    say(page, "slow")
    expect(page.locator(".typing")).to_be_visible()
    expect(answers(page).last).to_have_text("You said: slow")
    expect(page.locator(".typing")).to_have_count(0)


def test_escape_closes_and_the_focus_returns(visit):
    page = visit()
    open_chat(page)
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.locator(".launcher")).to_be_focused()
    open_chat(page)
    page.get_by_role("button", name="Close the chat").click()
    expect(page.locator(".launcher")).to_be_focused()


def test_the_plain_link_opens_the_chat_and_gets_the_focus_back(visit):
    page = visit()
    link = page.locator("a[data-nerveline]")
    expect(page.locator(".launcher")).to_be_visible()
    link.click()
    expect(page.locator(".choice").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_the_keyboard_alone_is_enough(visit):
    page = visit()
    expect(page.locator(".launcher")).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('nerveline-chat')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("by keyboard")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two lines")
    page.keyboard.press("Enter")
    expect(answers(page).last).to_contain_text("by keyboard\ntwo lines", use_inner_text=True)


def test_on_a_phone_the_page_behind_cannot_be_reached(visit):
    page = visit(width=320, height=568)
    open_chat(page)
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.matches('main *, header *, footer *')")


@pytest.mark.parametrize(("width", "height"), [(320, 568), (320, 256), (360, 740), (1280, 720)])
@pytest.mark.parametrize("path", ["/", "/es", "/chat"])
def test_every_control_lies_inside_the_screen_and_is_big_enough(visit, path, width, height):
    page = visit(path, width, height)
    if path != "/chat":
        page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hello")
    expect(answers(page).last).to_have_text("You said: hello")
    controls = page.evaluate(CONTROLS)
    assert len(controls) >= 7
    for control in controls:
        assert control["left"] >= 0 and control["right"] <= width, control
        if not control["scrolls"]:
            assert control["top"] >= 0 and control["bottom"] <= height + 0.5, control
        if not control["inline"]:
            assert control["height"] >= 43.9, control


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_chat(visit, width, height, scheme):
    page = visit("/", width, height, color_scheme=scheme)
    open_chat(page)
    say(page, "explain")
    expect(page.locator(".source")).to_be_visible()
    line = {"message": "Not sent.", "urgent": ["Call 911 now."]}
    page.route("**/api/turns", lambda route: route.fulfill(status=400, json=line))
    say(page, "urgent")
    expect(page.locator(".urgent")).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/", "/es", "/chat", "/contact", "/contacto", "/nothing"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_axe_finds_nothing_on_the_pages(visit, path, width, height):
    page = visit(path, width, height)
    page.wait_for_load_state("networkidle")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_one_says_is_in_view_and_an_answer_is_read_from_its_beginning(visit):
    page = visit(width=320, height=568)
    open_chat(page)
    for text in ("explain", "x" * 900, "explain", "hello"):
        say(page, text)
        expect(page.locator(".own").last).to_be_in_viewport()
        expect(page.locator(".typing")).to_have_count(0)
    first = page.locator(".own").last
    expect(first.locator(".text")).to_have_text("hello")
    expect(first).to_be_in_viewport()


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


def test_the_words_follow_the_language_of_the_conversation(visit):
    page = visit()
    open_chat(page)
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("button", name="Enviar")).to_be_visible()
    expect(page.locator(".panel")).to_have_attribute("lang", "es")


def test_a_spanish_page_has_a_spanish_chat(visit):
    page = visit("/es")
    open_chat(page)
    expect(answers(page).first).to_contain_text("asistente")
    expect(page.get_by_role("button", name="Cerrar el chat")).to_be_visible()


def test_clearing_forgets_the_conversation(visit):
    page = visit()
    open_chat(page)
    say(page, "private")
    expect(answers(page).last).to_have_text("You said: private")
    page.get_by_role("button", name="Clear this chat").click()
    expect(page.locator(".own")).to_have_count(0)
    expect(answers(page)).to_have_count(1)
    page.reload()
    open_chat(page)
    expect(page.locator(".own")).to_have_count(0)


@pytest.mark.parametrize("option", [{"reduced_motion": "reduce"}, {"forced_colors": "active"}])
def test_it_respects_what_the_visitor_set(visit, site, option):
    page = visit(**option)
    open_chat(page)
    site.brain.slow = 3.0
    say(page, "hello")
    dots = page.locator(".dots i").first
    expect(dots).to_be_visible()
    if "reduced_motion" in option:
        assert dots.evaluate("each => getComputedStyle(each).animationName") == "none"
    expect(answers(page).last).to_have_text("You said: hello")


def test_without_scripts_the_link_leads_to_the_form(visit):
    page = visit(java_script_enabled=False)
    page.locator("a[data-nerveline]").click()
    expect(page.locator("form#form")).to_be_visible()


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

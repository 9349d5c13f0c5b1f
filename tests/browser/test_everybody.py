"""The chat for everybody: keyboard, small screens, contrast, motion, language, no scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.browser.chat import answers, begin, open_chat, open_chat_with_notes, say
from tests.covering import covering

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")

EMULATED = pytest.mark.only("chromium", "WebDriver BiDi cannot set colours and motion yet")
SIZES = [(320, 568), (640, 800), (1280, 800)]
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


def axe(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


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


def _tab_to(page: Page, what: str, key: str = "Tab") -> None:
    """Press the key until the focus is on what matches inside the chat."""
    for _ in range(40):
        page.keyboard.press(key)
        if page.evaluate(
            "what => document.querySelector('nerveline-chat').shadowRoot"
            ".activeElement?.matches(what) ?? false",
            what,
        ):
            return
    raise AssertionError(f"the focus never came to {what}")


def test_places_are_given_by_keyboard_and_the_focus_comes_back(open_map):
    page = open_map()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show on a body")).to_be_focused()
    _tab_to(page, "#words")
    _tab_to(page, ".choice", key="Shift+Tab")
    expect(page.get_by_role("button", name="Skip")).to_be_focused()
    _tab_to(page, ".choice", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".map")).to_be_visible()
    _tab_to(page, ".region")
    page.keyboard.press("Space")
    _tab_to(page, ".map .send")
    page.keyboard.press("Enter")
    expect(page.locator(".map")).to_be_hidden()
    expect(page.locator("#words")).to_be_focused()


def test_the_focus_is_not_trapped_in_a_chat_beside_the_page(visit):
    page = visit()
    open_chat(page)
    for _ in range(30):
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.matches('nerveline-chat')"):
            break
    else:
        raise AssertionError("the focus never left the chat")


def test_on_a_phone_the_page_behind_cannot_be_reached(visit):
    page = visit(width=320, height=568)
    open_chat(page)
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.matches('main *, header *, footer *')")


@pytest.mark.parametrize(
    ("path", "size"), covering(["/", "/es", "/chat"], [(320, 568), (360, 740), (1280, 720)])
)
def test_every_control_lies_inside_the_screen_and_is_big_enough(visit, path, size):
    width, height = size
    page = visit(path, width, height)
    begin(page, path)
    controls = page.evaluate(CONTROLS)
    assert len(controls) >= 7
    for control in controls:
        assert control["left"] >= 0 and control["right"] <= width, control
        if not control["scrolls"]:
            assert control["top"] >= 0 and control["bottom"] <= height + 0.5, control
        if not control["inline"]:
            assert control["height"] >= 43.9, control


@EMULATED
@pytest.mark.parametrize(("size", "scheme"), covering(SIZES, ["light", "dark"]))
def test_axe_finds_nothing_in_the_chat(visit, size, scheme):
    page = visit("/", *size, color_scheme=scheme)
    open_chat_with_notes(page)
    say(page, "explain")
    expect(page.locator(".source")).to_be_visible()
    line = {"message": "Not sent.", "urgent": ["Call 911 now."]}
    page.route("**/api/turns", lambda route: route.fulfill(status=400, json=line))
    say(page, "urgent")
    expect(page.locator(".urgent")).to_be_visible()
    assert axe(page) == []


@pytest.mark.parametrize(
    ("path", "size"), covering(["/", "/es", "/chat", "/contact", "/contacto", "/nothing"], SIZES)
)
def test_axe_finds_nothing_on_the_pages(visit, path, size):
    page = visit(path, *size)
    page.wait_for_load_state("networkidle")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_words_follow_the_language_of_the_conversation(visit):
    page = visit()
    open_chat(page)
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("button", name="Enviar")).to_be_visible()
    expect(page.locator(".panel")).to_have_attribute("lang", "es")


def test_where_nothing_was_said_the_other_language_begins_with_its_own_greeting(visit, site):
    page = visit()
    open_chat(page)
    page.get_by_role("button", name="Español").click()
    expect(answers(page).first).to_contain_text("asistente automático")
    expect(page.get_by_role("button", name="English")).to_be_visible()
    expect(page.locator(".message")).to_have_count(1)
    expect(page.locator("#words")).to_be_focused()
    say(page, "hola")
    expect(answers(page).last).to_have_text("You said: hola")
    assert site.brain.asked[-1].language == "es"


def test_once_something_was_said_the_other_language_goes_on_with_it(visit):
    page = visit()
    open_chat(page)
    say(page, "Español")
    expect(page.locator(".panel")).to_have_attribute("lang", "es")
    expect(answers(page)).to_have_count(3)
    expect(answers(page).first).to_contain_text("automated assistant")
    expect(answers(page).nth(1)).to_contain_text("asistente automático")


def test_what_stands_there_is_labelled_anew_when_the_words_of_its_language_are_here(visit):
    page = visit()
    open_chat(page)
    waiting: list[Route] = []

    def keep(route: Route) -> None:
        waiting.append(route)

    page.route("**/words.es.json", keep)
    say(page, "desde hoy no puedo aguantar la orina")
    line = page.locator(".message.urgent")
    # The line itself waits for nothing.
    expect(line.locator(".text")).to_contain_text("911")
    expect(line.locator(".word")).to_have_text("Urgent")
    for route in waiting:
        route.continue_()
    expect(line.locator(".word")).to_have_text("Urgente")
    expect(line.locator(".unseen")).to_have_text("Asistente:")
    expect(page.locator(".own .state")).to_have_text("Entregado")


def test_a_spanish_page_has_a_spanish_chat(visit):
    page = visit("/es")
    open_chat(page)
    expect(answers(page).first).to_contain_text("asistente")
    expect(page.get_by_role("button", name="Cerrar el chat")).to_be_visible()


@pytest.mark.only("chromium", "WebDriver BiDi cannot switch scripts off")
def test_without_scripts_the_link_leads_to_the_form(visit):
    page = visit(java_script_enabled=False)
    page.locator("a[data-nerveline]").click()
    expect(page.locator("form#form")).to_be_visible()

"""What visitors set in their browser: zoom, larger text, colours of their own, no motion."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import visitor
from tests.browser.chat import PHONE, answers, begin, open_chat, region, say
from tests.covering import covering
from tests.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")
EMULATED = pytest.mark.only("chromium", "WebDriver BiDi cannot set colours and motion yet")
# A window of 1280 by 1024 at 100, 200 and 400 %, and a phone on its side.
ZOOMS = [(640, 512), (320, 256), (568, 320)]
# Brings every control into view in turn; tells those that then lie outside it, or under
# something else, and those that are too low for a finger.
REACHED = """(within) => {
  const root = document.querySelector("nerveline-chat").shadowRoot;
  const faults = [];
  const all = [...root.querySelector(within).querySelectorAll("button, a[href], textarea, label")];
  for (const each of all) {
    if (each.disabled || !each.checkVisibility() || each.matches(".unseen, .text a")) continue;
    each.scrollIntoView({block: "nearest", behavior: "instant"});
    const box = each.getBoundingClientRect();
    const name = each.getAttribute("aria-label") || each.textContent || each.id;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const inside = box.left >= 0 && box.right <= innerWidth + 0.5 && box.top >= -0.5
      && box.bottom <= innerHeight + 0.5;
    if (!inside) faults.push(`outside: ${name}`);
    if (!each.contains(root.elementFromPoint(x, y))) faults.push(`covered: ${name}`);
    if (box.height < 43.9) faults.push(`low: ${name} ${box.height}`);
  }
  return [all.length, faults];
}"""
MOVING = """() => {
  const root = document.querySelector("nerveline-chat").shadowRoot;
  return [...root.querySelectorAll("*")].filter((each) => {
    const style = getComputedStyle(each);
    return style.animationName !== "none" || style.scrollBehavior === "smooth"
      || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  }).map((each) => each.className);
}"""


def reached(page: Page, within: str) -> None:
    count, faults = page.evaluate(REACHED, within)
    assert count >= 6
    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("path", "size"), covering(["/", "/es", "/chat"], ZOOMS))
def test_zoomed_everything_can_be_reached_and_the_conversation_read(visit, path, size):
    page = visit(path, *size)
    begin(page, path)
    reached(page, ".panel")
    assert page.locator(".log").bounding_box()["height"] >= 150
    # Whoever writes sees what they write and some of what was said.
    page.locator("#words").focus()
    page.locator("#words").scroll_into_view_if_needed()
    expect(page.locator("#words")).to_be_in_viewport(ratio=1)
    expect(page.locator(".log")).to_be_in_viewport(ratio=0.3)


@pytest.mark.parametrize(("path", "size"), covering(["/", "/es", "/chat"], [(320, 568), *ZOOMS]))
def test_the_ways_to_help_are_in_sight_wherever_one_reads_or_writes(visit, path, size):
    page = visit(path, *size)
    if path != "/chat":
        page.locator(".launcher").click()
    expect(page.locator(".choice").first).to_be_visible()
    say(page, "hola" if path == "/es" else "hello")
    expect(answers(page)).to_have_count(2)
    panel = page.locator(".panel")
    for place in (0, 0.5, 1):
        panel.evaluate("(each, place) => { each.scrollTop = each.scrollHeight * place; }", place)
        for way in page.locator(".help > *").all():
            expect(way).to_be_in_viewport(ratio=1)
            assert way.evaluate("each => each.scrollWidth <= each.clientWidth")
    expect(page.locator(".help [href='tel:911']")).to_contain_text("911")
    expect(page.locator(".help")).to_contain_text(PHONE)
    expect(page.locator(".help button")).to_have_text(
        "Hablar con alguien" if path == "/es" else "Talk to a person"
    )


@pytest.mark.only("chromium", "the size is said on Chromium's command line")
@pytest.mark.parametrize("path", ["/", "/es"])
def test_in_letters_of_twice_the_size_the_ways_to_help_are_in_sight(browser, site, path):
    large = browser.browser_type.launch(
        executable_path=visitor.chromium(),
        args=[*visitor.FLAGS, "--blink-settings=defaultFontSize=32"],
    )
    page = large.new_page(viewport={"width": 360, "height": 740})
    page.goto(site.url + path)
    open_chat(page)
    expect(answers(page).first).to_have_css("font-size", "34px")
    for way in page.locator(".help > *").all():
        expect(way).to_be_in_viewport(ratio=1)
        assert way.evaluate("each => each.scrollWidth <= each.clientWidth")
    say(page, "hola" if path == "/es" else "hello")
    expect(answers(page)).to_have_count(2)
    # Who wrote is at the end of a panel that is longer than the screen.
    expect(answers(page).last).to_be_in_viewport(ratio=1)
    large.close()


@pytest.mark.only("chromium", "a Firefox for the desktop has a scroll bar that takes room")
def test_on_a_usual_phone_each_way_to_help_is_one_line(visit):
    page = visit(width=390, height=800)
    open_chat(page)
    for way in page.locator(".help > *").all():
        assert way.evaluate("each => each.clientWidth") >= way.evaluate(
            "each => { each.style.flex = 'none'; each.style.whiteSpace = 'nowrap';"
            " return each.clientWidth; }"
        )


@pytest.mark.only("chromium", "a Firefox for the desktop has no fingers")
def test_a_finger_leaves_no_choice_looking_chosen(visit):
    page = visit(has_touch=True, is_mobile=True, width=390, height=740)
    open_chat(page)
    page.locator(".choice").first.tap()
    expect(answers(page)).to_have_count(2)
    colours = "all => new Set(all.map(each => getComputedStyle(each).backgroundColor)).size"
    # The first moment is not it: what a finger leaves behind stays.
    page.wait_for_timeout(200)
    until(lambda: page.locator(".choice").evaluate_all(colours) == 1)


@pytest.mark.parametrize(("width", "height"), ZOOMS)
def test_zoomed_the_map_can_be_used(open_map, width, height):
    page = open_map("/", width, height)
    reached(page, ".map")
    region(page, "buttock.left").click()
    region(page, "shoulder.right").click()
    expect(page.locator(".count")).to_have_text("Places chosen: 2")
    page.get_by_role("button", name="List").click()
    reached(page, ".map")
    page.locator("[value='heel.left']").check()
    page.get_by_role("button", name="Use these places").click()
    expect(page.locator(".own .text").last).to_contain_text("Heel, left side")


@pytest.mark.parametrize("size", ["62.5%", "200%"])
def test_the_text_size_of_the_page_around_it_does_not_change_the_chat(visit, size):
    page = visit("/contact")
    plain = page.url.replace("/contact", "/")
    page.add_init_script(
        "addEventListener('readystatechange', () =>"
        f" document.documentElement.style.setProperty('font-size', '{size}', 'important'))"
    )
    page.goto(plain)
    assert page.locator(".launcher").bounding_box()["height"] == pytest.approx(56, abs=1)
    open_chat(page)
    expect(answers(page).first).to_have_css("font-size", "17px")
    reached(page, ".panel")


@EMULATED
def test_nothing_moves_where_motion_is_not_wanted(visit, site):
    page = visit(reduced_motion="reduce")
    open_chat(page)
    site.brain.free.clear()
    say(page, "hello")
    expect(page.locator(".dots")).to_be_visible()
    assert page.evaluate(MOVING) == []
    site.brain.free.set()
    expect(answers(page).last).to_have_text("You said: hello")


def test_nothing_changes_its_looks_slowly(visit):
    page = visit()
    open_chat(page)
    assert page.evaluate(MOVING) == []


@EMULATED
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_colours_of_the_visitors_own_every_state_can_be_told(open_map, scheme):
    page = open_map(forced_colors="active", color_scheme=scheme)
    fill = "each => getComputedStyle(each).fill"
    back = "each => getComputedStyle(each).backgroundColor"
    marked = region(page, "hip_rim.left")
    marked.click()
    assert marked.evaluate(fill) != region(page, "hip_rim.right").evaluate(fill)
    assert marked.evaluate(fill) != page.locator(".ticks").evaluate(
        "each => getComputedStyle(each.firstChild).stroke"
    )
    pressed = page.get_by_role("button", name="Back", exact=True).evaluate(back)
    assert pressed != page.get_by_role("button", name="Front", exact=True).evaluate(back)
    lines = page.locator(".lines").first.evaluate("each => getComputedStyle(each).stroke")
    assert lines != page.locator(".skin").first.evaluate(fill)
    page.keyboard.press("Escape")
    border = "each => getComputedStyle(each).borderTopWidth"
    own, other = page.locator(".own"), page.locator(".message:not(.own)").first
    assert own.evaluate(border) != other.evaluate(border)

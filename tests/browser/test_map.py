"""The body map in a browser: by touch, by keyboard, by list."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.intake.request import body
from bot.widget import body as picture
from tests.browser.chat import region
from tests.covering import covering

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES = ("chromium", "firefox")

# The part of each region that can be hit: [id, width, height] in pixels, of what is too small.
TOO_SMALL = """() => {
  const root = document.querySelector("nerveline-chat").shadowRoot;
  const boxes = {};
  const field = root.querySelector(".map .field");
  for (field.scrollTop = 0; ; field.scrollTop += 200) {
    const area = field.getBoundingClientRect();
    for (let x = area.left; x < area.right; x += 2) for (let y = area.top; y < area.bottom; y += 2) {
      const hit = root.elementFromPoint(x, y)?.dataset?.id;
      if (!hit) continue;
      const at = y + field.scrollTop;
      const box = boxes[hit] ??= [x, at, x, at];
      box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], at);
      box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], at);
    }
    if (field.scrollTop + field.clientHeight >= field.scrollHeight - 1) break;
  }
  const sizes = Object.entries(boxes).map(([id, b]) => [id, b[2] - b[0] + 2, b[3] - b[1] + 2]);
  return [sizes.length, sizes.filter((each) => each[1] < 24 || each[2] < 24)];
}"""


def numbers(d: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", d)]


def delivered(page: Page) -> None:
    expect(page.locator(".own .state").last).to_have_text("Delivered")


def told(site) -> dict:
    return body.told(site.brain.asked[-1].choice)


def test_places_are_marked_and_sent(open_map, site, browser_name):
    page = open_map(width=320, height=568, has_touch=True)

    def press(name: str) -> None:
        # A finger of WebDriver's presses nothing in a Firefox for the desktop.
        finger = browser_name == "chromium"
        region(page, name).tap() if finger else region(page, name).click()

    for name in ("hip_rim.left", "buttock.left", "tailbone.middle", "tailbone.middle"):
        press(name)
    expect(page.locator(".map .count")).to_have_text("Places chosen: 2")
    expect(page.locator(".ticks path")).to_have_count(2)
    page.get_by_role("button", name="Use these places").click()
    expect(page.locator(".own .text").last).to_have_text(
        "Rim of the hip bone, left side; Buttock, left side"
    )
    expect(page.locator(".map")).to_be_hidden()
    delivered(page)
    assert told(site) == body.details(["hip_rim.left", "buttock.left"])


def test_left_is_on_the_left_behind_and_on_the_right_in_front(open_map):
    page = open_map()
    behind = region(page, "hip.left").bounding_box()
    assert behind["x"] < region(page, "hip.right").bounding_box()["x"]
    expect(page.locator(".sides span")).to_have_text(["your left", "your right"])
    page.get_by_role("button", name="Front").click()
    front = region(page, "groin.left").bounding_box()
    assert front["x"] > region(page, "groin.right").bounding_box()["x"]
    expect(page.locator(".sides span")).to_have_text(["your right", "your left"])


def test_the_keyboard_marks_and_the_focus_comes_back(open_map, site):
    page = open_map()
    expect(page.get_by_role("heading", name="Where does it hurt?")).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.querySelector('nerveline-chat').shadowRoot.activeElement?.dataset.id"
        ):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.locator(".region[aria-checked=true]").first).to_be_attached()
    expect(page.locator(".ring .outer, .ring .inner")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show on a body")).to_be_focused()
    assert told(site) == {}


def test_the_chat_and_the_small_picture_draw_the_same_lines(open_map):
    page = open_map()
    drawn = page.evaluate(
        """() => {
          const root = document.querySelector("nerveline-chat").shadowRoot;
          return [...root.querySelectorAll(".region:not([transform])")].map((each) =>
            [each.closest("[data-view]").dataset.view, each.dataset.id, each.getAttribute("d")]);
        }"""
    )
    assert len(drawn) == sum(len(each.regions) for each in picture.DRAWING.views.values())
    for view, name, here in drawn:
        place = name.partition(".")[0]
        there = picture.path([picture.DRAWING.views[view].regions[place][1:]])
        assert numbers(here) == pytest.approx(numbers(there), abs=0.006), name


def test_every_region_can_be_reached_by_the_arrows(open_map):
    page = open_map()
    page.get_by_role("button", name="Whole body").click()
    for view in ("Back", "Front"):
        page.get_by_role("button", name=view, exact=True).click()
        assert page.evaluate(
            """() => {
              const root = document.querySelector("nerveline-chat").shadowRoot;
              const all = [...root.querySelectorAll("[data-view]:not([hidden]) .region")];
              const seen = new Set([all.find((each) => each.getAttribute("tabindex") === "0")]);
              for (const from of seen) for (const key of ["Up", "Down", "Left", "Right"]) {
                from.focus();
                from.dispatchEvent(new KeyboardEvent("keydown", {key: `Arrow${key}`, bubbles: true}));
                seen.add(root.activeElement);
              }
              return all.filter((each) => !seen.has(each)).map((each) => each.dataset.id);
            }"""
        ) == []  # fmt: skip


def test_the_list_says_the_same(open_map, site):
    page = open_map()
    region(page, "low_back.middle").click()
    page.get_by_role("button", name="List").click()
    expect(page.locator(".list [value='low_back.middle']")).to_be_checked()
    page.locator(".list [value='groin.right']").check()
    page.get_by_role("button", name="List").click()
    page.get_by_role("button", name="Front").click()
    expect(region(page, "groin.right")).to_have_attribute("aria-checked", "true")
    page.get_by_role("button", name="Use these places").click()
    expect(page.locator(".own")).to_have_count(2)
    delivered(page)
    assert told(site) == body.details(["low_back.middle", "groin.right"])


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("view", ["Back", "Front"])
def test_every_region_is_big_enough_for_a_finger(open_map, view, whole):
    page = open_map(width=320, height=568)
    page.get_by_role("button", name=view, exact=True).click()
    if whole:
        page.get_by_role("button", name="Whole body").click()
    count, small = page.evaluate(TOO_SMALL)
    assert count >= 15
    # What the edge of the torso's view cuts can be seen whole beside it.
    cut = (
        ()
        if whole
        else ("hand", "forearm", "elbow", "upper_arm", "neck", "thigh", "outer", "shoulder")
    )
    assert [each for each in small if not each[0].startswith(cut)] == []


@pytest.mark.only("chromium", "WebDriver BiDi cannot set colours and motion yet")
@pytest.mark.parametrize(
    ("size", "options"),
    covering(
        [(320, 568), (640, 800), (1280, 800)],
        [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ),
)
def test_axe_finds_nothing_in_the_map(open_map, size, options):
    page = open_map(width=size[0], height=size[1], **options)
    region(page, "hip_rim.left").click()
    found = Axe().run(page).response["violations"]
    page.get_by_role("button", name="List").click()
    found += Axe().run(page).response["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found] == []

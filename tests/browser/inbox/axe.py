"""A page in every size and colour scheme: what axe finds, and whether it fits."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = {"runOnly": ["color-contrast"]}
EVERYTHING = {"runOnly": TAGS}
# The colours are the system's then, and axe does not know them.
FORCED = {**EVERYTHING, "rules": {"color-contrast": {"enabled": False}}}
# What is not looked at costs time: only what is wrong is gathered.
RUN = """
  async options => (await axe.run({resultTypes: ["violations"], ...options}))
    .violations.map(each => [each.id, each.nodes.map(node => node.target)])
"""


def check(page: Page, where: str, options: dict = EVERYTHING) -> None:
    """No finding of axe, and nothing to scroll sideways."""
    fits(page, where)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, options)
    assert not found, (where, found)


def fits(page: Page, where: str) -> None:
    # A press goes on as soon as the next page has begun: without its style sheet it looks wrong.
    page.wait_for_load_state("load")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, (where, wide)


def in_two_looks(page: Page, where: str) -> None:
    """A desk in the light, and a phone in the dark."""
    for width, scheme in ((1280, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        check(page, f"{where} at {width} px, {scheme}")


def in_all_sizes(page: Page, where: str) -> None:
    """Desk and phone, light and dark, forced colours, and the widths between."""
    page.emulate_media(reduced_motion="reduce")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            # A scheme changes colours and nothing else.
            options = EVERYTHING if scheme == "light" else CONTRAST
            check(page, f"{where} at {width} px, {scheme}", options)
    page.emulate_media(forced_colors="active")
    check(page, f"{where} in forced colours", FORCED)
    page.emulate_media(forced_colors="none", color_scheme="light")
    for width in (480, 768, 1024):
        page.set_viewport_size({"width": width, "height": 800})
        fits(page, f"{where} at {width} px")

"""A page in every size and colour scheme: what axe finds, and whether it fits."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def check(page: Page, where: str, **without) -> None:
    """No finding of axe, and nothing to scroll sideways."""
    rules = {name.replace("_", "-"): {"enabled": False} for name in without}
    found = Axe().run(page, options={"runOnly": TAGS, "rules": rules}).response["violations"]
    shown = [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]
    assert not shown, (where, shown)
    fits(page, where)


def fits(page: Page, where: str) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, (where, wide)


def in_all_sizes(page: Page, where: str) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            check(page, f"{where} at {width} px, {scheme}")
    page.emulate_media(forced_colors="active")
    # The colours are the system's then, and axe does not know them.
    check(page, f"{where} in forced colours", color_contrast=False)
    page.emulate_media(forced_colors="none")
    for width in (480, 768, 1024):
        page.set_viewport_size({"width": width, "height": 800})
        fits(page, f"{where} at {width} px")

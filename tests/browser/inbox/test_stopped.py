"""A request of somebody who must not be contacted, as it looks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.inbox.axe import in_two_looks

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("login", ["ana", "lea"])
def test_the_explanation_is_as_wide_as_its_card(page: Page, served, login: str) -> None:
    sure = served.samples["maria"].reference
    served.browser("ben").press(served.ticket("maria") + "/contact/stop", sure=sure)
    page.set_viewport_size({"width": 1200, "height": 900})
    served.enter(page, login, served.ticket("maria"))
    why = page.locator(".call .stop")
    expect(why).to_contain_text("Do not call.")
    wide, card = why.bounding_box(), page.locator(".call").bounding_box()
    assert wide is not None
    assert card is not None
    assert wide["width"] > 0.9 * card["width"]
    page.emulate_media(media="print")
    expect(why).to_be_visible()
    page.emulate_media(media="screen")
    in_two_looks(page, "do not contact")
    for path in ("/staff/", served.ticket("son") + "/contact/stop"):
        page.goto(path)
        in_two_looks(page, path)
    page.goto(served.ticket("saddle") + "/close")
    in_two_looks(page, "asked before closing")

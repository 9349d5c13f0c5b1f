"""A request on paper: nothing runs out of its card, nothing is folded, no dark blocks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.inbox.samples import TOLD

pytestmark = pytest.mark.browser

PAPER = {"width": 720, "height": 1000}


def test_a_printed_request(page: Page, served) -> None:
    # Of this request hardly anything stands beside the figure.
    page.set_viewport_size(PAPER)
    served.enter(page, path=served.ticket("saddle") + "/print")
    page.emulate_media(media="print")
    figure = page.locator(".where").bounding_box()
    card = page.locator(".story").bounding_box()
    assert figure is not None
    assert card is not None
    assert figure["y"] + figure["height"] <= card["y"] + card["height"]
    expect(page.get_by_text(TOLD, exact=True).first).to_be_visible()
    number = page.locator(".dial")
    expect(number).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(number).to_have_css("color", "rgb(0, 0, 0)")


def test_the_page_itself_is_unfolded_when_it_is_printed(page: Page, served) -> None:
    served.enter(page, path=served.ticket("saddle"))
    told = page.get_by_text(TOLD, exact=True).first
    expect(told).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(told).to_be_visible()

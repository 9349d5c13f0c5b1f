"""Monday, 8 am, on a phone: each of the five daily tasks from the list, in three steps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.inbox.conftest import Served
from tests.browser.inbox.hands import Finger, dialled
from tests.inbox import weekend
from tests.ports import free_port

pytestmark = pytest.mark.browser
MOST = 3


@pytest.fixture
def served(engine) -> Iterator[Served]:
    served = Served(engine, free_port(), **weekend.HOUSE)
    yield served
    served.stop()


@pytest.fixture
def hand(another, served) -> Finger:
    hand = Finger(another(**Finger.options))
    served.enter(hand.page)
    return hand


def done(hand: Finger) -> None:
    """The task is done, and the next one begins at the list."""
    assert hand.steps <= MOST
    hand.steps = 0
    hand.page.goto("/staff/")


def test_five_tasks_take_three_steps_each(hand, served) -> None:
    page = hand.page
    # Call the most urgent.
    hand.press(page.get_by_role("button", name="Call").first)
    hand.sees("Told Sat Nov 21, 11:08 PM to go to an emergency department.")
    hand.sees("You have it now")
    dialled(page, ["tel:+17025550142"])
    done(hand)
    # A voicemail, and again tomorrow.
    hand.link("Helen Park")
    hand.choose("Call again", "tomorrow")
    hand.button("Left a voicemail")
    hand.sees("Noted: voicemail. It comes back tomorrow 8:15 AM.")
    done(hand)
    # Somebody rings, and says only a number.
    hand.write("Find by name, phone, e-mail or reference", "0107")
    hand.button("Find")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tom Bauer")
    done(hand)
    # Somebody rings who has no request yet.
    hand.link("New request")
    hand.write("Name", "Nina Ortiz")
    hand.write("Phone", "702 555 0133")
    hand.tick("I asked whether we may call about this, and they said yes.")
    hand.button("Save the request")
    hand.sees("Saved, and you have it.")
    done(hand)
    # Who changed this one?
    hand.link("Linda Cole")
    expect(page.locator(".past")).to_contain_text("ben left a voicemail")
    done(hand)

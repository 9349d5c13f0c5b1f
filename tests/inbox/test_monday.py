"""Monday, 8 am: fourteen requests, and what one look at the list says."""

from __future__ import annotations

import re

import pytest

from tests.inbox import weekend
from tests.inbox.conftest import House
from tests.inbox.looking import lines

# Urgent; then for whom now is a good time, and the second try that is due; then the oldest.
ORDER = (
    "emergency wound old_sign second maria elbow early complaint son mail again"
    " afternoon spanish private"
)


@pytest.fixture
def house(engine, stored_password) -> House:
    return House(engine, stored_password, **weekend.HOUSE)


def test_both_urgent_ones_come_first_and_the_rest_in_the_order_of_work(house, ana):
    rows = lines(ana.get("/staff/").text)
    by_reference = {each.reference: name for name, each in house.samples.items()}
    shown = [by_reference[re.search(r'id="line-(\w+)"', row)[1]] for row in rows]
    assert shown == ORDER.split()
    assert len(shown) == 14
    urgent = [name for name, row in zip(shown, rows, strict=True) if 'class="flag emerg' in row]
    assert urgent == ["emergency"]
    overdue = [name for name, row in zip(shown, rows, strict=True) if "Overdue" in row]
    # The office was closed: only the emergency's target counts around the clock.
    assert overdue == ["emergency"]


def test_who_was_tried_before_is_not_new(house, ana):
    new = ana.get("/staff/?view=new").text
    assert house.samples["maria"].reference in new
    tried = house.samples["second"].reference
    assert tried not in new
    row = next(each for each in lines(ana.get("/staff/").text) if tried in each)
    assert ">2nd try</span>" in row
    assert "voicemail left" in row
    assert ">New</span>" not in row


def test_what_must_not_be_overlooked_stands_in_its_row(house, ana):
    text = ana.get("/staff/").text
    rows = {re.search(r'id="line-(\w+)"', row)[1]: row for row in lines(text)}
    needed = {
        "emergency": "Told Sat Nov 21, 11:08 PM to go to an emergency department",
        "wound": "Told today 6:39 AM to call the surgeon’s office",
        "spanish": "Spanish",
        "son": "for Daniel Kim",
        "old_sign": "Safety question not answered",
        "second": "2nd try",
        "again": house.samples["maria"].reference,
        "maria": house.samples["again"].reference,
        "mail": "Write",
    }
    for name, words in needed.items():
        assert words in rows[house.samples[name].reference], name

"""A caller is found by what they say, and nobody else is."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from bot.handoff import tickets as handoff
from bot.inbox import finding
from bot.store.engine import iso
from bot.store.tables import ticket_words
from tests.inbox import samples

pytestmark = pytest.mark.slow

ROW = re.compile(r'<a id="line-\w+" href="/staff/tickets/(\w+)">')


@pytest.mark.parametrize(
    "words",
    [
        *("{}", " {} ", "702-555-0188", "+1 (702) 555 0188", "7025550188", "555-0188", "0188"),
        *("maria", "Lopez", "lopez maria", "MAR", "mar lop", "María López"),
    ],
)
def test_a_caller_is_found_by_what_they_say(house, ana, words):
    asked = words.format(house.samples["maria"].reference.lower())
    answer = ana.press("/staff/find", words=asked)
    assert answer.headers["location"] == house.ticket("maria")


def test_a_caller_is_found_by_the_patients_name_and_by_mail(house, ana):
    assert ana.press("/staff/find", words="daniel").headers["location"] == house.ticket("son")
    found = ana.press("/staff/find", words="A?bcc=x@example.org")
    assert found.headers["location"] == house.ticket("nasty")


@pytest.mark.parametrize("words", ["", "  ", "702 555 0100", "188", "ma", "marx", "@", "x" * 500])
def test_what_fits_nobody_finds_nobody(house, ana, words):
    assert "Nothing found" in ana.press("/staff/find", words=words).text


def test_a_changed_name_is_found_by_the_new_one_only(house, ana):
    with house.engine.begin() as conn:
        at = iso(house.clock.now())
        handoff.amend(conn, house.samples["maria"].id, {"name": "Ona Wu"}, at, "visitor")
    assert "Nothing found" in ana.press("/staff/find", words="Lopez").text
    assert ana.press("/staff/find", words="wu").headers["location"] == house.ticket("maria")


def test_what_was_erased_is_not_found(house):
    lea = house.browser("lea")
    lea.press(house.ticket("maria") + "/erase", sure=house.samples["maria"].reference)
    assert "Nothing found" in lea.press("/staff/find", words="Lopez").text
    with house.engine.begin() as conn:
        left = select(ticket_words).where(ticket_words.c.ticket_id == house.samples["maria"].id)
        assert conn.execute(left).all() == []


def test_a_search_reads_no_more_rows_than_it_may(house, ana, monkeypatch):
    monkeypatch.setattr(finding, "MOST", 3)
    with house.engine.begin() as conn:
        for _ in range(5):
            samples.maria(conn, house.clock.now())
        looked = []
        real = finding._fits
        monkeypatch.setattr(finding, "_fits", lambda *a: looked.append(a) or real(*a))
        assert len(finding.find(conn, "mar", 50)) == 3
        assert len(looked) == 3


def test_a_search_shows_all_requests_of_a_number(house, ana):
    with house.engine.begin() as conn:
        samples.maria(conn, house.clock.now())
    page = ana.press("/staff/find", words="702 555 0188")
    assert len(ROW.findall(page.text)) == 2

"""The list: what stands where, what it says, and the search."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, select

from bot.inbox import order, times, verbs, worklist
from bot.settings import ROOT
from bot.store.tables import audit, outbox, tickets
from tests.inbox import samples

ROW = re.compile(r'<a href="/staff/tickets/(\w+)">')
NOW = datetime(2026, 11, 21, 4, 0, tzinfo=timezone.utc)


def names(house, page) -> list[str]:
    by_reference = {each.reference: name for name, each in house.samples.items()}
    return [by_reference[found] for found in ROW.findall(page.text)]


def test_the_list_stands_in_the_order_of_work(house, ana):
    house.browser("ben").press(house.ticket("complaint") + "/claim")
    shown = names(house, ana.get("/staff/"))
    assert shown == ["saddle", "crisis", "wound", "nasty", "maria", "son", "complaint"]


def test_all_are_shown_newest_first(house, ana):
    ana.press(house.ticket("maria") + "/close")
    assert "maria" not in names(house, ana.get("/staff/"))
    shown = names(house, ana.get("/staff/?view=all"))
    assert shown == ["crisis", "son", "saddle", "maria", "wound", "nasty", "complaint"]


def test_a_row_says_what_is_needed_at_a_glance(house, ana):
    text = re.sub(r"\s+", " ", ana.get("/staff/").text)
    for needed in (
        "Low back, left · 4 years · pain 7/10",
        "Complaint: nobody called back in two weeks",
        "Numbness between the legs",
        "Chat · <strong>Spanish</strong>",
        "for Daniel Kim",
        "3 h</time>",
        "Overdue",
        "Act now",
    ):
        assert needed in text, needed


def test_the_audit_knows_whose_names_were_shown(house, ana):
    ana.get("/staff/")
    with house.engine.begin() as conn:
        line = conn.execute(select(audit).where(audit.c.what == "viewed list")).one()
    assert line.actor == house.ids["ana"]
    assert set(line.detail["shown"]) == {each.reference for each in house.samples.values()}


def test_an_empty_list_says_what_will_appear(house, ana):
    with house.engine.begin() as conn:
        conn.execute(delete(outbox))
        conn.execute(delete(tickets))
    assert "A request appears here as soon as a visitor sends one" in ana.get("/staff/").text
    assert "No requests yet" in ana.get("/staff/?view=all").text
    assert "Nothing further back" in ana.get("/staff/?view=all&page=7").text


def test_a_long_list_has_pages(house, ana, monkeypatch):
    monkeypatch.setattr(worklist, "ON_A_PAGE", 3)
    pages = [names(house, ana.get(f"/staff/?view=all&page={page}")) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({name for page in pages for name in page}) == 7
    for odd in ("0", "-1", "x", "９", "999999999"):
        assert ana.get("/staff/", params={"view": "all", "page": odd}).status_code == 200


def test_too_many_open_requests_are_said_and_urgent_ones_stay(house, ana, monkeypatch):
    monkeypatch.setattr(worklist, "MOST_OPEN", 3)
    page = ana.get("/staff/")
    assert names(house, page) == ["saddle", "crisis", "wound"]
    assert "4 more are open" in page.text


def test_the_pulse_changes_with_a_new_request(house, ana):
    before = ana.get("/staff/pulse").json()
    assert ana.get("/staff/pulse").json()["version"] == before["version"]
    with house.engine.begin() as conn:
        samples.maria(conn, house.clock.now())
    assert ana.get("/staff/pulse").json()["version"] != before["version"]


def test_the_fragment_has_the_rows_and_nothing_else(house, ana):
    text = ana.get("/staff/list?view=open").text
    assert "Maria Lopez" in text
    assert "<html" not in text


@pytest.mark.parametrize("words", ["{}", " {} ", "702-555-0188", "+1 (702) 555 0188", "7025550188"])
def test_a_caller_is_found_by_reference_or_number(house, ana, words):
    asked = words.format(house.samples["maria"].reference.lower())
    answer = ana.press("/staff/find", words=asked)
    assert answer.headers["location"] == house.ticket("maria")


def test_a_search_shows_all_requests_of_a_number(house, ana):
    with house.engine.begin() as conn:
        samples.maria(conn, house.clock.now())
    page = ana.press("/staff/find", words="702 555 0188")
    assert page.text.count("Maria Lopez") == 2
    assert "Nothing found" in ana.press("/staff/find", words="702 555 0100").text
    assert "Nothing found" in ana.press("/staff/find", words="").text


def test_every_safety_sign_has_words_for_the_desk():
    words = (ROOT / "bot/inbox/templates/words.html").read_text(encoding="utf-8")
    signs = [path.stem for path in (ROOT / "bot/safety/signs").glob("[!_]*.yml")]
    assert len(signs) > 20
    assert [sign for sign in signs if f'"{sign}":' not in words] == []


def test_order_of_work():
    assert order.place("routine", "new", "2") > order.place("routine", "new", "1")
    assert order.place("routine", "new", "1") > order.place("same_day", "contacted", "9")
    assert order.place("same_day", "new", "1") > order.place("crisis", "claimed", "9")
    assert order.place("routine", "claimed", "1") > order.place("routine", "new", "9")
    assert order.group("emergency", "scheduled") == "doing"


@pytest.mark.parametrize(
    ("urgency", "status", "waited", "late"),
    [
        ("emergency", "new", timedelta(minutes=9), False),
        ("crisis", "new", timedelta(minutes=11), True),
        ("same_day", "claimed", timedelta(hours=3), True),
        ("routine", "new", timedelta(hours=23), False),
        ("routine", "claimed", timedelta(hours=25), True),
        ("routine", "contacted", timedelta(days=9), False),
        ("emergency", "closed", timedelta(days=9), False),
    ],
)
def test_overdue(urgency, status, waited, late):
    assert order.overdue(urgency, status, NOW - waited, NOW) is late


@pytest.mark.parametrize(
    ("waited", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 min"),
        (timedelta(minutes=119), "1 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_age(waited, words):
    assert times.age(NOW - waited, NOW) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW, "today 8:00 PM"),
        (NOW - timedelta(hours=8), "today 12:00 PM"),
        (NOW - timedelta(hours=20, minutes=1), "yesterday 11:59 PM"),
        (NOW - timedelta(days=3), "Tue Nov 17, 8:00 PM"),
        (NOW - timedelta(days=400), "Thu Oct 16 2025, 9:00 PM"),
    ],
)
def test_times_are_the_clinics(at, words):
    assert times.spoken(at, NOW, ZoneInfo("America/Los_Angeles")) == words


@pytest.mark.parametrize(
    ("status", "holder", "lead", "buttons"),
    [
        ("new", None, False, ["claim", "close", "spam"]),
        ("claimed", "me", False, ["called", "no_answer", "scheduled", "close", "release", "spam"]),
        ("claimed", "other", False, []),
        (
            *("claimed", "other", True),
            ["called", "no_answer", "scheduled", "close", "release", "take_over", "spam", "erase"],
        ),
        ("contacted", "me", False, ["no_answer", "scheduled", "close", "release", "spam"]),
        ("scheduled", "me", False, ["called", "close"]),
        ("closed", "other", False, ["reopen"]),
        ("spam", None, False, ["reopen"]),
        ("cancelled", None, True, ["erase"]),
        ("erased", None, True, []),
        ("no such status", None, True, []),
    ],
)
def test_the_buttons_of_each_status(status, holder, lead, buttons):
    assert verbs.offered(status, holder, "me", lead=lead) == buttons

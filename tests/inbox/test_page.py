"""The page of a request: what it says, and how it is found."""

from __future__ import annotations

import re

from sqlalchemy import select, update

from bot.handoff import tickets as handoff
from bot.store.engine import iso
from bot.store.tables import tickets, turns
from tests.inbox import samples


def test_the_page_says_everything_a_caller_needs(house, ana):
    text = ana.get(house.ticket("maria")).text
    for needed in (
        "<h1>Maria Lopez</h1>",
        "702-555-0188",
        "mornings before 11",
        "English",
        "First name and number only",
        "low back, left",
        "4 years",
        "7 out of 10",
        "fusion L4-L5 in 2019",
        "physical therapy, two injections, gabapentin",
        "burns down to my knee",
        "Do I need a new MRI",
        samples.CONSENT,
        "Visitor pressed",
        "None of these",
        "When is a good time to call?",
        "Nobody has it yet",
        "Visitor sent the request",
        "How did it go?",
    ):
        assert needed in text.replace("&#39;", "'"), needed


def test_safety_stands_on_top_with_words_time_and_what_they_were_told(house, ana):
    text = ana.get(house.ticket("saddle")).text.replace("&#39;", "'")
    places = [
        text.index(part)
        for part in (
            "Emergency: check first",
            "Numbness between the legs",
            samples.SADDLE["words"],
            "They were told",
            samples.TOLD,
            "702-555-0142",
        )
    ]
    assert places == sorted(places)


def test_a_request_for_somebody_else_says_so(house, ana):
    text = ana.get(house.ticket("son")).text
    assert "Daniel Kim (son)" in text
    assert "Speak with a parent or guardian" in text
    ana.press(house.ticket("son") + "/claim")
    assert 'href="tel:+17025550123;ext=12"' in ana.get(house.ticket("son")).text
    assert "702-555-0123 ext. 12" in text
    assert "Full message is fine" in text
    assert "interpreter (Korean)" in text


def test_a_number_that_cannot_be_dialled_is_no_link(house, ana):
    with house.engine.begin() as conn:
        handoff.amend(
            conn,
            house.samples["maria"].id,
            {"phone": "javascript:alert(1)"},
            iso(house.clock.now()),
            "visitor",
        )
    text = ana.get(house.ticket("maria")).text
    assert 'href="javascript' not in text
    assert 'href="tel:javascript' not in text
    assert "Visitor changed: phone" in text


def test_a_wish_for_deletion_and_a_cancelled_request_are_said(house, ana):
    with house.engine.begin() as conn:
        at = iso(house.clock.now())
        handoff.flag_for_erasure(conn, house.samples["maria"].id, at)
        handoff.cancel(conn, house.samples["wound"].id, at, "visitor")
    assert "asked for everything to be deleted" in ana.get(house.ticket("maria")).text
    assert "Asked for deletion" in ana.get("/staff/").text
    assert "took this request back" in ana.get(house.ticket("wound")).text


def test_what_was_sent_besides_words_is_told_in_words(house, ana):
    row = house.samples["maria"]
    replies = [{"text": "A line."}]
    sent = (("event", "image"), ("event", "sticker_like"), ("text", None))
    with house.engine.begin() as conn:
        mine = conn.execute(
            select(tickets.c.conversation_id).where(tickets.c.id == row.id)
        ).scalar_one()
        for kind, words in sent:
            at = iso(house.clock.now())
            values = {"turn_id": f"{kind} {words}", "at": at, "answered_at": at}
            values |= {"kind": kind, "words": words, "state": "answered", "replies": replies}
            conn.execute(turns.insert().values(conversation_id=mine, **values))
    text = ana.get(house.ticket("maria")).text
    for told in ("Sent a picture", "Sent a thumbs-up", "taken back or deleted"):
        assert told in text
    assert "sticker_like" not in text


def test_an_open_page_learns_of_a_change(house, ana):
    path = house.ticket("maria")
    version = re.search(r'data-version="([^"]+)"', ana.get(path).text)[1]
    assert ana.get(path + "/pulse").json()["version"] == version
    house.browser("ben").press(path + "/notes", words="called back")
    assert ana.get(path + "/pulse").json()["version"] != version


def test_a_request_is_found_by_its_id_as_well(house, ana):
    key = house.samples["maria"].id
    assert "Maria Lopez" in ana.get(f"/staff/tickets/{key}").text
    reference = house.samples["maria"].reference.lower()
    assert "Maria Lopez" in ana.get(f"/staff/tickets/{reference}").text


def test_a_detail_of_an_unknown_kind_breaks_nothing(house, ana):
    with house.engine.begin() as conn:
        conn.execute(
            update(tickets)
            .where(tickets.c.id == house.samples["maria"].id)
            .values(
                details={"name": "declined", "location": "declined", "voicemail": "odd"},
                safety=[{"sign": "new_sign", "action": "new_action"}],
                reason="new_reason",
                urgency="emergency",
                consent=None,
            )
        )
    text = ana.get(house.ticket("maria")).text
    assert "No name" in text
    assert "New sign" in text
    assert "None on record" in text
    assert ana.get("/staff/").status_code == 200

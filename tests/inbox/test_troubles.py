"""What is wrong with Messenger, and the line above the list."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from sqlalchemy import insert, update

from bot.channels.messenger import outgoing, problems, takeover
from bot.channels.messenger import threads as talks
from bot.handoff import alarms, outbox
from bot.handoff.errors import Rejected
from bot.inbox import troubles
from bot.inbox.paper import TEMPLATES
from bot.store.engine import iso
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.tables import audit, conversations, tickets
from bot.store.tables import outbox as notices
from tests.inbox.on_messenger import trouble

BACK = re.compile(r'action="(/staff/messenger/threads/[^"]+/back)"')
DONE = re.compile(r'action="(/staff/messenger/[^"]+/done)"')


def thread_of(house, name) -> str:
    """The thread in which a sample's request was filed."""
    at, ticket = iso(house.clock.now()), house.samples[name].id
    with house.engine.begin() as conn:
        talk = conn.execute(
            tickets.select()
            .with_only_columns(tickets.c.conversation_id)
            .where(tickets.c.id == ticket)
        ).scalar_one()
        conn.execute(
            update(conversations).where(conversations.c.id == talk).values(ticket_id=ticket)
        )
        values = {"id": "t1", "person": "4711", "person_index": "x", "conversation_id": talk}
        conn.execute(insert(threads).values(**values, created_at=at, last_in_at=at))
    return "t1"


def test_what_could_not_be_sent_stands_there_with_the_reason_and_whose_it_is(house, ana):
    trouble(house, "window_closed", thread_of(house, "son"))
    trouble(house, "token_refused")
    assert "2 things to look at" in ana.get("/staff/").text
    text = ana.get("/staff/messenger").text
    assert "An answer came too late" in text
    assert f'href="{house.ticket("son")}"' in text
    assert "Facebook no longer accepts the page&#39;s key (token)" in text
    assert "The whole page" in text


def test_somebody_presses_done_and_it_is_gone(house, ana):
    trouble(house, "refused")
    [action] = DONE.findall(ana.get("/staff/messenger").text)
    for _ in range(2):
        assert ana.press(action).headers["location"] == "/staff/messenger?done=1"
    assert "Nothing on Messenger needs a person" in ana.get("/staff/messenger").text
    assert "needs a person" not in ana.get("/staff/").text
    with house.engine.begin() as conn:
        solved = conn.execute(audit.select().where(audit.c.what == "messenger problem solved"))
        assert [row.actor for row in solved] == [house.ids["ana"]]


def test_a_refused_token_is_said_until_there_is_another(house, ana):
    with house.engine.begin() as conn:
        outgoing.refuse_token(conn, "hash")
    assert "Nothing is sent on Messenger" in ana.get("/staff/messenger").text
    with house.engine.begin() as conn:
        outgoing.refuse_token(conn, None)
    assert "Nothing is sent on Messenger" not in ana.get("/staff/messenger").text


def test_a_thread_without_a_request_is_handed_back_there(house, ana):
    assert "bot is silent" not in ana.get("/staff/messenger").text
    now = house.clock.now()
    with house.engine.begin() as conn:
        values = {"created_at": iso(now), "last_in_at": iso(now)}
        for name in ("t1", "t2"):
            row = {"id": name, "person": "4711", "person_index": name}
            conn.execute(insert(threads).values(**row, **values))
        takeover.silence(conn, "t1", "person", now)
        takeover.silence(conn, "t2", "other_app", now)
        takeover.hand_back(conn, "t2", iso(now), "messenger")
    text = ana.get("/staff/messenger").text
    assert "Somebody from the office answers" in text
    assert "Another app has the thread" not in text
    assert "4711" not in text
    [action] = BACK.findall(text)
    for _ in range(2):
        assert ana.press(action).headers["location"] == "/staff/messenger?done=back"
    text = ana.get("/staff/messenger?done=back").text
    assert "The bot answers there again." in text
    assert not BACK.findall(text)
    with house.engine.begin() as conn:
        backs = conn.execute(audit.select().where(audit.c.what == "bot answers again")).all()
        assert [row.actor for row in backs] == ["messenger", house.ids["ana"]]


def test_an_open_list_notices_it(house, ana):
    before = ana.get("/staff/pulse").json()["version"]
    trouble(house, "urgent_words")
    assert ana.get("/staff/pulse").json()["version"] != before
    assert "Look now: a sign of an emergency on Messenger." in ana.get("/staff/").text


def test_what_cannot_wait_stands_first(house, ana):
    trouble(house, "page_restricted")
    trouble(house, "urgent_words", "t")
    for number in range(troubles.MOST):
        trouble(house, "refused", f"t{number}")
    text = ana.get("/staff/messenger").text
    first = text.index("A sign of an emergency")
    assert first < text.index("restricts the page") < text.index("Facebook refused an answer")


def test_notices_that_did_not_arrive_are_said_above_the_list(house, ana):
    assert "Notices did not arrive" not in ana.get("/staff/").text
    values = {"destination": "email", "urgent": False, "attempts": 12, "state": "dead"}
    at = iso(house.clock.now())
    with house.engine.begin() as conn:
        for name, ticket in (("n1", house.samples["maria"].id), ("n2", None)):
            conn.execute(
                insert(notices).values(
                    **values, id=name, ticket_id=ticket, event="x", next_at=at, created_at=at
                )
            )
    assert "2 × <strong>Notices did not arrive." in ana.get("/staff/").text
    assert "/staff/deliveries" not in re.sub(r"<nav.*?</nav>", "", ana.get("/staff/").text)
    lead = house.browser("lea")
    assert "See them and send them again" in lead.get("/staff/").text
    assert "Alert" in lead.get("/staff/deliveries").text
    lead.press("/staff/deliveries/again")
    with house.engine.begin() as conn:
        assert not outbox.dead(conn)


def test_the_history_says_which_way_a_notice_went(house, ana):
    at, ticket = iso(house.clock.now()), house.samples["maria"].id
    values = {"destination": "webhook", "urgent": False, "attempts": 1, "state": "sending"}
    with house.engine.begin() as conn:
        for name in ("n1", "n2"):
            conn.execute(
                insert(notices).values(
                    **values, id=name, ticket_id=ticket, event="new_ticket", next_at=at,
                    created_at=at, lease_owner="me",
                )
            )  # fmt: skip
        outbox.sent(conn, "n1", "me")
        outbox.failed(conn, "n2", "me", Rejected("HTTP 400"))
    text = ana.get(house.ticket("maria")).text
    assert "System delivered a notice (webhook)" in text
    assert "System could not deliver a notice (webhook)" in text


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("TROUBLE", get_args(problems.Reason)),
        ("SILENT", get_args(talks.Why)),
        ("ALARM", get_args(alarms.Kind)),
    ],
)
def test_every_code_has_its_words(table, codes):
    words = (TEMPLATES / "words.html").read_text(encoding="utf-8")
    block = words.partition(f"set {table} = {{")[2].partition("} %}")[0]
    assert set(re.findall(r'^  "(\w+)":', block, re.MULTILINE)) == set(codes)

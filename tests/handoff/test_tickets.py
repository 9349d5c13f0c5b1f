"""What may happen to a request after it was filed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import insert, select
from sqlalchemy.engine import Connection, Engine

from bot.handoff import submission, tickets
from bot.handoff.errors import NoSuchTicket, NotAllowed
from bot.store.crypto import blind_index
from bot.store.tables import audit as audit_table
from bot.store.tables import conversations, notes, outbox, turns
from bot.store.tables import tickets as ticket_table
from tests.databases import AT
from tests.handoff.requests import NAME, SIGN, WORDS, audited, count, events, request

LATER = AT.replace("03:45", "04:45")


def test_of_conversation_gives_the_newest(conn: Connection) -> None:
    assert tickets.of_conversation(conn, "conversation-1") is None
    submission.submit(conn, request())
    second = submission.submit(conn, request(idempotency_key="second", at=LATER))
    assert tickets.of_conversation(conn, "conversation-1") == second.ticket_id


def test_a_change_stands_in_the_request_and_staff_are_told(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    changes = {"phone": "+17025550199", "pain_score": None, "side": "left", "reason": "question"}
    assert tickets.amend(conn, mine, changes, LATER, "visitor")
    written = tickets.as_json(conn, mine)
    assert (written["phone"], written["side"], written["name"]) == ("+17025550199", "left", NAME)
    assert written["reason"] == "question"
    assert "pain_score" not in written
    row = conn.execute(select(ticket_table)).one()
    assert row.phone_index == blind_index("phone", "+17025550199")
    assert row.updated_at == LATER
    assert events(conn) == ["amended", "new_ticket"]
    detail = conn.execute(
        select(audit_table.c.detail).where(audit_table.c.what == "amended")
    ).scalar_one()
    assert detail == {"fields": ["pain_score", "phone", "side"]}


def test_amending_nothing_tells_nobody(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    assert not tickets.amend(conn, mine, {"name": NAME}, LATER, "visitor")
    assert events(conn) == ["new_ticket"]


def test_amending_twice_before_it_was_sent_is_told_once_and_afterwards_again(
    conn: Connection,
) -> None:
    mine = submission.submit(conn, request()).ticket_id
    for side in ("left", "right"):
        tickets.amend(conn, mine, {"side": side}, LATER, "visitor")
    assert events(conn) == ["amended", "new_ticket"]
    conn.execute(outbox.update().values(state="sent"))
    tickets.amend(conn, mine, {"side": "both"}, LATER, "visitor")
    assert events(conn) == ["amended", "amended", "new_ticket"]


def test_a_request_that_becomes_a_complaint_alerts_at_once(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    tickets.set_status(conn, mine, "claimed", "ann", LATER)
    conn.execute(outbox.update().values(state="sent"))
    tickets.amend(conn, mine, {"reason": "complaint", "notes": "two weeks"}, LATER, "visitor")
    assert events(conn) == ["complaint", "new_ticket"]
    assert conn.execute(select(outbox.c.urgent).where(outbox.c.event == "complaint")).scalar_one()
    # More of it is a change as any other.
    tickets.amend(conn, mine, {"reason": "complaint", "notes": "three weeks"}, LATER, "visitor")
    assert events(conn) == ["amended", "complaint", "new_ticket"]


def test_a_cancelled_request_stays_cancelled_and_staff_are_told_once(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    assert tickets.cancel(conn, mine, LATER, "visitor")
    assert not tickets.cancel(conn, mine, LATER, "visitor")
    assert tickets.as_json(conn, mine)["status"] == "cancelled"
    assert events(conn) == ["cancelled", "new_ticket"]
    with pytest.raises(NotAllowed, match="cancelled cannot be changed"):
        tickets.amend(conn, mine, {"side": "left"}, LATER, "visitor")
    with pytest.raises(NotAllowed):
        tickets.set_status(conn, mine, "claimed", "ann", LATER)


def test_claim_release_and_on_to_the_end(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    owners = []
    for status in ("claimed", "new", "claimed", "contacted", "scheduled", "closed"):
        tickets.set_status(conn, mine, status, "ann", LATER)
        owners.append(conn.execute(select(ticket_table.c.claimed_by)).scalar_one())
    assert owners == ["ann", None, "ann", "ann", "ann", "ann"]
    assert audited(conn) == [
        *("filed", "claimed", "new", "claimed", "contacted", "scheduled", "closed")
    ]
    with pytest.raises(NotAllowed):
        tickets.cancel(conn, mine, LATER, "visitor")


def test_of_two_who_claim_at_once_one_wins(staffed: Engine) -> None:
    with staffed.begin() as conn:
        mine = submission.submit(conn, request()).ticket_id
    together = threading.Barrier(2)

    def claim(who: str) -> bool:
        together.wait()
        try:
            with staffed.begin() as own:
                tickets.set_status(own, mine, "claimed", who, LATER)
        except NotAllowed as error:
            assert error.status == "claimed"
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(claim, ("ann", "bob"))) == [False, True]


def test_a_sign_after_filing_raises_the_urgency_and_is_told(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    tickets.add_safety(conn, mine, {**SIGN, "action": "ask"}, LATER)
    assert tickets.as_json(conn, mine)["urgency"] == "routine"
    assert events(conn) == ["new_ticket"]
    tickets.add_safety(conn, mine, {**SIGN, "action": "crisis_line"}, LATER)
    tickets.add_safety(conn, mine, {**SIGN, "action": "same_day"}, LATER)
    written = tickets.as_json(conn, mine)
    assert written["urgency"] == "crisis"
    assert [sign["action"] for sign in written["safety"]] == ["ask", "crisis_line", "same_day"]
    assert events(conn) == ["new_ticket", "urgent"]


def test_a_sign_is_told_even_after_the_request_was_taken_back(conn: Connection) -> None:
    mine = submission.submit(conn, request()).ticket_id
    tickets.cancel(conn, mine, LATER, "visitor")
    tickets.add_safety(conn, mine, SIGN, LATER)
    assert "urgent" in events(conn)


def test_erasure_is_asked_for_and_then_done_by_a_person(conn: Connection) -> None:
    conn.execute(
        insert(conversations).values(
            id="conversation-1", channel="web", language="en", created_at=AT, last_at=AT,
            draft={}, choices={},
        )
    )  # fmt: skip
    conn.execute(
        insert(turns).values(
            conversation_id="conversation-1", turn_id="t", at=AT, kind="text",
            state="answered", words=WORDS,
        )
    )  # fmt: skip
    filed = submission.submit(conn, request(safety=[SIGN]))
    conn.execute(conversations.update().values(ticket_id=filed.ticket_id))
    conn.execute(
        insert(notes).values(id="n", ticket_id=filed.ticket_id, staff_id="ann", at=AT, words=WORDS)
    )
    assert tickets.flag_for_erasure(conn, filed.ticket_id, LATER)
    assert not tickets.flag_for_erasure(conn, filed.ticket_id, LATER)
    assert events(conn) == ["erasure", "new_ticket"]
    assert tickets.as_json(conn, filed.ticket_id)["name"] == NAME

    tickets.set_status(conn, filed.ticket_id, "erased", "ann", LATER)
    written = tickets.as_json(conn, filed.ticket_id)
    assert (written["status"], written["safety"]) == ("erased", [])
    assert not {"name", "phone", "pain_words", "consent"} & set(written)
    assert [count(conn, table) for table in (notes, turns, conversations)] == [0, 0, 0]
    assert not tickets.flag_for_erasure(conn, filed.ticket_id, LATER)
    tickets.add_safety(conn, filed.ticket_id, SIGN, LATER)
    assert tickets.as_json(conn, filed.ticket_id)["safety"] == []


def test_a_ticket_that_is_not_there(conn: Connection) -> None:
    for act in (
        lambda: tickets.as_json(conn, "none"),
        lambda: tickets.amend(conn, "none", {}, AT, "visitor"),
        lambda: tickets.cancel(conn, "none", AT, "visitor"),
        lambda: tickets.set_status(conn, "none", "claimed", "ann", AT),
        lambda: tickets.add_safety(conn, "none", SIGN, AT),
        lambda: tickets.flag_for_erasure(conn, "none", AT),
    ):
        with pytest.raises(NoSuchTicket):
            act()

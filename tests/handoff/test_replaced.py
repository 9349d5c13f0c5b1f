"""What stood on a request before it was changed is not lost to the staff."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from bot.handoff import person, replaced, submission, tickets
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, request

LATER = "2026-11-21T04:00:00.000000+00:00"


def details(conn: Connection) -> dict:
    return dict(conn.execute(select(table.c.details)).scalar_one())


def test_the_values_before_a_change_are_kept_with_its_time(conn: Connection) -> None:
    filed = submission.submit(conn, request())
    tickets.amend(conn, filed.ticket_id, {"name": "Wanda Chatty"}, LATER, "visitor")
    assert replaced.read(details(conn)) == {LATER: {"name": NAME}}
    # They are no part of what destinations are given, and of what a person may ask for they are.
    assert replaced.KEY not in tickets.as_json(conn, filed.ticket_id)
    found = person.export(conn, person.find(conn, phone=PHONE), AT, "ann")
    assert found["requests"][0]["replaced"] == {LATER: {"name": NAME}}


def test_what_only_grew_or_was_taken_out_is_not_kept(conn: Connection) -> None:
    filed = submission.submit(
        conn, request(details={"name": NAME, "phone": PHONE, "notes": "fell"})
    )
    tickets.amend(conn, filed.ticket_id, {"notes": "fell / at work"}, LATER, "visitor")
    tickets.amend(conn, filed.ticket_id, {"notes": None}, LATER, "visitor")
    assert replaced.read(details(conn)) == {}


def test_of_a_line_that_was_taken_out_nothing_is_kept(conn: Connection) -> None:
    filed = submission.submit(conn, request())
    for score in (8, None):
        tickets.amend(conn, filed.ticket_id, {"pain_score": score}, LATER, "visitor")
    assert replaced.KEY not in details(conn)


def test_only_the_latest_are_kept(conn: Connection) -> None:
    filed = submission.submit(conn, request())
    for number in range(replaced.MOST + 5):
        tickets.amend(conn, filed.ticket_id, {"best_time": f"time {number};"}, LATER, "visitor")
    assert len(details(conn)[replaced.KEY]) == replaced.MOST


def test_erasing_leaves_none_of_them(conn: Connection) -> None:
    filed = submission.submit(conn, request())
    tickets.amend(conn, filed.ticket_id, {"name": "Wanda Chatty"}, LATER, "visitor")
    tickets.set_status(conn, filed.ticket_id, "erased", "ann", AT)
    assert details(conn) == {}

"""Whoever does not want to be contacted any more is on a list that holds."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.handoff import do_not_contact, submission
from bot.handoff.do_not_contact import honoured
from bot.handoff.errors import NoSuchTicket
from tests.databases import AT
from tests.handoff.requests import PHONE, audited, request

MAIL = "zephyrine@example.com"
THEIRS = {"phone": PHONE, "email": MAIL}


def filed(conn: Connection) -> str:
    return submission.submit(conn, request(details=THEIRS)).ticket_id


def test_the_next_request_of_the_same_number_is_known(conn: Connection) -> None:
    ticket = filed(conn)
    assert do_not_contact.of(conn, THEIRS) == frozenset()
    assert do_not_contact.add_ticket(conn, ticket, ["phone"], AT, "ann") == {"phone"}
    assert do_not_contact.add_ticket(conn, ticket, ["phone"], AT, "ann") == frozenset()
    assert do_not_contact.of(conn, {"phone": PHONE}) == {"phone", "text"}
    assert do_not_contact.lift_ticket(conn, ticket, ["phone"], AT, "ann") == {"phone"}
    assert do_not_contact.of(conn, THEIRS) == frozenset()
    assert audited(conn)[-1] == "may contact again"


def test_texts_alone_leave_calls(conn: Connection) -> None:
    do_not_contact.add(conn, "text", PHONE, AT, "visitor")
    do_not_contact.add(conn, "email", MAIL.upper(), AT, "visitor")
    assert do_not_contact.of(conn, THEIRS) == {"text", "email"}


def test_it_is_shown_to_staff_and_not_to_whoever_has_the_database(conn: Connection) -> None:
    do_not_contact.add(conn, "phone", PHONE, AT, "ann")
    [entry] = do_not_contact.entries(conn)
    assert (entry.way, entry.contact, entry.by) == ("phone", PHONE, "ann")
    assert PHONE not in repr(entry)
    assert PHONE not in str(conn.execute(text("SELECT * FROM do_not_contact")).all())


def test_an_erased_person_stays_on_it_without_a_name(conn: Connection) -> None:
    do_not_contact.add(conn, "phone", PHONE, AT, "ann")
    [line] = do_not_contact.named(conn, [{"phone": PHONE}])
    assert do_not_contact.forget(conn, [line.contact_index]) == 1
    assert do_not_contact.named(conn, [{"phone": PHONE}]) == []
    assert [entry.contact for entry in do_not_contact.entries(conn)] == [None]
    assert do_not_contact.of(conn, THEIRS) == {"phone", "text"}


def test_a_ticket_that_is_not_there(conn: Connection) -> None:
    with pytest.raises(NoSuchTicket):
        do_not_contact.add_ticket(conn, "none", ["phone"], AT, "ann")


def test_what_a_destination_is_given() -> None:
    ticket = {"name": "N", "phone": "1", "email": "e", "contact_by": ["phone", "email"]}
    assert honoured(ticket, frozenset()) == ticket
    assert honoured(ticket, frozenset({"phone", "text"})) == {
        "name": "N", "email": "e", "contact_by": ["email"], "do_not_contact": ["phone", "text"],
    }  # fmt: skip
    assert honoured({"contact_by": "declined"}, frozenset({"email"})) == {
        "contact_by": "declined", "do_not_contact": ["email"],
    }  # fmt: skip

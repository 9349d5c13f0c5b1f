"""Filing a request once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError

from bot.handoff import destinations, reference, submission, tickets
from bot.handoff.errors import DestinationsUnset
from bot.store import audit
from bot.store.crypto import blind_index
from bot.store.tables import audit as audit_table
from bot.store.tables import outbox
from bot.store.tables import tickets as ticket_table
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, SIGN, audited, count, events, request


def test_the_ticket_in_its_documented_shape(conn: Connection) -> None:
    details = {
        "notes": "nobody called back in two weeks", "name": NAME, "phone": PHONE,
        "email": "declined", "minor": True, "contact_by": ["phone"], "pain_score": 0,
        "reason": "complaint", "unheard_of": "x",
    }  # fmt: skip
    filed = submission.submit(conn, request(details=details, safety=[SIGN], urgency="emergency"))
    written = tickets.as_json(conn, filed.ticket_id)
    assert written == {
        "reference": filed.reference,
        "channel": "web",
        "language": "en",
        "status": "new",
        "urgency": "emergency",
        "name": NAME,
        "minor": True,
        "phone": PHONE,
        "email": "declined",
        "contact_by": ["phone"],
        "voicemail": "name_number_only",
        "pain_score": 0,
        "reason": "complaint",
        "notes": "nobody called back in two weeks",
        "safety": [{key: SIGN[key] for key in ("sign", "action", "words", "at")}],
        "consent": {"text": "Call me about this.", "at": AT},
        "content_version": "0123456789ab",
    }
    assert list(written) == [
        *("reference", "channel", "language", "status", "urgency", "name", "minor", "phone"),
        *("email", "contact_by", "voicemail", "pain_score", "reason", "notes", "safety"),
        *("consent", "content_version"),
    ]


def test_what_the_visitor_says_about_voicemail_stands(conn: Connection) -> None:
    filed = submission.submit(conn, request(details={"voicemail": "none"}, consent=None))
    written = tickets.as_json(conn, filed.ticket_id)
    assert (written["voicemail"], written["reason"]) == ("none", "appointment")
    assert "consent" not in written


@pytest.mark.parametrize(
    ("urgency", "details", "event"),
    [
        ("routine", {}, "new_ticket"),
        ("routine", {"reason": "complaint"}, "complaint"),
        ("routine", {"reason": "question"}, "new_ticket"),
        ("same_day", {}, "urgent"),
        ("crisis", {"reason": "complaint"}, "urgent"),
    ],
)
def test_the_staff_are_told_what_it_is(
    conn: Connection, urgency: str, details: dict[str, str], event: str
) -> None:
    submission.submit(conn, request(urgency=urgency, details=details))
    assert events(conn) == [event]
    assert audited(conn) == ["filed"]


def test_no_destination_is_fine_but_not_having_said_so_is_not(conn: Connection) -> None:
    destinations.use([])
    submission.submit(conn, request())
    assert events(conn) == []
    destinations.use(None)
    with pytest.raises(DestinationsUnset), conn.begin_nested():
        submission.submit(conn, request(idempotency_key="other"))
    assert count(conn, ticket_table) == 1


def test_the_same_request_again_is_the_same_ticket(conn: Connection) -> None:
    first = submission.submit(conn, request())
    again = submission.submit(conn, request(details={"name": "somebody else"}))
    assert (first.new, again.new) == (True, False)
    assert (first.ticket_id, first.reference) == (again.ticket_id, again.reference)
    assert events(conn) == ["new_ticket"]
    assert audited(conn) == ["filed"]
    assert tickets.as_json(conn, first.ticket_id)["name"] == NAME


def test_twenty_at_once_make_one_ticket(engine: Engine) -> None:
    together = threading.Barrier(10)

    def file(number: int) -> submission.Filed:
        together.wait()
        with engine.begin() as conn:
            return submission.submit(conn, request(details={"pain_score": number}))

    with ThreadPoolExecutor(10) as pool:
        filed = list(pool.map(file, range(20)))
    assert len({each.ticket_id for each in filed}) == 1
    assert [each.new for each in filed].count(True) == 1
    with engine.begin() as conn:
        assert count(conn, ticket_table) == 1
        assert events(conn) == ["new_ticket"]
        assert audited(conn) == ["filed"]
        assert audit.verify(conn) is None


def test_many_different_at_once(engine: Engine) -> None:
    def file(number: int) -> str:
        with engine.begin() as conn:
            return submission.submit(conn, request(idempotency_key=f"k{number}")).reference

    with ThreadPoolExecutor(10) as pool:
        assert len(set(pool.map(file, range(30)))) == 30
    with engine.begin() as conn:
        assert audit.verify(conn) is None


def test_what_the_caller_undoes_was_never_filed(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), engine.begin() as conn:
        submission.submit(conn, request())
        raise ZeroDivisionError
    with engine.begin() as conn:
        assert [count(conn, table) for table in (ticket_table, outbox, audit_table)] == [0, 0, 0]


def test_a_reference_that_is_taken_is_drawn_again(
    conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["K7M4R", "K7M4R", "K7M4R", "F3H6Q"])
    monkeypatch.setattr(reference, "make", lambda: next(drawn))
    assert submission.submit(conn, request()).reference == "K7M4R"
    assert submission.submit(conn, request(idempotency_key="other")).reference == "F3H6Q"


def test_a_row_that_cannot_be_written_is_no_endless_search(conn: Connection) -> None:
    with pytest.raises(IntegrityError), conn.begin_nested():
        submission.submit(conn, request(channel=None))


def test_it_is_found_by_its_contact_detail(conn: Connection) -> None:
    submission.submit(conn, request(details={"phone": PHONE, "email": "declined"}))
    row = conn.execute(select(ticket_table)).one()
    assert row.phone_index == blind_index("phone", PHONE)
    assert row.email_index is None

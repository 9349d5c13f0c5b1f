"""One person: found, given out, erased everywhere, with proof; others stay as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markupsafe import escape
from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection, Engine

from bot.handoff import do_not_contact, erasure, person, submission, tickets
from bot.handoff.page import plain, printable
from bot.inbox import linking
from bot.store import audit, backup, owned
from bot.store.tables import (
    conversations,
    metadata,
    notes,
    outbox,
    safety_events,
    sessions,
    turns,
)
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, SIGN, WORDS, audited, count, request

MAIL = "zephyrine@example.com"
OTHER = "+17025550199"
ZONE = ZoneInfo("America/Los_Angeles")
# Tables of no person: or, as the list and the audit, without what says who it is.
NOBODYS = {
    *("limits", "staff", "staff_sessions", "audit_head", "do_not_contact", "jobs"),
    *("recovery_codes", "invitations", "switches", "tallies"),
    # These go with their thread, and the thread with its conversation.
    *("messenger_events", "messenger_messages"),
    *("messenger_page", "messenger_problems", "messenger_deletions"),
}


def talk(conn: Connection, name: str, ticket: str | None = None, **details: Any) -> None:
    at = {"created_at": AT, "last_at": AT}
    conn.execute(
        insert(conversations).values(
            id=name, channel="web", language="en", draft={"details": details}, choices={},
            ticket_id=ticket, **at,
        )
    )  # fmt: skip
    conn.execute(
        insert(turns).values(
            conversation_id=name, turn_id="t", at=AT, kind="text", state="answered",
            words=WORDS, replies=[{"text": "Thank you."}],
        )
    )  # fmt: skip
    conn.execute(
        insert(sessions).values(token_hash=name, conversation_id=name, created_at=AT, expires_at=AT)
    )
    conn.execute(insert(safety_events).values(id=name, conversation_id=name, at=AT, event=SIGN))


def file(conn: Connection, name: str, **details: Any) -> str:
    given = {"name": NAME, "pain_words": WORDS, **details}
    filed = submission.submit(
        conn, request(conversation_id=name, idempotency_key=name, details=given, safety=[SIGN])
    )
    talk(conn, name, filed.ticket_id)
    conn.execute(
        insert(notes).values(
            id=name, ticket_id=filed.ticket_id, staff_id="ann", at=AT, words=f"{NAME} called"
        )
    )
    return filed.ticket_id


@pytest.fixture
def people(conn: Connection) -> dict[str, str]:
    """Somebody with two requests and a draft, and somebody else with one of each."""
    mine = {
        "first": file(conn, "first", phone=PHONE, email=MAIL),
        "second": file(conn, "second", email=MAIL.upper()),
        "theirs": file(conn, "theirs", phone=OTHER),
    }
    talk(conn, "draft", phone=PHONE)
    talk(conn, "their draft", phone=OTHER)
    return mine


def reference_of(conn: Connection, ticket_id: str) -> str:
    return str(tickets.as_json(conn, ticket_id)["reference"])


def test_found_by_any_of_them(conn: Connection, people: dict[str, str]) -> None:
    mine = tuple(sorted((people["first"], people["second"])))
    talks = ("draft", "first", "second")
    by_reference = person.find(conn, reference=reference_of(conn, people["first"]).lower())
    assert (by_reference.ticket_ids, by_reference.conversation_ids) == (mine, talks)
    by_phone = person.find(conn, phone=PHONE)
    assert (by_phone.ticket_ids, by_phone.conversation_ids) == (
        (people["first"],), ("draft", "first"),
    )  # fmt: skip
    assert person.find(conn, email=MAIL).ticket_ids == mine
    assert not person.find(conn, phone="+17025550111")
    assert not person.find(conn, reference="ZZZZZ")


def test_erased_everywhere_and_only_they(conn: Connection, people: dict[str, str]) -> None:
    do_not_contact.add(conn, "phone", PHONE, AT, "ann")
    who = person.find(conn, reference=reference_of(conn, people["first"]))
    proof = person.erase(conn, who, AT, "ann")
    assert proof.pop("ticket_words") > 2
    assert proof == {
        "tickets": 2, "notes": 2, "outbox": 2, "conversations": 3, "turns": 3, "sessions": 3,
        "safety_events": 3, "do_not_contact": 1,
    }  # fmt: skip
    assert person.left(conn, who) == 0
    assert not person.find(conn, phone=PHONE)
    for each in (conversations, turns, sessions, safety_events):
        assert count(conn, each) == 2, each.name
    assert count(conn, notes) == 1
    rows = {row.id: row for row in conn.execute(select(table))}
    for name in ("first", "second"):
        row = rows[people[name]]
        assert (row.status, row.details, row.consent, row.safety) == ("erased", {}, None, [])
        assert (row.phone_index, row.email_index, row.conversation_id) == (None, None, None)
    assert rows[people["theirs"]].details["phone"] == OTHER
    events = conn.execute(select(outbox.c.event).where(outbox.c.ticket_id.in_(who.ticket_ids)))
    assert list(events.scalars()) == ["erased", "erased"]
    line = conn.execute(
        select(metadata.tables["audit"].c.detail).where(metadata.tables["audit"].c.what == "erased")
    ).first()
    assert line is not None
    assert {**line.detail, **proof} == line.detail
    # Whoever did not want to be called is still not called.
    assert do_not_contact.of(conn, {"phone": PHONE}) == {"phone", "text"}


def test_somebody_who_only_stands_on_the_list_is_found_given_out_and_erased(
    conn: Connection, tmp_path: Path
) -> None:
    """As after years, when the request itself is gone."""
    for way, value in (("phone", PHONE), ("text", PHONE), ("email", MAIL), ("phone", OTHER)):
        do_not_contact.add(conn, way, value, AT, "ann")
    who = person.find(conn, phone=PHONE)
    assert who
    found = person.export(conn, who, AT, "ann")
    assert found["do_not_contact"] == [
        {"way": "phone", "contact": PHONE, "at": AT}, {"way": "text", "contact": PHONE, "at": AT},
    ]  # fmt: skip
    assert "702-555-0188" in printable(found, ZONE)
    erasure.note(tmp_path, who.ticket_ids, who.conversation_ids, who.listed)
    assert PHONE not in (tmp_path / erasure.LEDGER).read_text()
    assert person.left(conn, who) == 2
    assert person.erase(conn, who, AT, "ann") == {"do_not_contact": 2}
    assert person.left(conn, who) == 0
    assert not person.find(conn, phone=PHONE)
    named = {entry.contact for entry in do_not_contact.entries(conn)}
    assert named == {None, MAIL, OTHER}
    # What they wished still holds.
    assert do_not_contact.of(conn, {"phone": PHONE}) == {"phone", "text"}
    # A backup from before that was put back.
    listed = metadata.tables["do_not_contact"]
    conn.execute(update(listed).where(listed.c.contact_index.in_(who.listed)).values(contact=PHONE))
    assert erasure.again(conn, tmp_path, AT) == {"do_not_contact": 2}
    assert {entry.contact for entry in do_not_contact.entries(conn)} == named


def test_an_older_ledger_is_read(conn: Connection, tmp_path: Path) -> None:
    mine = file(conn, "mine", phone=PHONE)
    line = json.dumps({"tickets": [mine], "conversations": []})
    (tmp_path / erasure.LEDGER).write_text(line + "\n")
    assert erasure.again(conn, tmp_path, AT)["tickets"] == 1


def test_a_new_table_of_somebody_is_reached_too(conn: Connection) -> None:
    reached = {each.name for each in (*owned.by(owned.CONVERSATION), *owned.by(owned.TICKET))}
    heads = {each.name for each in owned.HEADS}
    assert set(metadata.tables) - reached - heads - NOBODYS == set(), (
        "name its conversation_id or ticket_id, or say here why it is nobody's"
    )


def test_all_that_is_stored_is_given_out(conn: Connection, people: dict[str, str]) -> None:
    conn.execute(
        insert(metadata.tables["messenger_threads"]).values(
            id="t", person="24680", person_index="hash", conversation_id="first", created_at=AT,
            last_in_at=AT, referral="a leaflet",
        )
    )  # fmt: skip
    who = person.find(conn, email=MAIL)
    found = person.export(conn, who, AT, "ann")
    assert [each["name"] for each in found["requests"]] == [NAME, NAME]
    first = next(each for each in found["requests"] if each.get("phone") == PHONE)
    assert first["notes"] == [{"at": AT, "words": f"{NAME} called"}]
    assert first["sent_to"][0]["destination"] == "email"
    assert [line["what"] for line in first["history"]] == ["filed"]
    assert found["conversations"][0]["said"][0]["words"] == WORDS
    assert found["conversations"][0]["safety"] == [SIGN]
    [thread] = found["conversations"][0]["messenger_threads"]
    assert (thread["person"], thread["referral"]) == ("24680", "a leaflet")
    assert "hash" not in json.dumps(found)
    assert OTHER not in json.dumps(found)
    assert audited(conn).count("access export") == 2


def test_the_page_to_print_says_the_same_and_runs_nothing(conn: Connection) -> None:
    file(conn, "a", phone=PHONE, question="<script>alert(1)</script>")
    page = printable(person.export(conn, person.find(conn, phone=PHONE), AT, "ann"), ZONE)
    assert NAME in page
    assert WORDS in page
    assert "<script" not in page
    assert "://" not in page


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        (AT, "November 20, 2026, 7:45 PM"),
        (PHONE, "702-555-0188"),
        (f"{PHONE};ext=12", "702-555-0188 ext. 12"),
        ("name_number_only", "name number only"),
        ("a_b, my words", "a_b, my words"),
        (7, "7"),
        (True, "yes"),
    ],
)
def test_values_on_the_page_are_as_people_read_them(stored: Any, read: str) -> None:
    assert plain(stored, ZONE) == read


def test_every_value_that_is_stored_stands_on_the_page(
    conn: Connection, people: dict[str, str]
) -> None:
    do_not_contact.add(conn, "email", MAIL, AT, "ann")
    found = person.export(conn, person.find(conn, email=MAIL), AT, "ann")
    page = printable(found, ZONE)

    def values(of: Any) -> set[str]:
        if isinstance(of, dict):
            return {text for each in of.values() for text in values(each)}
        if isinstance(of, list):
            return {text for each in of for text in values(each)}
        return set() if of is None or of == "" else {plain(of, ZONE)}

    stored = values(found)
    assert {WORDS, NAME, "saddle numbness", f"{NAME} called", MAIL} <= stored
    assert {text for text in stored if str(escape(text)) not in page} == set()


def test_a_backup_that_is_put_back_is_cleaned_again(
    staffed: Engine, database_url: str, tmp_path: Path
) -> None:
    with staffed.begin() as conn:
        mine = file(conn, "mine", phone=PHONE)
        talk(conn, "draft", phone=PHONE)
        file(conn, "theirs", phone=OTHER)
    path = backup.write(database_url, tmp_path / "copies", AT)
    with staffed.begin() as conn:
        who = person.find(conn, phone=PHONE)
        erasure.note(tmp_path, who.ticket_ids, who.conversation_ids)
        person.erase(conn, who, AT, "ann")
    staffed.dispose()
    backup.restore(database_url, path)
    with staffed.begin() as conn:
        assert person.find(conn, phone=PHONE).ticket_ids == (mine,)
        assert erasure.again(conn, tmp_path, AT)["tickets"] == 1
        assert not person.find(conn, phone=PHONE)
        assert person.find(conn, phone=OTHER)
        assert erasure.again(conn, tmp_path, AT) == {}
        assert audit.verify(conn) is None


def test_requests_of_the_same_contact_know_each_other(conn: Connection) -> None:
    first = file(conn, "first", phone=PHONE, email=MAIL)
    second = file(conn, "second", email=MAIL)
    file(conn, "third", phone=OTHER)
    nameless = file(conn, "fourth")

    def known_to(ticket_id: str) -> list[str]:
        row = conn.execute(select(table).where(table.c.id == ticket_id)).one()
        return [each.id for each in linking.related(conn, row)]

    assert known_to(first) == [second]
    assert known_to(second) == [first]
    assert known_to(nameless) == []
    conn.execute(update(table).where(table.c.id == second).values(email_index=None))
    assert known_to(first) == []

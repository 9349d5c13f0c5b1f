"""People who no longer want to be called, texted or mailed.

The inbox shows the list, and destinations that carry whole requests are not given
what stands on it. Only a person takes somebody off again: a new request with the
same number is shown with the warning. "phone" is calls and texts both.

Every function works in the caller's transaction; times and actors as in ``tickets``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.engine import Connection, Row
from sqlalchemy.sql.elements import ColumnElement

from bot.contract import DECLINED
from bot.handoff import search
from bot.handoff.errors import NoSuchTicket
from bot.store import audit
from bot.store.crypto import blind_index, blind_indexes
from bot.store.tables import do_not_contact, tickets

Way = Literal["phone", "text", "email"]
KIND_OF: Mapping[Way, search.Contact] = {"phone": "phone", "text": "phone", "email": "email"}


@dataclass(frozen=True)
class Entry:
    """A line of the list. ``contact`` is None once the person was erased."""

    way: Way
    contact: str | None = field(repr=False)
    at: str
    by: str


def add(conn: Connection, way: Way, contact: str, at: str, actor: str) -> bool:
    """Put a number (E.164) or an address on the list; False if it stands there."""
    known = select(do_not_contact.c.way).where(_is(way, contact))
    if conn.execute(known).first() is not None:
        return False
    index = blind_index(KIND_OF[way], contact)
    values = {"way": way, "contact_index": index, "contact": contact, "at": at, "by": actor}
    conn.execute(insert(do_not_contact).values(values))
    audit.append(conn, at, actor, "do not contact", "do-not-contact", {"way": way})
    return True


def lift(conn: Connection, way: Way, contact: str, at: str, actor: str) -> bool:
    """Take it off the list again; False if it does not stand there."""
    gone = conn.execute(delete(do_not_contact).where(_is(way, contact))).rowcount
    if gone:
        audit.append(conn, at, actor, "may contact again", "do-not-contact", {"way": way})
    return bool(gone)


def add_ticket(
    conn: Connection, ticket_id: str, ways: Iterable[Way], at: str, actor: str
) -> frozenset[Way]:
    """Put what a ticket holds on the list; the ways that were added. Raises ``NoSuchTicket``."""
    held = _held(conn, ticket_id, ways)
    return frozenset(way for way, contact in held.items() if add(conn, way, contact, at, actor))


def lift_ticket(
    conn: Connection, ticket_id: str, ways: Iterable[Way], at: str, actor: str
) -> frozenset[Way]:
    """Take what a ticket holds off the list; the ways that were. Raises ``NoSuchTicket``."""
    held = _held(conn, ticket_id, ways)
    return frozenset(way for way, contact in held.items() if lift(conn, way, contact, at, actor))


def of(conn: Connection, details: Mapping[str, Any]) -> frozenset[Way]:
    """The ways on which the person of a ticket's details must not be contacted."""
    return of_each(conn, [details])[0]


def of_each(conn: Connection, people: Sequence[Mapping[str, Any]]) -> list[frozenset[Way]]:
    """The same for the details of many tickets, in their order, with one question."""
    forms = [_forms(details) for details in people]
    every = {form for each in forms for form in each}
    if not every:
        return [frozenset() for _ in people]
    listed = do_not_contact.c
    rows = conn.execute(
        select(listed.way, listed.contact_index).where(
            listed.way.in_(list(KIND_OF)), listed.contact_index.in_({index for _, index in every})
        )
    )
    known = {(row.way, row.contact_index) for row in rows}
    return [_ways({way for way, index in each if (way, index) in known}) for each in forms]


def entries(conn: Connection) -> list[Entry]:
    """The whole list, the newest first."""
    listed = do_not_contact.c
    rows = conn.execute(
        select(listed.way, listed.contact, listed.at, listed.by).order_by(listed.at.desc())
    )
    return [Entry(*row) for row in rows]


def named(conn: Connection, people: Iterable[Mapping[str, Any]]) -> Sequence[Row[Any]]:
    """The lines (way, contact_index, at) that still name people whose details these are."""
    held = [search.contacts(details) for details in people]
    lines = [_is(way, each[kind]) for each in held for way, kind in KIND_OF.items() if kind in each]
    if not lines:
        return []
    listed = do_not_contact.c
    found = select(listed.way, listed.contact_index, listed.at)
    return conn.execute(
        found.where(listed.contact.is_not(None), or_(*lines)).order_by(listed.at, listed.way)
    ).all()


def forget(conn: Connection, indexes: Iterable[str]) -> int:
    """Keep only the blind index of these lines; gives how many there were.

    Those under another key are found by what they still hold.
    """
    listed, wanted = do_not_contact.c, set(indexes)
    if not wanted:
        return 0
    still = conn.execute(
        select(listed.way, listed.contact_index, listed.contact).where(listed.contact.is_not(None))
    ).all()
    gone = [
        (listed.way == row.way) & (listed.contact_index == row.contact_index)
        for row in still
        if wanted.intersection((row.contact_index, *blind_indexes(KIND_OF[row.way], row.contact)))
    ]
    if gone:
        conn.execute(update(do_not_contact).where(or_(*gone)).values(contact=None))
    return len(gone)


def honoured(ticket: Mapping[str, Any], ways: frozenset[Way]) -> dict[str, Any]:
    """The documented ticket without what may not be used, and with a word about it. Pure."""
    if not ways:
        return dict(ticket)
    kept = {key: value for key, value in ticket.items() if key not in ways}
    if "contact_by" in kept and kept["contact_by"] != DECLINED:
        kept["contact_by"] = [way for way in kept["contact_by"] if way not in ways]
    kept["do_not_contact"] = sorted(ways)
    return kept


def _forms(details: Mapping[str, Any]) -> set[tuple[Way, str]]:
    """The lines that would speak of this person, whatever key they were written under."""
    held = search.contacts(details)
    return {
        (way, index)
        for way, kind in KIND_OF.items()
        if kind in held
        for index in blind_indexes(kind, held[kind])
    }


def _ways(listed: set[Way]) -> frozenset[Way]:
    return frozenset(listed | {"text"}) if "phone" in listed else frozenset(listed)


def _is(way: Way, contact: str) -> ColumnElement[bool]:
    """The line of this contact, whatever key it was written under."""
    forms = blind_indexes(KIND_OF[way], contact)
    return (do_not_contact.c.way == way) & do_not_contact.c.contact_index.in_(forms)


def _held(conn: Connection, ticket_id: str, ways: Iterable[Way]) -> dict[Way, str]:
    """Of these ways those on which the ticket's person can be reached, and the contact."""
    row = conn.execute(select(tickets.c.details).where(tickets.c.id == ticket_id)).one_or_none()
    if row is None:
        raise NoSuchTicket(ticket_id)
    held = search.contacts(row.details)
    return {way: held[KIND_OF[way]] for way in ways if KIND_OF[way] in held}

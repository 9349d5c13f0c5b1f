"""Requests of one person: found by the same number or address, or said by staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.engine import Connection, Row

from bot.contract import DECLINED
from bot.handoff import search
from bot.inbox import order
from bot.store import audit, crypto
from bot.store.tables import ticket_links, tickets

MOST = 20
# As many are shown beside a sheet, of each number or address.
MOST_OPEN = 5
How = Literal["phone", "email", "linked"]
# What is read of a request to name it beside another.
_SHOWN = tuple(
    tickets.c[name]
    for name in (
        *("id", "reference", "status", "created_at", "details", "phone_index"),
        *("first_called_at", "spoken_at", "outcome", "wait_until"),
    )
)


@dataclass(frozen=True)
class Other:
    """Another request with the same number or address, which a household may share, or
    one that staff say is of the same person. ``how`` we know; ``name`` may be "".

    ``called``: somebody tried to call about it, or spoke; ``outcome`` says how the last
    call went, ``again`` when the next one is due.
    """

    id: str
    reference: str
    name: str
    status: str
    created_at: str
    how: How
    called: bool = False
    outcome: str | None = None
    again: str | None = None


def name_of(details: Mapping[str, Any]) -> str:
    """Who is to be contacted; "" if nobody said."""
    name = details.get("name")
    return name if isinstance(name, str) and name != DECLINED else ""


def related(conn: Connection, row: Row[Any]) -> list[Other]:
    """The requests that may be of a ticket's person, newest first."""
    said = _said(conn, row.id)
    same = search.same(row.details)
    linked = [other for other, state in said.items() if state == "linked"]
    if linked:
        same.append(tickets.c.id.in_(linked))
    if not same:
        return []
    rows = conn.execute(
        select(*_SHOWN)
        .where(or_(*same), tickets.c.id != row.id)
        .order_by(tickets.c.created_at.desc())
        .limit(MOST)
    )
    return [_other(each, _how(row, each, said)) for each in rows if said.get(each.id) != "apart"]


def of_contacts(conn: Connection, contacts: Sequence[str]) -> dict[str, list[Other]]:
    """By number or address, who gave it: one request of each name, the newest."""
    found: dict[str, list[Other]] = {}
    for contact in contacts:
        how: How = "email" if "@" in contact else "phone"
        mine = select(*_SHOWN).where(*search.same({how: contact}))
        rows = conn.execute(mine.order_by(tickets.c.created_at.desc()).limit(MOST)).all()
        by_name = {name_of(row.details): row for row in reversed(rows)}
        found[contact] = [_other(row, how) for row in by_name.values()]
    return found


def open_with(conn: Connection, details: Mapping[str, Any], *, but: str) -> list[Other]:
    """Requests of this number or address that somebody still has to call about.

    Without the one that was filed under the key ``but``.
    """
    found: dict[str, Other] = {}
    others = (tickets.c.idempotency_key != but) & tickets.c.status.in_(order.WORKED)
    for how, condition in search.same_by(details).items():
        for row in conn.execute(select(*_SHOWN).where(condition, others).limit(MOST_OPEN)):
            found.setdefault(row.id, _other(row, how))
    return list(found.values())


def open_too(conn: Connection, lines: Sequence[Row[Any]]) -> dict[str, list[Other]]:
    """By a ticket's id, the other open ones with its number or e-mail, or linked by staff.

    Those as well about which somebody spoke with them since this one came in. Not those
    of which staff said that it is somebody else.
    """
    mine = {row.id: row for row in lines}
    found: dict[str, dict[str, Other]] = {key: {} for key in mine}
    for by, same in _shared(conn, lines).items():
        how: How = "phone" if by == "phone_index" else "email"
        index = tickets.c[by]
        # Whether it is open is asked here: SQLite would rather walk through all open ones.
        others = select(*_SHOWN, index.label("shared")).where(index.in_(list(same)))
        for other in conn.execute(others.order_by(tickets.c.created_at)):
            for key in same[other.shared]:
                if key != other.id and _matters(other, mine[key]):
                    found[key].setdefault(other.id, _other(other, how))
    linked: dict[str, list[str]] = {}
    for key, other_id, state in _said_of(conn, mine):
        found[key].pop(other_id, None)
        if state == "linked":
            linked.setdefault(other_id, []).append(key)
    theirs = select(*_SHOWN).where(tickets.c.id.in_(list(linked)))
    for other in conn.execute(theirs.order_by(tickets.c.created_at)) if linked else ():
        for key in linked[other.id]:
            if _matters(other, mine[key]):
                found[key][other.id] = _other(other, "linked")
    return {key: list(others.values()) for key, others in found.items() if others}


def _matters(other: Row[Any], mine: Row[Any]) -> bool:
    """Whether who calls about one has to know of the other."""
    since = (other.spoken_at or "") > mine.created_at and other.status in ("scheduled", "closed")
    return other.status in order.WORKED or since


def _said_of(conn: Connection, mine: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """What staff said of these: an id, the other's, and "linked" or "apart"."""
    pair, keys = ticket_links.c, list(mine)
    said = select(pair.low_id, pair.high_id, pair.state).where(
        or_(pair.low_id.in_(keys), pair.high_id.in_(keys))
    )
    return [
        (one, two, state)
        for low, high, state in conn.execute(said)
        for one, two in ((low, high), (high, low))
        if one in mine
    ]


def _other(row: Row[Any], how: How) -> Other:
    return Other(
        *(row.id, row.reference, name_of(row.details), row.status, row.created_at, how),
        called=row.first_called_at is not None,
        outcome=row.outcome,
        again=row.wait_until if row.status in order.WORKED else None,
    )


def _shared(conn: Connection, lines: Sequence[Row[Any]]) -> dict[str, dict[str, list[str]]]:
    """By index column and by index, the ids of these tickets that may stand under it."""
    found: dict[str, dict[str, list[str]]] = {f"{kind}_index": {} for kind in search.CONTACTS}
    if not crypto.several_index_keys():
        for row in lines:
            for by, same in found.items():
                if getattr(row, by):
                    same.setdefault(getattr(row, by), []).append(row.id)
        return found
    # In the middle of a change of the index key: an equal number may have another index.
    mine = tickets.c.id.in_([row.id for row in lines])
    for row in conn.execute(select(tickets.c.id, tickets.c.details).where(mine)):
        for kind, value in search.contacts(row.details).items():
            for form in crypto.blind_indexes(kind, value):
                found[f"{kind}_index"].setdefault(form, []).append(row.id)
    return found


def link(conn: Connection, one: str, other: str, staff_id: str, at: str) -> None:
    """Note that two tickets are of one person."""
    _say(conn, one, other, "linked", staff_id, at)


def unlink(conn: Connection, one: str, other: str, staff_id: str, at: str) -> None:
    """Note that they are not, whatever number they share."""
    _say(conn, one, other, "apart", staff_id, at)


def _say(conn: Connection, one: str, other: str, state: str, staff_id: str, at: str) -> None:
    low, high = sorted((one, other))
    pair = (ticket_links.c.low_id == low) & (ticket_links.c.high_id == high)
    conn.execute(delete(ticket_links).where(pair))
    values = {"low_id": low, "high_id": high, "state": state, "staff_id": staff_id, "at": at}
    conn.execute(insert(ticket_links).values(values))
    for ticket_id in (one, other):
        audit.append(conn, at, staff_id, "linked" if state == "linked" else "unlinked", ticket_id)


def _said(conn: Connection, ticket_id: str) -> dict[str, str]:
    rows = conn.execute(
        select(ticket_links).where(
            or_(ticket_links.c.low_id == ticket_id, ticket_links.c.high_id == ticket_id)
        )
    )
    return {
        (row.high_id if row.low_id == ticket_id else row.low_id): str(row.state) for row in rows
    }


def _how(row: Row[Any], other: Row[Any], said: dict[str, str]) -> How:
    if said.get(other.id) == "linked":
        return "linked"
    number = search.contacts(row.details).get("phone")
    by_phone = number is not None and other.phone_index in crypto.blind_indexes("phone", number)
    return "phone" if by_phone else "email"

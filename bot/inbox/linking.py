"""Requests of one person: found by the same number or address, or said by staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.engine import Connection, Row

from bot.contract import DECLINED
from bot.handoff import search
from bot.inbox import order
from bot.store import audit, crypto
from bot.store.tables import ticket_links, tickets

MOST = 20
How = Literal["phone", "email", "linked"]


@dataclass(frozen=True)
class Related:
    """Another request with the same number or address, which a household may share, or
    one that staff say is of the same person. ``how`` we know; ``name`` may be "".
    """

    id: str
    reference: str
    name: str
    status: str
    created_at: str
    how: How


@dataclass(frozen=True)
class Other:
    """The same in short, for a row of the list."""

    reference: str
    name: str
    how: How


def name_of(details: Mapping[str, Any]) -> str:
    """Who is to be contacted; "" if nobody said."""
    name = details.get("name")
    return name if isinstance(name, str) and name != DECLINED else ""


def related(conn: Connection, row: Row[Any]) -> list[Related]:
    """The requests that may be of a ticket's person, newest first."""
    said = _said(conn, row.id)
    same = search.same(row.details)
    linked = [other for other, state in said.items() if state == "linked"]
    if linked:
        same.append(tickets.c.id.in_(linked))
    if not same:
        return []
    shown = tickets.c
    rows = conn.execute(
        select(
            *(shown.id, shown.reference, shown.status, shown.created_at, shown.phone_index),
            shown.details,
        )
        .where(or_(*same), shown.id != row.id)
        .order_by(shown.created_at.desc())
        .limit(MOST)
    )
    return [
        Related(
            *(each.id, each.reference, name_of(each.details), each.status, each.created_at),
            how=_how(row, each, said),
        )
        for each in rows
        if said.get(each.id) != "apart"
    ]


def of_contacts(conn: Connection, contacts: Sequence[str]) -> dict[str, list[Other]]:
    """By number or address, who gave it: one request of each name, the newest."""
    found: dict[str, list[Other]] = {}
    shown = tickets.c
    for contact in contacts:
        how: How = "email" if "@" in contact else "phone"
        mine = select(shown.reference, shown.details).where(*search.same({how: contact}))
        rows = conn.execute(mine.order_by(shown.created_at.desc()).limit(MOST)).all()
        by_name = {name_of(row.details): row.reference for row in reversed(rows)}
        found[contact] = [Other(each, name, how) for name, each in by_name.items()]
    return found


def open_too(conn: Connection, lines: Sequence[Row[Any]]) -> dict[str, list[Other]]:
    """By a ticket's id, the other open ones with its number or e-mail.

    Not those of which staff said that it is somebody else.
    """
    found: dict[str, dict[str, Other]] = {row.id: {} for row in lines}
    for by, same in _shared(conn, lines).items():
        index, shown = tickets.c[by], tickets.c
        # Whether it is open is asked here: SQLite would rather walk through all open ones.
        others = select(
            *(shown.id, shown.reference, shown.status, shown.details), index.label("shared")
        )
        how: How = "phone" if by == "phone_index" else "email"
        for other in conn.execute(others.where(index.in_(list(same))).order_by(shown.created_at)):
            if other.status in order.WORKED:
                for mine in same[other.shared]:
                    same_one = Other(other.reference, name_of(other.details), how)
                    found[mine].setdefault(other.id, same_one)
    pair = ticket_links.c
    said = select(pair.low_id, pair.high_id, pair.state).where(pair.low_id.in_(list(found)))
    for low, high, state in [*conn.execute(said), *((each, each, "apart") for each in found)]:
        for one, two in ((low, high), (high, low)):
            known = found.get(one, {}).pop(two, None)
            if known is not None and state == "linked":
                found[one][two] = replace(known, how="linked")
    return {mine: list(others.values()) for mine, others in found.items() if others}


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

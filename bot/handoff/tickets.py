"""Tickets: what may happen to requests that were filed (``submission``).

Every function works in the caller's transaction. Times are texts as
``store.engine.iso`` writes them; actors are a staff id, "visitor", "work" or "system".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection, Row

from bot.contract import Detail
from bot.handoff import erasure, lifecycle, outbox, replaced, search
from bot.handoff.errors import NoSuchTicket, NotAllowed
from bot.handoff.flat import flat
from bot.safety.urgency import URGENCIES, URGENCY_OF
from bot.store import audit
from bot.store.purge import conversations_of
from bot.store.tables import tickets


def amend(
    conn: Connection,
    ticket_id: str,
    details: Mapping[str, Detail | None],
    at: str,
    actor: str,
) -> bool:
    """Change the details that are given, and take out those given as None.

    False if all of them stood there already. Raises ``NoSuchTicket``, or
    ``NotAllowed`` if nobody works on the ticket any more.
    """
    row = _locked(conn, ticket_id)
    if row.status not in lifecycle.OPEN:
        raise NotAllowed(row.status, "changed")
    given = dict(details)
    reason = str(given.pop("reason", None) or row.reason)
    changed = sorted(key for key, value in given.items() if row.details.get(key) != value)
    if not changed and reason == row.reason:
        return False
    merged = {key: value for key, value in {**row.details, **given}.items() if value is not None}
    merged[replaced.KEY] = replaced.kept(row.details, given, at)
    if not merged[replaced.KEY]:
        del merged[replaced.KEY]
    _set(conn, ticket_id, at, details=merged, reason=reason, **search.columns(merged))
    search.index(conn, ticket_id, merged)
    # A request that becomes a complaint alerts like one that was filed as such.
    complains = reason == "complaint" != row.reason
    outbox.notify(conn, ticket_id, "complaint" if complains else "amended")
    audit.append(conn, at, actor, "amended", ticket_id, {"fields": changed})
    return True


def speak(conn: Connection, ticket_id: str, language: str, at: str, actor: str) -> bool:
    """Note that they speak the other language from here on; False if nothing changes by it.

    Raises ``NoSuchTicket``.
    """
    row = _locked(conn, ticket_id)
    if row.language == language or row.status not in lifecycle.OPEN:
        return False
    _set(conn, ticket_id, at, language=language)
    outbox.notify(conn, ticket_id, "amended")
    audit.append(conn, at, actor, "amended", ticket_id, {"fields": ["language"]})
    return True


def add_consent(conn: Connection, ticket_id: str, text: str, at: str, actor: str) -> bool:
    """Note what they agreed to after all; False if something was on record before.

    Raises ``NoSuchTicket``.
    """
    if _locked(conn, ticket_id).consent is not None:
        return False
    _set(conn, ticket_id, at, consent={"text": text, "at": at})
    outbox.notify(conn, ticket_id, "amended")
    audit.append(conn, at, actor, "agreed", ticket_id)
    return True


def cancel(conn: Connection, ticket_id: str, at: str, actor: str) -> bool:
    """Take the request back; False if it was before.

    Raises ``NoSuchTicket``, or ``NotAllowed`` if it is closed, spam or erased.
    """
    row = _locked(conn, ticket_id)
    if row.status == "cancelled":
        return False
    lifecycle.check(row.status, "cancelled")
    _set(conn, ticket_id, at, status="cancelled")
    outbox.notify(conn, ticket_id, "cancelled")
    audit.append(conn, at, actor, "cancelled", ticket_id, {"from": row.status})
    return True


def set_status(
    conn: Connection, ticket_id: str, status: lifecycle.Status, staff_id: str, at: str
) -> None:
    """A person's step in the life cycle; of several who claim at once one wins.

    ``new`` releases it or takes a slip back; ``erased`` deletes its content for good,
    with its notes and the words of its conversation.
    Raises ``NoSuchTicket``, or ``NotAllowed`` with the status that it has.
    """
    row = _locked(conn, ticket_id)
    lifecycle.check(row.status, status)
    owner = {"claimed": staff_id, "new": None}.get(status, row.claimed_by)
    _set(conn, ticket_id, at, status=status, claimed_by=owner)
    proof: dict[str, Any] = {}
    if status == "erased":
        # Their ids: a backup may hold them from before the request was filed in them.
        talks = sorted(conversations_of(conn, [ticket_id]))
        proof = {**erasure.erase(conn, [ticket_id]), "talks": talks}
    audit.append(conn, at, staff_id, status, ticket_id, {"from": row.status, **proof})


def add_safety(conn: Connection, ticket_id: str, event: Mapping[str, Any], at: str) -> None:
    """Add a sign {sign, action, words, at, told} that came up after filing.

    It is told to the staff whatever the ticket's status. The urgency only rises.
    Raises ``NoSuchTicket``.
    """
    row = _locked(conn, ticket_id)
    if row.status == "erased":
        return
    own = URGENCY_OF.get(event["action"], "routine")
    values: dict[str, Any] = {"urgency": max(row.urgency, own, key=URGENCIES.index)}
    if own != "routine":
        # Whatever was said before, and however long it was put off: this is new.
        values |= {"urgent_at": at, "wait_until": None}
    if event["action"] == "ask":
        values["asks"] = True
    _set(conn, ticket_id, at, safety=[*row.safety, dict(event)], **values)
    if values["urgency"] != "routine":
        outbox.notify(conn, ticket_id, "urgent")
    audit.append(conn, at, "visitor", "safety sign", ticket_id)


def flag_for_erasure(conn: Connection, ticket_id: str, at: str, actor: str = "visitor") -> bool:
    """Note that everything is to be deleted; a person does it (``set_status``).

    False if it was noted before or is done. Raises ``NoSuchTicket``.
    """
    row = _locked(conn, ticket_id)
    if row.erasure_asked_at or row.status == "erased":
        return False
    _set(conn, ticket_id, at, erasure_asked_at=at)
    outbox.notify(conn, ticket_id, "erasure")
    audit.append(conn, at, actor, "asked for erasure", ticket_id)
    return True


def as_json(conn: Connection, ticket_id: str) -> dict[str, Any]:
    """The ticket in the flat shape that commands and staff see. Raises ``NoSuchTicket``."""
    row = conn.execute(select(tickets).where(tickets.c.id == ticket_id)).one_or_none()
    if row is None:
        raise NoSuchTicket(ticket_id)
    return flat(row)


def of_conversation(conn: Connection, conversation_id: str) -> str | None:
    """The id of the conversation's newest ticket, or None."""
    found = conn.execute(
        select(tickets.c.id)
        .where(tickets.c.conversation_id == conversation_id)
        .order_by(tickets.c.created_at.desc(), tickets.c.id)
        .limit(1)
    ).scalar_one_or_none()
    return None if found is None else str(found)


def _locked(conn: Connection, ticket_id: str) -> Row[Any]:
    """The ticket, which nobody else can change until the transaction ends."""
    row = conn.execute(
        select(tickets).where(tickets.c.id == ticket_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NoSuchTicket(ticket_id)
    return row


def _set(conn: Connection, ticket_id: str, at: str, **values: Any) -> None:
    conn.execute(update(tickets).where(tickets.c.id == ticket_id).values(updated_at=at, **values))

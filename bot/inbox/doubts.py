"""Doubtful signs: the visitor was asked whether it is new, and never said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import or_, select, update
from sqlalchemy.engine import Connection, Row

from bot.contract import Action, Alarm, Draft
from bot.inbox import order
from bot.store.tables import conversations, tickets

# Its no is never kept for later messages, so it shows only in that nothing is open any more.
NEVER_KEPT = "self_harm"


# At most so many are read to see of which the question stands open.
MOST = 200


def open_ones(conn: Connection) -> frozenset[str]:
    """The ids of the open tickets of which a safety question stands open."""
    shown = tickets.c
    maybe = conn.execute(
        select(shown.id, shown.status, shown.urgency, shown.conversation_id, shown.safety)
        .where(shown.asks, shown.status.in_(order.WORKED), shown.urgency == "routine")
        .order_by(shown.created_at)
        .limit(MOST)
    ).all()
    found = unanswered(conn, maybe)
    settled = [row.id for row in maybe if row.id not in found]
    if settled:
        # Not read again: a new question marks it anew.
        conn.execute(update(tickets).where(shown.id.in_(settled)).values(asks=False))
    return found


def open_here(sign: Mapping[str, Any]) -> bool:
    """Whether the sign was a question that nobody at the desk put down an answer to."""
    return sign["action"] == "ask" and "answer" not in sign


def action(sign: str) -> Action:
    """What they are told to do if it is new: as the line that is read to them says."""
    return "crisis_line" if sign == NEVER_KEPT else "emergency_department"


def unanswered(conn: Connection, rows: Sequence[Row[Any]]) -> frozenset[str]:
    """The ids of those tickets of which a safety question stands open.

    What a visitor answers is in the draft of the conversation. Where there is none (the
    contact form, a call) nobody could answer. A ticket that is urgent by another sign is
    not among them: it stands higher.
    """
    doubtful = {row.id: row for row in rows if row.urgency == "routine" and _asked(row)}
    if not doubtful:
        return frozenset()
    drafts = _drafts(conn, list(doubtful.values()))
    return frozenset(
        key
        for key, row in doubtful.items()
        if any(_open(sign, drafts[key]) for sign in _asked(row))
    )


def _asked(row: Row[Any]) -> list[str]:
    return [str(sign["sign"]) for sign in row.safety if open_here(sign)]


def _open(sign: str, drafts: Sequence[Draft]) -> bool:
    if any(sign in draft.settled for draft in drafts):
        return False
    waits: list[Alarm] = [draft.alarm for draft in drafts if draft.alarm is not None]
    return sign != NEVER_KEPT or not drafts or any(each.sign == sign for each in waits)


def _drafts(conn: Connection, rows: Sequence[Row[Any]]) -> Mapping[str, list[Draft]]:
    """By a ticket's id the drafts of its conversation, and of one that went on with it."""
    talk = conversations.c
    first: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.conversation_id:
            first[row.conversation_id].append(row.id)
    mine = or_(talk.id.in_(list(first)), talk.ticket_id.in_([row.id for row in rows]))
    found: dict[str, list[Draft]] = defaultdict(list)
    for each in conn.execute(select(talk.id, talk.ticket_id, talk.draft).where(mine)):
        draft = msgspec.convert(each.draft, Draft)
        for key in {*first.get(each.id, ()), each.ticket_id} - {None}:
            found[key].append(draft)
    return found

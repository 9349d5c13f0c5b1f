"""Words that go out of the turn log: taken back by whoever wrote them, or deleted.

All functions take a connection and belong to the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection, Row

from bot.contract import Draft
from bot.conversation import turnlog
from bot.conversation.safety_outcome import SUMMARY
from bot.handoff import erasure, tickets
from bot.intake.lines.undone import unsaid
from bot.intake.request import draft as drafts
from bot.store import audit
from bot.store.messenger_tables import messenger_events as events
from bot.store.tables import conversations, safety_events, turns
from bot.store.tables import tickets as filed


def unsay(conn: Connection, turn_ids: Sequence[str], thread: str, at: str) -> None:
    """Forget the words of these turns: whoever wrote them in a thread took them back.

    What was read in them leaves the request too. One that was sent is the office's. From the
    record the ledger learns of it (``handoff.erasure``).
    """
    _unsay(conn, turn_ids)
    audit.append(conn, at, "visitor", erasure.UNSAID, thread, {"turns": list(turn_ids)})


def unsay_again(conn: Connection, var: Path) -> int:
    """Forget in a restored database what was taken back since its backup; how many messages."""
    turn_ids = erasure.unsaid(var)
    _unsay(conn, turn_ids)
    # What had not been read then is not read now.
    waits = events.c.key.in_(turn_ids) & events.c.content.is_not(None)
    conn.execute(update(events).where(waits).values(state="done", content=None))
    return len(turn_ids)


def _unsay(conn: Connection, turn_ids: Sequence[str]) -> None:
    rows = conn.execute(select(turns).where(turns.c.turn_id.in_(turn_ids))).all()
    for row in rows:
        conn.execute(
            update(turns)
            .where(turns.c.id == row.id)
            .values(words=None, choice=None, understood=None)
        )
        _take_out(conn, row)
        signs = select(safety_events).where(safety_events.c.conversation_id == row.conversation_id)
        for sign in conn.execute(signs).all():
            if row.words and sign.event.get("words") in row.words:
                conn.execute(
                    update(safety_events)
                    .where(safety_events.c.id == sign.id)
                    .values(event={**sign.event, "words": ""})
                )


def _take_out(conn: Connection, row: Row[Any]) -> None:
    talk = turnlog.talk(conn, row.conversation_id)
    if talk.draft.reference:
        return
    left = unsaid(talk.draft, row.words or "", (row.understood or {}).get("fields", {}))
    if left == talk.draft:
        return
    values: dict[str, Any] = {"draft": msgspec.to_builtins(left)}
    if talk.asked == SUMMARY:
        # The summary is another now: a yes must be to what is in it.
        values |= {"asked": None, "choices": {}}
    conn.execute(update(conversations).where(conversations.c.id == talk.id).values(**values))


def erase(conn: Connection, conversation: str, at: str, last: int | None = None) -> None:
    """Empty the conversation because the visitor wants it so, and put that on record.

    From the record the ledger learns of it (``handoff.erasure``).
    """
    empty(conn, conversation, last)
    audit.append(conn, at, "visitor", erasure.EMPTIED, conversation)


def flag_requests(conn: Connection, conversation: str, last: str | None, at: str) -> None:
    """Ask staff to delete every request that was sent here; ``last``: the one that it leads to."""
    mine = select(filed.c.id).where(filed.c.conversation_id == conversation)
    for ticket in {*conn.execute(mine).scalars(), *([last] if last else [])}:
        tickets.flag_for_erasure(conn, ticket, at)


def erase_again(conn: Connection, var: Path, at: str) -> int:
    """Empty in a restored database what visitors had emptied since its backup; how many."""
    again = erasure.emptied_since(conn, var)
    here = set(conn.execute(select(conversations.c.id)).scalars())
    for conversation, then in again:
        if conversation in here:
            empty(conn, conversation)
            filed = turnlog.talk(conn, conversation).ticket_id
            flag_requests(conn, conversation, filed, at)
        # As of then: a backup of what is restored here holds it as emptied.
        audit.append(conn, then, "system", erasure.EMPTIED, conversation, {"again": at})
    return sum(conversation in here for conversation, _ in again)


def empty(conn: Connection, conversation: str, last: int | None = None) -> None:
    """Forget every word of the conversation, the signs that were seen in it, and what is known
    of its request but the reference, and that it was withdrawn.

    ``last``: the turn in which that was asked. What was typed after it, and waits for its
    answer, may be an emergency: it stays.
    """
    asked = turns.c.conversation_id == conversation
    if last is not None:
        asked &= turns.c.id <= last
    conn.execute(delete(safety_events).where(safety_events.c.conversation_id == conversation))
    conn.execute(
        update(turns).where(asked).values(words=None, choice=None, replies=None, understood=None)
    )
    draft = turnlog.talk(conn, conversation).draft
    left = Draft(
        reference=draft.reference or (draft.before.reference if draft.before else None),
        done=(drafts.WITHDRAWN,) if drafts.withdrawn(draft) else (),
    )
    conn.execute(
        update(conversations)
        .where(conversations.c.id == conversation)
        .values(draft=msgspec.to_builtins(left), asked=None, choices={})
    )

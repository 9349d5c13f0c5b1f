"""What is deleted by itself, each kind after the time that the clinic sets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta, timezone, tzinfo
from typing import Any

from sqlalchemy import delete, exists, or_, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ColumnElement

from bot.settings import Keep
from bot.store import audit, owned, tallies
from bot.store.engine import database_now, iso, parse
from bot.store.messenger_tables import messenger_events as events
from bot.store.messenger_tables import messenger_problems
from bot.store.messenger_tables import messenger_threads as threads
from bot.store.staff_tables import staff_sessions
from bot.store.tables import conversations, limits, outbox, sessions, tickets

# Conversations or tickets in one transaction: on SQLite nobody else can write meanwhile.
BATCH = 200
# Nobody works on such a ticket any more.
OVER = ("closed", "cancelled", "erased")
# The conversation in which a request was filed, or one that goes on with it elsewhere.
_OF_TICKET = or_(
    tickets.c.conversation_id == conversations.c.id, conversations.c.ticket_id == tickets.c.id
)


def purge(conn: Connection, at: str, keep: Keep, zone: tzinfo = timezone.utc) -> dict[str, int]:
    """Delete what is older at the time ``at``; call it until every number is 0.

    What is left of conversations is counted by the days of ``zone``.

    Gives the numbers of conversations, words (conversations of old requests), tickets,
    notices and threads (of Messenger, without a conversation). Sessions that are over go too, and old counters.
    """
    before = parse(at) - timedelta(hours=keep.draft_hours)
    conn.execute(delete(sessions).where(sessions.c.expires_at < at))
    conn.execute(delete(staff_sessions).where(staff_sessions.c.last_seen_at < iso(before)))
    conn.execute(delete(limits).where(limits.c.window < int(before.timestamp())))
    gone = {
        "conversations": _drafts(conn, iso(before), zone),
        "words": _words(conn, at, keep.words_days, zone),
        "tickets": _tickets(conn, at, OVER, keep.ticket_days)
        + _tickets(conn, at, ("spam",), keep.spam_days),
        "notices": _notices(conn, at, keep.notice_days),
        "threads": _threads(conn, at, iso(before)),
    }
    if any(gone.values()):
        audit.append(conn, at, "work", "purged", "store", gone)
    return gone


def _drafts(conn: Connection, before: str, zone: tzinfo) -> int:
    return _conversations(
        conn,
        zone,
        conversations.c.last_at < before,
        conversations.c.ticket_id.is_(None),
        ~exists().where(tickets.c.conversation_id == conversations.c.id),
    )


def _words(conn: Connection, at: str, days: int, zone: tzinfo) -> int:
    """The conversation goes, its request stays."""
    if not days:
        return 0
    before = _days_before(at, days)
    return _conversations(
        conn,
        zone,
        conversations.c.last_at < before,
        exists().where(
            _OF_TICKET,
            tickets.c.status.in_((*OVER, "spam")),
            tickets.c.updated_at < before,
        ),
        ~exists().where(_OF_TICKET, tickets.c.status.not_in((*OVER, "spam"))),
    )


def _conversations(conn: Connection, zone: tzinfo, *which: ColumnElement[bool]) -> int:
    old = list(
        conn.execute(
            select(conversations.c.id)
            .where(
                *which,
                # Somebody is answering in it right now.
                or_(
                    conversations.c.lease_until.is_(None),
                    conversations.c.lease_until < database_now(conn),
                ),
            )
            .order_by(conversations.c.last_at)
            .limit(BATCH)
            .with_for_update(skip_locked=True)
        ).scalars()
    )
    tallies.keep(conn, old, zone)
    forget_conversations(conn, old)
    return len(old)


def forget_conversations(conn: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Delete conversations with all that hangs on them; gives how many rows, by table."""
    gone = owned.delete_by(conn, owned.CONVERSATION, ids)
    conn.execute(
        update(tickets).where(tickets.c.conversation_id.in_(ids)).values(conversation_id=None)
    )
    rows = conn.execute(delete(conversations).where(conversations.c.id.in_(ids))).rowcount
    return {**gone, conversations.name: int(rows)}


def conversations_of(conn: Connection, ticket_ids: Sequence[str]) -> set[str]:
    """Where these requests were filed, and where they go on now."""
    found = select(conversations.c.id).join(tickets, _OF_TICKET).where(tickets.c.id.in_(ticket_ids))
    return set(conn.execute(found).scalars())


def _tickets(conn: Connection, at: str, statuses: Sequence[str], days: int) -> int:
    if not days:
        return 0
    old: Sequence[Any] = conn.execute(
        select(tickets.c.id, tickets.c.conversation_id)
        .where(tickets.c.status.in_(statuses), tickets.c.updated_at < _days_before(at, days))
        .order_by(tickets.c.updated_at)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    ).all()
    talks = conversations_of(conn, [row.id for row in old])
    drop_tickets(conn, [row.id for row in old])
    forget_conversations(conn, sorted(talks))
    for row in old:
        audit.append(conn, at, "work", "purged", row.id)
    return len(old)


def drop_tickets(conn: Connection, ids: Sequence[str]) -> None:
    """Delete tickets with all that hangs on them; their conversations stay."""
    owned.delete_by(conn, owned.TICKET, ids)
    conn.execute(
        update(conversations).where(conversations.c.ticket_id.in_(ids)).values(ticket_id=None)
    )
    conn.execute(delete(tickets).where(tickets.c.id.in_(ids)))


def _notices(conn: Connection, at: str, days: int) -> int:
    if not days:
        return 0
    before = _days_before(at, days)
    sent = (outbox.c.state == "sent") & (outbox.c.sent_at < before)
    # What hangs on a request goes with it; nothing else would ever take these away.
    given_up = (
        outbox.c.ticket_id.is_(None) & (outbox.c.state == "dead") & (outbox.c.created_at < before)
    )
    solved = delete(messenger_problems).where(messenger_problems.c.solved_at < before)
    conn.execute(solved)
    return int(conn.execute(delete(outbox).where(or_(sent, given_up))).rowcount)


def _threads(conn: Connection, at: str, before: str) -> int:
    """Threads that no conversation takes along: a person answered there before the bot did,
    or what was said there was deleted.
    """
    waiting = exists().where(events.c.thread_id == threads.c.id, events.c.state == "waiting")
    silent = threads.c.silent_until > at
    old = (
        select(threads.c.id)
        .where(
            threads.c.conversation_id.is_(None),
            threads.c.last_in_at < before,
            or_(threads.c.silent_until.is_(None), ~silent),
            ~waiting,
        )
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    ids = list(conn.execute(old).scalars())
    return int(conn.execute(delete(threads).where(threads.c.id.in_(ids))).rowcount)


def _days_before(at: str, days: int) -> str:
    return iso(parse(at) - timedelta(days=days))

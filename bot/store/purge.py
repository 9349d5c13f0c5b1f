"""What is deleted by itself: everything of a visitor who never filed a request."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.engine import Connection

from bot.store.engine import database_now, iso, parse
from bot.store.tables import (
    conversations,
    limits,
    safety_events,
    sessions,
    staff_sessions,
    tickets,
    turns,
)

# Conversations in one transaction: on SQLite nobody else can write meanwhile.
BATCH = 200


def purge(conn: Connection, at: str, hours: int) -> int:
    """Delete what is older than ``hours`` at the time ``at``; call it until it gives 0.

    Conversations without a ticket go with their turns, sessions and signs; also
    sessions that are over, and old counters. Gives the number of conversations.
    """
    before = parse(at) - timedelta(hours=hours)
    conn.execute(delete(sessions).where(sessions.c.expires_at < at))
    conn.execute(delete(staff_sessions).where(staff_sessions.c.last_seen_at < iso(before)))
    conn.execute(delete(limits).where(limits.c.window < int(before.timestamp())))
    old = list(
        conn.execute(
            select(conversations.c.id)
            .where(
                conversations.c.last_at < iso(before),
                conversations.c.ticket_id.is_(None),
                ~exists().where(tickets.c.conversation_id == conversations.c.id),
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
    for table in (turns, sessions, safety_events):
        conn.execute(delete(table).where(table.c.conversation_id.in_(old)))
    conn.execute(delete(conversations).where(conversations.c.id.in_(old)))
    return len(old)

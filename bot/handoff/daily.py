"""A request that tests the whole way every day: filed, stored, delivered everywhere.

It goes through the same tables and workers as every other, and is deleted once all
destinations have taken it. If one has not in time, all are told, and the inbox shows it.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from bot.handoff import alarms, destinations, jobs, outbox
from bot.handoff.submission import DAILY_TEST, Request, submit
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.purge import drop_tickets
from bot.store.tables import outbox as notices
from bot.store.tables import tickets

# In which all destinations have to take it.
PATIENCE = timedelta(minutes=30)


def file(conn: Connection) -> str | None:
    """File today's test; its ticket id, or None where no destination is switched on."""
    if not destinations.switched_on():
        return None
    filed = submit(
        conn,
        Request(
            conversation_id=None,
            idempotency_key=f"{DAILY_TEST}:{uuid.uuid4()}",
            channel="form",
            language="en",
            details={},
            consent=None,
            safety=(),
            urgency="routine",
            content_version="",
            at=database_now(conn),
            reason=DAILY_TEST,
        ),
    )
    # Nobody has to work on it.
    conn.execute(update(tickets).where(tickets.c.id == filed.ticket_id).values(status="closed"))
    return filed.ticket_id


def check(conn: Connection) -> bool:
    """Look after tests under way; False if one has not arrived in time."""
    now = parse(database_now(conn))
    all_well = True
    underway = conn.execute(
        select(tickets.c.id, tickets.c.created_at)
        .where(tickets.c.reason == DAILY_TEST)
        .with_for_update(skip_locked=True)
    ).all()
    for row in underway:
        rows = conn.execute(
            select(notices.c.event, notices.c.state).where(notices.c.ticket_id == row.id)
        ).all()
        if all(state == "sent" for event, state in rows if event == "daily"):
            drop_tickets(conn, [row.id])
            audit.append(conn, iso(now), "work", "daily test arrived", row.id)
            jobs.done(conn, alarms.DAILY)
        elif parse(row.created_at) < now - PATIENCE:
            all_well = False
            if not any(event == "missing" for event, _ in rows):
                outbox.notify(conn, row.id, "missing")
                audit.append(conn, iso(now), "work", "daily test missing", row.id)
    return all_well

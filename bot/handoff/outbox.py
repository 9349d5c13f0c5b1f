"""Notices that wait for delivery: written with the ticket, claimed by *work*.

Times are the database's, for several machines may work on them. A claim is a
lease: whoever lost it (too slow, or dead) can no longer write the outcome.
"""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import and_, insert, select, update
from sqlalchemy.engine import Connection, Row

from bot.handoff import destinations, retry
from bot.handoff.errors import DeliveryError
from bot.settings import Pace
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.tables import outbox, tickets

Event = Literal[
    "new_ticket",
    "urgent",
    "complaint",
    "amended",
    "cancelled",
    "erasure",
    # Nobody took an urgent one or a complaint yet.
    "unclaimed",
    # A dead letter, told to the other destinations.
    "undelivered",
    "erased",
    # The daily test, and its alarm.
    "daily",
    "missing",
    # About no request: nothing goes out on Messenger any more; a sign of an emergency there
    # while a person has the thread.
    "messenger_stopped",
    "messenger_urgent",
]

# Sent before everything else that is due.
FIRST: frozenset[str] = frozenset(
    {
        *("urgent", "complaint", "unclaimed", "undelivered", "missing"),
        *("messenger_stopped", "messenger_urgent"),
    }
)
LONGEST_CAUSE = 80
# So long after one alert about dead letters there is no other: they come in swarms.
QUIET = timedelta(minutes=15)
DEFAULT_PACE = Pace()


@dataclass(frozen=True)
class Claimed:
    """A notice to deliver now. ``attempts`` counts this one; ``ticket_id`` is None for an
    alert that is about no request.
    """

    id: str
    ticket_id: str | None
    destination: str
    event: str
    attempts: int


@dataclass(frozen=True)
class DeadLetter:
    """A notice that was given up. ``cause`` is a class or a status code, no content.

    ``ticket_id`` and ``reference`` are None for an alert that is about no request.
    """

    id: str
    ticket_id: str | None
    reference: str | None
    destination: str
    event: str
    created_at: str
    cause: str | None


def notify(conn: Connection, ticket_id: str | None, event: Event, *, but: str = "") -> None:
    """Write a notice for every destination that is switched on, except ``but``.

    ``ticket_id`` None: about the installation.
    Where the same still waits, none is added: it will be read with the new state.
    Raises ``DestinationsUnset``.
    """
    now = database_now(conn)
    waiting = set(
        conn.execute(
            select(outbox.c.destination)
            .where(
                outbox.c.ticket_id == ticket_id,
                outbox.c.event == event,
                outbox.c.state == "waiting",
            )
            # Held until we commit, so that it is not delivered before there is something to see.
            .with_for_update()
        ).scalars()
    )
    for name in destinations.switched_on():
        if name not in waiting and name != but:
            conn.execute(
                insert(outbox).values(
                    id=str(uuid.uuid4()),
                    ticket_id=ticket_id,
                    destination=name,
                    event=event,
                    urgent=event in FIRST,
                    state="waiting",
                    attempts=0,
                    next_at=now,
                    created_at=now,
                )
            )


def claim(conn: Connection, owner: str, limit: int, pace: Pace = DEFAULT_PACE) -> list[Claimed]:
    """Take up to ``limit`` notices that are due: urgent ones first, then the longest waiting.

    They are the owner's for ``pace.lease``. One whose last attempt never ended (its
    worker died each time) becomes a dead letter instead.
    """
    now = database_now(conn)
    # One look-up in the index each, however many wait. Those of dead workers go first:
    # there are never more than workers.
    due = (
        and_(outbox.c.state == "sending", outbox.c.lease_until < now),
        and_(outbox.c.state == "waiting", outbox.c.urgent.is_(True), outbox.c.next_at <= now),
        and_(outbox.c.state == "waiting", outbox.c.urgent.is_(False), outbox.c.next_at <= now),
    )
    rows: list[Row[Any]] = []
    for kind in due:
        if len(rows) < limit:
            rows += conn.execute(
                select(outbox)
                .where(kind)
                .order_by(outbox.c.next_at, outbox.c.id)
                .limit(limit - len(rows))
                # PostgreSQL. On SQLite the writing transaction itself keeps others out.
                .with_for_update(skip_locked=True)
            ).all()
    claimed = []
    for row in rows:
        if row.attempts >= retry.ATTEMPTS:
            _bury(conn, row, "WorkerLost", now)
            continue
        conn.execute(
            update(outbox)
            .where(outbox.c.id == row.id)
            .values(
                state="sending",
                attempts=row.attempts + 1,
                lease_owner=owner,
                lease_until=iso(parse(now) + timedelta(seconds=pace.lease)),
            )
        )
        claimed.append(Claimed(row.id, row.ticket_id, row.destination, row.event, row.attempts + 1))
    return claimed


def sent(conn: Connection, row_id: str, owner: str) -> bool:
    """Note that it arrived; False if the claim was lost."""
    row = _mine(conn, row_id, owner)
    if row is None:
        return False
    now = database_now(conn)
    _set(conn, row_id, state="sent", sent_at=now, last_error=None)
    detail = {"notice": row_id, "destination": row.destination, "event": row.event}
    audit.append(conn, now, "work", "delivered", _subject(row), detail)
    return True


def failed(
    conn: Connection,
    row_id: str,
    owner: str,
    error: DeliveryError,
    pace: Pace = DEFAULT_PACE,
) -> Literal["waiting", "dead"] | None:
    """Note that it did not arrive, and what follows: another attempt or a dead letter.

    None if the claim was lost.
    """
    row = _mine(conn, row_id, owner)
    if row is None:
        return None
    now = database_now(conn)
    pause = retry.delay(
        row.attempts,
        permanent=error.permanent,
        retry_after=error.retry_after,
        chance=random.random(),  # noqa: S311 - spreads load, guards nothing
        pace=pace,
    )
    if pause is None:
        _bury(conn, row, error.cause, now)
        return "dead"
    _set(
        conn,
        row_id,
        state="waiting",
        next_at=iso(parse(now) + timedelta(seconds=pause)),
        last_error=error.cause[:LONGEST_CAUSE],
    )
    return "waiting"


def send_again(conn: Connection, row_id: str, at: str, actor: str) -> bool:
    """Give a dead letter all its attempts again; False if it is none."""
    row = conn.execute(
        select(outbox).where(outbox.c.id == row_id, outbox.c.state == "dead").with_for_update()
    ).one_or_none()
    if row is None:
        return False
    _set(conn, row_id, state="waiting", attempts=0, next_at=database_now(conn))
    audit.append(conn, at, actor, "sent again", _subject(row), {"notice": row_id})
    return True


def dead(conn: Connection) -> list[DeadLetter]:
    """All dead letters, the newest first."""
    return [
        DeadLetter(*row)
        for row in conn.execute(
            select(
                outbox.c.id,
                outbox.c.ticket_id,
                tickets.c.reference,
                outbox.c.destination,
                outbox.c.event,
                outbox.c.created_at,
                outbox.c.last_error,
            )
            .outerjoin(tickets, tickets.c.id == outbox.c.ticket_id)
            .where(outbox.c.state == "dead")
            .order_by(outbox.c.created_at.desc(), outbox.c.id)
        )
    ]


def _mine(conn: Connection, row_id: str, owner: str) -> Row[Any] | None:
    return conn.execute(
        select(outbox)
        .where(outbox.c.id == row_id, outbox.c.state == "sending", outbox.c.lease_owner == owner)
        .with_for_update()
    ).one_or_none()


def _bury(conn: Connection, row: Row[Any], cause: str, now: str) -> None:
    _set(conn, row.id, state="dead", last_error=cause[:LONGEST_CAUSE])
    detail = {"notice": row.id, "destination": row.destination, "cause": cause}
    # An alert about the installation went to all the others itself.
    if row.ticket_id and row.event != "undelivered" and not _alerted(conn, now):
        notify(conn, row.ticket_id, "undelivered", but=row.destination)
    audit.append(conn, now, "work", "dead letter", _subject(row), detail)


def _subject(row: Row[Any]) -> str:
    """What the audit calls it: the request, or the kind of alert."""
    return str(row.ticket_id or row.event)


def _alerted(conn: Connection, now: str) -> bool:
    found = select(outbox.c.id).where(
        outbox.c.event == "undelivered", outbox.c.created_at > iso(parse(now) - QUIET)
    )
    return conn.execute(found.limit(1)).first() is not None


def _set(conn: Connection, row_id: str, **values: str | int | None) -> None:
    """Write the outcome; whatever it is, the claim ends."""
    conn.execute(
        update(outbox)
        .where(outbox.c.id == row_id)
        .values(lease_owner=None, lease_until=None, **values)
    )

"""What staff have to be told besides single requests: that something does not arrive.

``current`` is read by the inbox, so it is seen even while *work* itself is dead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ColumnElement

from bot.handoff import jobs, outbox
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.tables import outbox as notices
from bot.store.tables import tickets

Kind = Literal["dead_letters", "late", "test_missing", "work_silent", "backup_missing"]

ALERTS = ("urgent", "complaint", "unclaimed")
# However often nobody came: never further apart than this.
LONGEST = timedelta(hours=4)
LATE = timedelta(minutes=15)
SILENT = timedelta(minutes=5)
# A day, and what a daily thing may take.
DAY = timedelta(hours=26)

ALIVE, DAILY, BACKUP = "alive", "daily", "backup"


@dataclass(frozen=True)
class Alarm:
    """Something is wrong. ``count``: how many notices; ``since``: a time as ``iso`` writes it."""

    kind: Kind
    count: int = 0
    since: str | None = None


def again_after(alerts: int, first: timedelta) -> timedelta:
    """How long after so many alerts an unclaimed ticket alerts once more. Pure.

    Twice as long each time: what repeats too often is not heard any more.
    """
    doubled: timedelta = first * (1 << min(max(alerts - 1, 0), 16))
    return min(doubled, LONGEST)


def alert_again(conn: Connection, first: timedelta) -> int:
    """Alert for urgent requests and complaints that nobody has taken; gives how many."""
    now = parse(database_now(conn))
    waiting = select(tickets.c.id).where(
        tickets.c.status == "new",
        or_(tickets.c.urgency != "routine", tickets.c.reason == "complaint"),
    )
    told = 0
    for ticket_id in conn.execute(waiting).scalars().all():
        times = sorted(
            set(
                conn.execute(
                    select(notices.c.created_at).where(
                        notices.c.ticket_id == ticket_id, notices.c.event.in_(ALERTS)
                    )
                ).scalars()
            )
        )
        if times and now - parse(times[-1]) < again_after(len(times), first):
            continue
        outbox.notify(conn, ticket_id, "unclaimed")
        audit.append(conn, iso(now), "work", "alerted again", ticket_id)
        told += 1
    return told


def current(conn: Connection) -> list[Alarm]:
    """What is wrong now, on the database's clock."""
    now = parse(database_now(conn))
    late = notices.c.state.in_(("waiting", "sending")) & (notices.c.created_at < iso(now - LATE))
    counted: tuple[tuple[Kind, ColumnElement[bool]], ...] = (
        ("dead_letters", notices.c.state == "dead"),
        ("late", late),
    )
    timed: tuple[tuple[Kind, str, timedelta], ...] = (
        ("work_silent", ALIVE, SILENT),
        ("test_missing", DAILY, DAY),
        ("backup_missing", BACKUP, DAY),
    )
    found = []
    for kind, which in counted:
        count, since = conn.execute(
            select(func.count(), func.min(notices.c.created_at)).where(which)
        ).one()
        if count:
            found.append(Alarm(kind, count, since))
    for kind, name, longest in timed:
        last = jobs.done_at(conn, name)
        if last is not None and parse(last) < now - longest:
            found.append(Alarm(kind, since=last))
    return found

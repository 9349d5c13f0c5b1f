"""What staff have to be told besides single requests: that something does not arrive.

``current`` is read by the inbox, so it is seen even while *work* itself is dead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ColumnElement

from bot.handoff import destinations, jobs, outbox
from bot.settings import Settings
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.tables import audit as lines
from bot.store.tables import outbox as notices
from bot.store.tables import tickets

Kind = Literal["dead_letters", "late", "test_missing", "work_silent", "backup_missing"]

ALERTS = ("urgent", "complaint", "unclaimed")
# However often nobody came: never further apart than this.
LONGEST = timedelta(hours=4)
LATE = timedelta(minutes=15)
SILENT = timedelta(minutes=5)
DAY = timedelta(days=1)
# What something that runs by the day or the hour may come later.
GRACE = timedelta(hours=2)
# The first backup is written at the first start: after this it has failed.
FIRST = timedelta(hours=1)

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
    """Alert for urgent requests and complaints that nobody has taken; gives how many.

    Where no destination is switched on there is nobody to alert: the inbox shows them first.
    """
    if not destinations.switched_on():
        return 0
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


def expected(settings: Settings) -> dict[str, timedelta]:
    """What has to run by itself here, and how long ago it may have succeeded. Pure.

    What the settings switch off is no alarm.
    """
    found = {ALIVE: SILENT}
    if settings.daily_test and settings.destinations:
        found[DAILY] = DAY + GRACE
    if settings.backup_hours:
        found[BACKUP] = timedelta(hours=settings.backup_hours) + GRACE
    return found


def current(conn: Connection, running: Mapping[str, timedelta]) -> list[Alarm]:
    """What is wrong now, on the database's clock; ``running`` as ``expected`` gives it."""
    now = parse(database_now(conn))
    late = notices.c.state.in_(("waiting", "sending")) & (notices.c.created_at < iso(now - LATE))
    counted: tuple[tuple[Kind, ColumnElement[bool]], ...] = (
        ("dead_letters", notices.c.state == "dead"),
        ("late", late),
    )
    timed: tuple[tuple[Kind, str], ...] = (
        ("work_silent", ALIVE),
        ("test_missing", DAILY),
        ("backup_missing", BACKUP),
    )
    found = []
    for kind, which in counted:
        count, since = conn.execute(
            select(func.count(), func.min(notices.c.created_at)).where(which)
        ).one()
        if count:
            found.append(Alarm(kind, count, since))
    for kind, name in timed:
        last = jobs.done_at(conn, name)
        if name in running and last is not None and parse(last) < now - running[name]:
            found.append(Alarm(kind, since=last))
    if BACKUP in running and jobs.never_done(conn, BACKUP):
        begun = conn.execute(select(lines.c.at).where(lines.c.seq == 1)).scalar_one_or_none()
        if begun is not None and parse(begun) < now - FIRST:
            found.append(Alarm("backup_missing", since=begun))
    return found

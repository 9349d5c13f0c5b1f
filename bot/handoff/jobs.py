"""What *work* does at set times: of several processes one does it.

Times are the database's. Every function works in the caller's transaction.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.engine import database_now, iso, parse
from bot.store.tables import jobs


def take(conn: Connection, name: str, every: timedelta) -> bool:
    """True if it is due; nobody else gets it for ``every`` then. The first time it is due."""
    now = database_now(conn)
    row = conn.execute(
        select(jobs).where(jobs.c.name == name).with_for_update(skip_locked=True)
    ).one_or_none()
    values = {"next_at": iso(parse(now) + every)}
    if row is None:
        try:
            # A savepoint: on PostgreSQL a failed insert would else end the transaction.
            with conn.begin_nested():
                conn.execute(insert(jobs).values(name=name, **values))
        except IntegrityError:
            # Somebody else has it at this moment.
            return False
        return True
    if row.next_at > now:
        return False
    conn.execute(update(jobs).where(jobs.c.name == name).values(values))
    return True


def done(conn: Connection, name: str) -> None:
    """Note that it succeeded."""
    conn.execute(update(jobs).where(jobs.c.name == name).values(done_at=database_now(conn)))


def retry(conn: Connection, name: str, after: timedelta) -> None:
    """Make it due again earlier, because it failed."""
    soon = iso(parse(database_now(conn)) + after)
    conn.execute(update(jobs).where(jobs.c.name == name).values(next_at=soon))


def done_at(conn: Connection, name: str) -> str | None:
    """When it succeeded last, or None."""
    found = conn.execute(select(jobs.c.done_at).where(jobs.c.name == name)).scalar_one_or_none()
    return None if found is None else str(found)


def never_done(conn: Connection, name: str) -> bool:
    """Whether it was begun once, and has never succeeded."""
    begun = select(jobs.c.name).where(jobs.c.name == name, jobs.c.done_at.is_(None))
    return conn.execute(begun).one_or_none() is not None

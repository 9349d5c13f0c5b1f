"""Threads with people on Messenger: who answers in them, and until when we may.

All functions belong to the caller's transaction. Leases rest on the database's
clock, all else on the time that is given.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import select, update
from sqlalchemy.engine import Connection, Row

from bot.store import leases
from bot.store.crypto import blind_index, blind_indexes
from bot.store.inserting import insert_new
from bot.store.messenger_tables import PERSON
from bot.store.messenger_tables import messenger_threads as threads

# Longer than a turn may take (the brain's deadline, and another process's lease on the
# conversation); a dead process holds a thread for as long.
LEASE = timedelta(seconds=30)
# How long the bot is silent after a person answered.
SILENCE = timedelta(hours=12)
Why = Literal["person", "other_app"]


def find(conn: Connection, person: str) -> Row[Any] | None:
    """The thread of Meta's id of a person, if there is one. Raises ``KeysMissing``."""
    return next(iter(find_all(conn, person)), None)


def find_all(conn: Connection, person: str) -> list[Row[Any]]:
    """Every thread of a person, the live one first: two processes that met somebody for the
    first time while the index key changed may each have made one. Raises ``KeysMissing``.
    """
    indexes = blind_indexes(PERSON, person)
    rows = conn.execute(select(threads).where(threads.c.person_index.in_(indexes))).all()
    return sorted(rows, key=lambda row: indexes.index(row.person_index))


def of_person(conn: Connection, person: str, at: str) -> str:
    """The id of the person's thread, which is made if there is none.

    Raises ``LookupError`` where another process made it and deleted it at the same moment.
    """
    known = find(conn, person)
    if known is not None:
        return str(known.id)
    found = insert_new(
        conn,
        threads,
        {
            "id": str(uuid.uuid4()),
            "person": person,
            "person_index": blind_index(PERSON, person),
            "created_at": at,
            "last_in_at": at,
        },
        threads.c.person_index,
    )
    if found is not None:
        return str(found["id"])
    # Another process made it at the same moment.
    known = find(conn, person)
    if known is None:
        raise LookupError("the thread that was in the way is gone")
    return str(known.id)


def heard(conn: Connection, thread: str, at: str) -> None:
    """Note that the person wrote at that time; it never goes back."""
    conn.execute(
        update(threads)
        .where(threads.c.id == thread, threads.c.last_in_at < at)
        .values(last_in_at=at)
    )


def get(conn: Connection, thread: str) -> Row[Any] | None:
    """The thread's row; None if it was erased."""
    return conn.execute(select(threads).where(threads.c.id == thread)).one_or_none()


def change(conn: Connection, thread: str, **values: str | None) -> None:
    """Set columns of the thread."""
    conn.execute(update(threads).where(threads.c.id == thread).values(**values))


def lease(conn: Connection, thread: str, owner: str) -> bool:
    """Take, or keep, the right to handle what came in the thread."""
    return leases.take(conn, threads, thread, owner, LEASE)


def release(conn: Connection, thread: str, owner: str) -> None:
    """Give the right back."""
    leases.release(conn, threads, thread, owner)


def owns(conn: Connection, thread: str, owner: str) -> bool:
    """Whether the right is still ours; the row is then held until the transaction ends."""
    found = (
        select(threads.c.lease_owner)
        .where(threads.c.id == thread, threads.c.lease_owner == owner)
        .with_for_update()
    )
    return conn.execute(found).one_or_none() is not None


def silent(row: Row[Any], at: str) -> bool:
    """Whether the bot says nothing in this thread at that time."""
    return row.silent_until is not None and row.silent_until > at

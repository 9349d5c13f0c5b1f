"""The right of one process to work on a row, for a while: columns ``lease_owner``, ``lease_until``.

Leases rest on the database's clock, for several machines may take them. Whoever died lets
go of its rows when their time is over. All functions belong to the caller's transaction.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Table, or_, update
from sqlalchemy.engine import Connection

from bot.store.engine import database_now, iso, parse


def take(conn: Connection, table: Table, row: str, owner: str, length: timedelta) -> bool:
    """Take the right to work on the row, or keep it for longer; False if another has it."""
    now = database_now(conn)
    free = or_(
        table.c.lease_owner.is_(None), table.c.lease_owner == owner, table.c.lease_until < now
    )
    taken = conn.execute(
        update(table)
        .where(table.c.id == row, free)
        .values(lease_owner=owner, lease_until=iso(parse(now) + length))
    )
    return bool(taken.rowcount)


def release(conn: Connection, table: Table, row: str, owner: str) -> None:
    """Give the right back; nothing happens to somebody else's."""
    conn.execute(
        update(table)
        .where(table.c.id == row, table.c.lease_owner == owner)
        .values(lease_owner=None, lease_until=None)
    )

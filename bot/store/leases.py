"""The right of one process to work on a row, for a while: columns ``lease_owner``, ``lease_until``.

Leases rest on the database's clock, for several machines may take them. Whoever died lets
go of its rows when their time is over. All functions belong to the caller's transaction.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from sqlalchemy import Table, bindparam, or_, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql.dml import Update

from bot.store.engine import database_clock


def take(conn: Connection, table: Table, row: str, owner: str, length: timedelta) -> bool:
    """Take the right to work on the row, or keep it for longer; False if another has it."""
    given = {"row": row, "who": owner, "owner": owner, "length": length.total_seconds()}
    return bool(conn.execute(_taking(table, conn.dialect.name), given).rowcount)


def release(conn: Connection, table: Table, row: str, owner: str) -> None:
    """Give the right back; nothing happens to somebody else's."""
    conn.execute(_releasing(table), {"row": row, "who": owner})


# Built once: they run with every message, and building one costs more than running it.
@cache
def _taking(table: Table, dialect: str) -> Update:
    free = or_(
        table.c.lease_owner.is_(None),
        table.c.lease_owner == bindparam("who"),
        table.c.lease_until < database_clock(dialect),
    )
    return (
        update(table)
        .where(table.c.id == bindparam("row"), free)
        .values(lease_owner=bindparam("owner"), lease_until=database_clock(dialect, "length"))
    )


@cache
def _releasing(table: Table) -> Update:
    return (
        update(table)
        .where(table.c.id == bindparam("row"), table.c.lease_owner == bindparam("who"))
        .values(lease_owner=None, lease_until=None)
    )

"""Which tables tell of a person, so that deleting reaches all of them.

A table that hangs on a conversation or a ticket says so by its column; whoever adds a
table needs to do nothing else. A test fails for one that is in none of the groups.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Column, Table, delete, or_
from sqlalchemy.engine import Connection

from bot.store.schema import SCHEMA
from bot.store.tables import audit, conversations, tickets

CONVERSATION = "conversation_id"
TICKET = "ticket_id"
# They are emptied or deleted themselves, not along with something. The audit stays: it
# holds ids, and who did what.
HEADS = (tickets, conversations, audit)


def by(column: str) -> dict[Table, list[Column[Any]]]:
    """The tables that hang on it, those first that refer to others, and by which columns.

    By a column of that name, or one that refers to its table.
    """
    head = {CONVERSATION: conversations, TICKET: tickets}[column]
    found = {
        table: [each for each in table.c if each.name == column or each.references(head.c.id)]
        for table in reversed(SCHEMA.sorted_tables)
        if table not in HEADS
    }
    return {table: columns for table, columns in found.items() if columns}


def delete_by(conn: Connection, column: str, ids: Collection[str]) -> dict[str, int]:
    """Delete what hangs on these ids; gives how many rows, by table."""
    return {
        table.name: int(
            conn.execute(delete(table).where(or_(*(each.in_(ids) for each in columns)))).rowcount
        )
        for table, columns in by(column).items()
    }

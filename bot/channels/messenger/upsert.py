"""An insert that does nothing where the row is there already, on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.schema import Column


def insert_new(
    conn: Connection, table: Table, values: Mapping[str, Any], unique: Column[Any]
) -> Mapping[str, Any] | None:
    """Insert the row, and give it; None if one with the same ``unique`` is there.

    A row that another transaction is just writing is waited for.
    """
    dialect = sqlite if conn.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values)
    done = conn.execute(statement.on_conflict_do_nothing(index_elements=[unique.name]))
    return dict(values) if done.rowcount else None

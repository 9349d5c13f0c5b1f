"""Inserts that know what to do where the row is there already, on both databases."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.engine import Connection
from sqlalchemy.schema import Column


def insert_into(table: Table, dialect: str) -> Any:
    """The database's own insert, with its ``on_conflict_...`` methods.

    ``dialect`` is "sqlite" or "postgresql". Only that one is loaded: the other takes a tenth
    of a second of every start.
    """
    return importlib.import_module(f"sqlalchemy.dialects.{dialect}").insert(table)


def insert_new(
    conn: Connection, table: Table, values: Mapping[str, Any], unique: Column[Any]
) -> Mapping[str, Any] | None:
    """Insert the row, and give it; None if one with the same ``unique`` is there.

    A row that another transaction is just writing is waited for.
    """
    statement = insert_into(table, conn.dialect.name).values(**values)
    done = conn.execute(statement.on_conflict_do_nothing(index_elements=[unique.name]))
    return dict(values) if done.rowcount else None

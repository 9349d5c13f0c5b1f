"""Inserts that know what to do where the row is there already, on both databases.

SQLAlchemy does not keep what it made of such a statement and would write its SQL anew each
time, which costs more than to run it; so what it made is kept here.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.schema import Column

# More than there are places that insert; tests have many databases one after the other.
MOST = 64


def insert_new(
    conn: Connection, table: Table, values: Mapping[str, Any], unique: Column[Any]
) -> Mapping[str, Any] | None:
    """Insert the row, and give it; None if one with the same ``unique`` is there.

    A row that another transaction is just writing is waited for.
    """
    statement = _new(conn.dialect, table, tuple(values), unique.name)
    return dict(values) if conn.execute(statement, dict(values)).rowcount else None


def insert_or_count(
    conn: Connection, table: Table, values: Mapping[str, Any], unique: tuple[str, ...], count: str
) -> None:
    """Insert the row; where one with the same ``unique`` columns is there, its ``count``
    grows by one instead.
    """
    conn.execute(_counting(conn.dialect, table, tuple(values), unique, count), dict(values))


@lru_cache(MOST)
def _new(dialect: Dialect, table: Table, columns: tuple[str, ...], unique: str) -> Any:
    statement = _insert(table, dialect).on_conflict_do_nothing(index_elements=[unique])
    return statement.compile(dialect=dialect, column_keys=list(columns))


@lru_cache(MOST)
def _counting(
    dialect: Dialect, table: Table, columns: tuple[str, ...], unique: tuple[str, ...], count: str
) -> Any:
    statement = _insert(table, dialect).on_conflict_do_update(
        index_elements=list(unique), set_={count: table.c[count] + 1}
    )
    return statement.compile(dialect=dialect, column_keys=list(columns))


def _insert(table: Table, dialect: Dialect) -> Any:
    """The database's own insert, with its ``on_conflict_...`` methods.

    Only that one is loaded: the other takes a tenth of a second of every start.
    """
    return importlib.import_module(f"sqlalchemy.dialects.{dialect.name}").insert(table)

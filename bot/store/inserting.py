"""Inserts that know what to do where the row is there already, on both databases.

SQLAlchemy does not keep what it made of such a statement and would write its SQL anew each
time, which costs more than to run it; so what it made is kept here.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Table, bindparam
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
    conn: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    unique: tuple[str, ...],
    count: str,
) -> None:
    """Insert the rows; where one with the same ``unique`` columns is there, its ``count``
    grows by one instead. No two of the rows may be the same.
    """
    statement = _counting(conn.dialect, table, tuple(rows[0]), len(rows), unique, count)
    given = {_nth(name, n): row[name] for n, row in enumerate(rows) for name in row}
    conn.execute(statement, given)


@lru_cache(MOST)
def _new(dialect: Dialect, table: Table, columns: tuple[str, ...], unique: str) -> Any:
    statement = _insert(table, dialect).on_conflict_do_nothing(index_elements=[unique])
    return statement.compile(dialect=dialect, column_keys=list(columns))


@lru_cache(MOST)
def _counting(
    dialect: Dialect,
    table: Table,
    columns: tuple[str, ...],
    rows: int,
    unique: tuple[str, ...],
    count: str,
) -> Any:
    values: list[dict[str, Any]] = [
        {name: bindparam(_nth(name, n)) for name in columns} for n in range(rows)
    ]
    statement = _insert(table, dialect).values(values)
    return statement.on_conflict_do_update(
        index_elements=list(unique), set_={count: table.c[count] + 1}
    ).compile(dialect=dialect)


def _nth(name: str, number: int) -> str:
    return f"row_{number}_{name}"


def _insert(table: Table, dialect: Dialect) -> Any:
    """The database's own insert, with its ``on_conflict_...`` methods.

    Only that one is loaded: the other takes a tenth of a second of every start.
    """
    return importlib.import_module(f"sqlalchemy.dialects.{dialect.name}").insert(table)

"""The way to the database: SQLite in a file, or PostgreSQL.

Both are used through SQLAlchemy Core with explicit transactions
(``with engine.begin() as conn``).
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import URL, Connection, Engine, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.elements import TextClause

from bot.environment import SettingsError
from bot.store.errors import StoreError

# Connections of a process that stay open.
KEPT = 5
# Seconds that a writer of SQLite, or somebody who wants a connection, waits for others.
WAIT = 5
_POSTGRESQL = {
    "connect_timeout": 5,
    # Milliseconds. A statement that hangs must not hold a visitor's turn.
    "options": (
        "-c statement_timeout=10000 -c lock_timeout=5000"
        " -c idle_in_transaction_session_timeout=30000"
        # Short questions: to start helpers takes longer than they save.
        " -c max_parallel_workers_per_gather=0"
    ),
    # A server that vanished without a word is noticed after 15 s at the latest.
    "tcp_user_timeout": 15000,
}
_CLOCKS = {
    "sqlite": "(strftime('%Y-%m-%dT%H:%M:%f', 'now', {after} || ' seconds') || '000+00:00')",
    "postgresql": (
        "to_char((clock_timestamp() + make_interval(secs => CAST({after} AS double precision)))"
        """ AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')"""
    ),
}
_READING = "nerveline_reading"
_IN_LINE = "nerveline_in_line"


@contextmanager
def plainly() -> Iterator[None]:
    """Raises ``StoreError`` with one plain line for whatever the database says.

    Its own text may hold what was stored.
    """
    try:
        yield
    except DBAPIError as error:
        cause = type(error.orig).__name__
        raise StoreError(f"the database does not answer as it should: {cause}") from None


def connect(url: str) -> Engine:
    """An engine for the database at the URL (``sqlite:///file`` or ``postgresql://``).

    Nothing is connected yet. Exceptions of this engine never show parameters.
    Raises ``SettingsError`` for a URL that we cannot serve.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        # Not chained: the text of the cause holds the URL, thus the password.
        raise SettingsError("NERVELINE_DATABASE is not a database URL") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return _sqlite(parsed)
    if backend == "postgresql":
        engine = _create(parsed, _POSTGRESQL, pool_pre_ping=True)
        event.listen(engine, "handle_error", _without_detail)
        return engine
    raise SettingsError("NERVELINE_DATABASE must begin with sqlite: or postgresql:")


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read.

    On SQLite they then neither wait for a writer nor hold one up.
    """
    return engine.execution_options(**{_READING: True})


def database_now(conn: Connection) -> str:
    """The database's clock as ``iso`` writes it: leases of several machines rest on it.

    It goes on within a transaction; SQLite's counts in milliseconds.
    """
    return str(conn.execute(_now(conn.dialect.name)).scalar_one())


def database_clock(dialect: str, after: str = "") -> TextClause:
    """The same clock within a statement; ``after`` names a parameter: seconds to add."""
    return text(_CLOCKS[dialect].format(after=f":{after}" if after else "0"))


@cache
def _now(dialect: str) -> TextClause:
    return text(f"SELECT {database_clock(dialect)}")


def iso(at: datetime) -> str:
    """The time in UTC with a fixed width: "2026-11-21T03:45:12.123456+00:00".

    Raises ``ValueError`` for a time without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(timezone.utc).isoformat(timespec="microseconds")


def parse(value: str) -> datetime:
    """The time that ``iso`` wrote. Raises ``ValueError`` if it is none."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at


def _create(url: URL, connect_args: dict[str, Any], **options: Any) -> Engine:
    return create_engine(
        url,
        future=True,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=KEPT,
        max_overflow=10,
        pool_timeout=WAIT,
        connect_args=connect_args,
        **options,
    )


def _without_detail(context: ExceptionContext) -> None:
    """Keep the first line of a PostgreSQL error: the next ones show whole rows."""
    error, wrapped = context.original_exception, context.sqlalchemy_exception
    first = getattr(getattr(error, "diag", None), "message_primary", None)
    if first and wrapped is not None:
        error.args = (first,)
        wrapped.args = (f"({type(error).__name__}) {first}",)


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise SettingsError("NERVELINE_DATABASE must name a file: several processes share it")
    path = Path(url.database)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made here and not by SQLite, so that nobody else can read it; its log files follow it.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    engine = _create(url, {"timeout": WAIT, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    one_writer = OneWriter()
    event.listen(engine, "begin", one_writer.begin)
    event.listen(engine, "checkin", one_writer.checkin)
    return engine


def _prepare_sqlite(dbapi: sqlite3.Connection, record: object) -> None:
    # The driver must not open transactions by itself: we do (the recipe in
    # SQLAlchemy's documentation of pysqlite), or savepoints and DDL would not hold.
    dbapi.isolation_level = None
    _write_ahead(dbapi)
    dbapi.execute("PRAGMA synchronous=FULL")
    dbapi.execute("PRAGMA foreign_keys=ON")
    # What is deleted is overwritten: its key may become known one day.
    dbapi.execute("PRAGMA secure_delete=ON")


def _write_ahead(dbapi: sqlite3.Connection) -> None:
    # The change of mode does not wait for others as every other statement does.
    until = time.monotonic() + WAIT
    while True:
        try:
            dbapi.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


class OneWriter:
    """Writers of one process wait in a line of their own, in front of SQLite's lock.

    SQLite's own waiting is a sleep and another try, in no order: under a crowd of
    threads some are never let in before their time is over.
    """

    def __init__(self) -> None:
        self._line = threading.Lock()

    def begin(self, conn: Connection) -> None:
        """Begin the transaction as what it is. Raises as SQLite does when it takes too long."""
        if conn.get_execution_options().get(_READING, False):
            conn.exec_driver_sql("BEGIN")
            return
        # Whoever holds it too long is outwaited here and then meets SQLite's own lock.
        if self._line.acquire(timeout=WAIT):
            conn.connection.info[_IN_LINE] = True
        # A writer takes the lock at its start. One that took it after reading could find
        # that somebody else wrote meanwhile, and would fail at once instead of waiting.
        conn.exec_driver_sql("BEGIN IMMEDIATE")

    def checkin(self, dbapi: object, record: Any) -> None:
        """The connection is done with: the next one's turn."""
        if record.info.pop(_IN_LINE, False):
            self._line.release()

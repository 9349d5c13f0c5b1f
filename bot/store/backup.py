"""A copy of all rows, and the way back: the same for SQLite and PostgreSQL.

The file holds what the tables hold, value for value, so what is encrypted there is
encrypted here; each part is encrypted once more, so that nothing else can be read or
changed either. Only this installation's keys open it, and they are not in it. It
goes into either kind of database, whatever the version of its server.

Lines: a head {format, at, revision, tables}, parts {table, columns, rows}, an end
{rows: number}; each as JSON, packed, under the newest key.
"""

from __future__ import annotations

import base64
import json
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, Table, delete, insert, select, text
from sqlalchemy.engine import Connection

from bot.store import crypto, migrate
from bot.store.engine import connect, reading

FORMAT = 1
ROWS_IN_A_PART = 200
SUFFIX = ".backup"
VERSIONS = "alembic_version"


class BackupDamaged(Exception):
    """The file is no whole backup of ours, or its keys are not here. Nothing was changed."""


@dataclass(frozen=True)
class Contents:
    """What a backup holds: ``at`` as given, rows by table."""

    at: str
    revision: str
    rows: dict[str, int]


def write(url: str, folder: Path, at: str) -> Path:
    """Copy the database as it is at one moment; gives the file, named after the time ``at``.

    Others may go on writing meanwhile. Raises ``OSError``, ``SQLAlchemyError``, ``SettingsError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    stamp = "".join(sign for sign in at[:19] if sign.isdigit() or sign == "T")
    path = folder / f"nerveline-{stamp}Z{SUFFIX}"
    draft = path.with_suffix(".part")
    handle = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            for part in _parts(url, at):
                packed = base64.b64encode(zlib.compress(json.dumps(part).encode())).decode()
                file.write(crypto.encrypt(packed) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return path


def check(path: Path) -> Contents:
    """Read it to the end. Raises ``BackupDamaged`` or ``OSError``."""
    head: dict[str, Any] = {}
    counted: dict[str, int] = {}
    for part in _read(path):
        if "format" in part:
            head = part
            counted = dict.fromkeys(part["tables"], 0)
        elif "table" in part:
            counted[part["table"]] += len(part["rows"])
    return Contents(head["at"], head["revision"], counted)


def restore(
    url: str, path: Path, finish: Callable[[Connection, Contents], None] = lambda *_: None
) -> Contents:
    """Replace all rows of the database by the backup's, or change nothing at all.

    The tables are brought to the backup's revision, and afterwards to the newest; then
    ``finish`` does what belongs to it. All of that is one transaction: a process that is
    killed in it leaves what was there before.
    Stop *web* and *work* before. Raises ``BackupDamaged``, ``OSError``, ``SQLAlchemyError``,
    ``alembic.util.CommandError`` for a revision that this program does not know.
    """
    contents = check(path)
    with migrate.alone(url) as tables:
        conn = tables.conn
        _empty(conn)
        now = tables.current()
        if now is not None and now != contents.revision:
            tables.downgrade("base")
        tables.upgrade(contents.revision)
        there = _tables(conn)
        # A migration may have put rows of its own.
        _empty(conn)
        for part in _read(path):
            if "table" in part:
                _insert(conn, there[part["table"]], part)
        if conn.dialect.name == "postgresql":
            _set_counters(conn, there)
        # While it is filled SQLite does not look at what refers to what.
        elif conn.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise BackupDamaged("a row refers to one that is not in it")
        tables.upgrade()
        finish(conn, contents)
    return contents


def prune(folder: Path, keep: int) -> int:
    """Delete all but the newest ``keep`` backups; gives how many."""
    old = sorted(folder.glob(f"*{SUFFIX}"))[: -keep or None]
    for path in old:
        path.unlink()
    return len(old)


def _empty(conn: Connection) -> None:
    for table in reversed(list(_tables(conn).values())):
        conn.execute(delete(table))


def _parts(url: str, at: str) -> Iterator[dict[str, Any]]:
    total = 0
    with _snapshot(url) as conn:
        tables = _tables(conn)
        revision = MigrationContext.configure(conn).get_current_revision()
        yield {"format": FORMAT, "at": at, "revision": revision, "tables": list(tables)}
        for table in tables.values():
            names = [column.name for column in table.c]
            found = conn.execution_options(yield_per=ROWS_IN_A_PART).execute(
                select(table).order_by(*table.primary_key)
            )
            for rows in found.partitions(ROWS_IN_A_PART):
                total += len(rows)
                plain = [[_out(value) for value in row] for row in rows]
                yield {"table": table.name, "columns": names, "rows": plain}
    yield {"rows": total}


@contextmanager
def _snapshot(url: str) -> Iterator[Connection]:
    """A transaction that sees one moment only."""
    engine = connect(url)
    try:
        if engine.dialect.name == "postgresql":
            with engine.connect().execution_options(isolation_level="REPEATABLE READ") as conn:
                # A large table takes longer than a visitor's turn may.
                conn.execute(text("SET LOCAL statement_timeout = 0"))
                conn.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
                yield conn
        else:
            with reading(engine).connect() as conn:
                yield conn
    finally:
        engine.dispose()


def _tables(conn: Connection) -> dict[str, Table]:
    """As they are there, whatever the revision, those first that others refer to.

    Reflected, so that encrypted columns are plain text and stay as they are.
    """
    found = MetaData()
    found.reflect(conn)
    return {table.name: table for table in found.sorted_tables if table.name != VERSIONS}


def _read(path: Path) -> Iterator[dict[str, Any]]:
    total, ended, begun = 0, False, False
    with path.open(encoding="ascii") as file:
        for line in file:
            part = _opened(line.strip())
            if ended or begun == ("format" in part) or part.get("format", FORMAT) != FORMAT:
                raise BackupDamaged("the parts are not in order")
            begun = True
            total += len(part["rows"]) if "table" in part else 0
            ended = "table" not in part and "format" not in part
            if ended and part["rows"] != total:
                raise BackupDamaged("rows are missing")
            yield part
    if not ended:
        raise BackupDamaged("the end is missing")


def _opened(line: str) -> dict[str, Any]:
    try:
        packed = base64.b64decode(crypto.decrypt(line), validate=True)
        part = json.loads(zlib.decompress(packed))
    except crypto.Unreadable:
        raise BackupDamaged("a part fits none of the keys, or was changed") from None
    except (ValueError, zlib.error):
        raise BackupDamaged("a part is no part of a backup") from None
    if not isinstance(part, dict):
        raise BackupDamaged("a part is no part of a backup")
    return part


def _insert(conn: Connection, table: Table, part: dict[str, Any]) -> None:
    rows = [
        {name: _in(value) for name, value in zip(part["columns"], row, strict=True)}
        for row in part["rows"]
    ]
    if rows:
        conn.execute(insert(table), rows)


def _set_counters(conn: Connection, tables: dict[str, Table]) -> None:
    """Numbers that the database counts itself go on after the highest."""
    for table in tables.values():
        for column in table.primary_key:
            named = text("SELECT pg_get_serial_sequence(:table, :column)")
            counter = conn.execute(named, {"table": table.name, "column": column.name}).scalar()
            if counter is not None:
                highest = conn.execute(select(column).order_by(column.desc()).limit(1)).scalar()
                setting = text("SELECT setval(:counter, :highest, :used)")
                values = {"counter": counter, "highest": highest or 1, "used": highest is not None}
                conn.execute(setting, values)


def _out(value: Any) -> Any:
    if isinstance(value, (bytes, memoryview)):
        return {"bytes": base64.b64encode(bytes(value)).decode()}
    return value


def _in(value: Any) -> Any:
    return base64.b64decode(value["bytes"]) if isinstance(value, dict) else value

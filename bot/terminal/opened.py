"""The store of this installation, as commands open it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection, Engine

from bot import settings
from bot.handoff import destinations
from bot.settings import Settings
from bot.store import keys
from bot.store.engine import connect, reading


@contextmanager
def opened() -> Iterator[tuple[Settings, Engine]]:
    """Settings and engine, with keys and destinations set. Raises ``SettingsError``."""
    known = settings.load()
    keys.install(known)
    destinations.use(known.destinations)
    engine = connect(known.database)
    try:
        yield known, engine
    finally:
        engine.dispose()


@contextmanager
def transaction(*, reading_only: bool = False) -> Iterator[Connection]:
    """One transaction there."""
    with opened() as (_, engine), (reading(engine) if reading_only else engine).begin() as conn:
        yield conn

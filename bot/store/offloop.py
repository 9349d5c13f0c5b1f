"""Transactions of a program with an event loop: each in a thread, so that the loop goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio.to_thread
from anyio.lowlevel import RunVar
from sqlalchemy.engine import Connection, Engine

from bot.store.engine import KEPT, reading

T = TypeVar("T")

# As many as there are connections that stay open. They wait here, in their order: whoever
# waits for the pool may be overtaken again and again, and one more connection is made and
# thrown away.
_waiting = RunVar[anyio.CapacityLimiter]("transactions")


async def transaction(engine: Engine, work: Callable[[Connection], T]) -> T:
    """What ``work`` gives, done in one transaction. Raises what it and the database raise."""

    def run() -> T:
        with engine.begin() as conn:
            return work(conn)

    return await anyio.to_thread.run_sync(run, limiter=_limiter())


async def read(engine: Engine, work: Callable[[Connection], T]) -> T:
    """The same for work that only reads: on SQLite it neither waits for a writer nor holds one up."""
    return await transaction(reading(engine), work)


def _limiter() -> anyio.CapacityLimiter:
    """The event loop's own."""
    try:
        return _waiting.get()
    except LookupError:
        limiter = anyio.CapacityLimiter(KEPT)
        _waiting.set(limiter)
        return limiter

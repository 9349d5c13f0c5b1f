"""Transactions of a program with an event loop: each in a thread, so that the loop goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio.to_thread
from sqlalchemy.engine import Connection, Engine

T = TypeVar("T")


async def transaction(engine: Engine, work: Callable[[Connection], T]) -> T:
    """What ``work`` gives, done in one transaction. Raises what it and the database raise."""

    def run() -> T:
        with engine.begin() as conn:
            return work(conn)

    return await anyio.to_thread.run_sync(run)

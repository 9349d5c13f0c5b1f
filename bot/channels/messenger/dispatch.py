"""Finds threads in which something waits, and has them handled: a task of *web*.

What another process left behind is found within a second of the end of its lease.
"""

from __future__ import annotations

import asyncio
import logging
import random
import uuid
from collections import deque
from contextlib import suppress

import anyio.to_thread

from bot.channels.messenger import inbound
from bot.channels.messenger.handling import Handler
from bot.deps import Deps
from bot.store.engine import reading

log = logging.getLogger("nerveline.messenger")

# Threads that one process handles at the same time. More are not handled sooner, and Meta
# waits longer for its 200 beside them; with one, a brain that hangs would hold up everybody.
MOST_AT_ONCE = 2
# Threads that one look finds: looking costs more the more there waits.
AT_A_LOOK = 24
# Seconds between two looks when nobody woke us.
POLL = 0.5
# Seconds after a database that did not answer.
PAUSE = 2.0


class Dispatcher:
    """Handles what waits, from ``run`` to ``stop``. ``wake`` says: look now."""

    def __init__(self, deps: Deps) -> None:
        self._engine = reading(deps.engine)
        self._handler = Handler(deps)
        self._awake = asyncio.Event()
        self._running: dict[str, asyncio.Task[None]] = {}
        # Threads that were found and have no place yet.
        self._found: deque[str] = deque()
        self._stopping = False

    def wake(self) -> None:
        """Something new was written down."""
        self._awake.set()

    def stop(self) -> None:
        """Begin nothing new. A flag: a cancellation can be lost in ``asyncio.wait_for``."""
        self._stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Look, and handle what is found, until ``stop``; then finish what was begun."""
        while not self._stopping:
            self._awake.clear()
            pause = POLL
            try:
                await self._start()
            except Exception as error:
                log.error("dispatch: %s", type(error).__name__)
                pause = PAUSE
            if not self._stopping:
                with suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(self._awake.wait(), pause)
        if self._running:
            await asyncio.wait(self._running.values())

    async def _start(self) -> None:
        if len(self._running) < MOST_AT_ONCE and not self._found:
            found = await anyio.to_thread.run_sync(self._ready, AT_A_LOOK)
            # Several processes look at the same time: they should not all begin with the same.
            random.shuffle(found)
            self._found.extend(found)
        while self._found and len(self._running) < MOST_AT_ONCE:
            thread = self._found.popleft()
            if thread not in self._running:
                self._running[thread] = asyncio.create_task(self._handle(thread))

    async def _handle(self, thread: str) -> None:
        try:
            await self._handler.thread(thread, str(uuid.uuid4()), lambda: self._stopping)
        except Exception as error:
            log.error("thread: %s", type(error).__name__)
            await asyncio.sleep(PAUSE)
        finally:
            del self._running[thread]
            # Its place is free.
            self._awake.set()

    def _ready(self, limit: int) -> list[str]:
        with self._engine.connect() as conn:
            return inbound.ready(conn, limit)

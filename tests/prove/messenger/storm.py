"""One run: load, kills, and the time until everything has settled."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from bot.simulator.delivery import Delivery, Habits
from bot.simulator.meta import Meta
from bot.simulator.server import Server
from bot.store import crypto, migrate
from bot.store.engine import connect
from tests.ports import free_port
from tests.prove.messenger import figures as counted
from tests.prove.messenger.figures import Figures
from tests.prove.messenger.load import Load, shares
from tests.prove.messenger.processes import CREDENTIALS, Installation

# Seconds in which the first reply or event must settle after the last one did.
SETTLING = 300.0


@dataclass(frozen=True)
class Size:
    """How much. ``kill_every``: seconds between kills of web or work, 0 for none;
    ``rate``: posts a second, 0 for as fast as they are taken.
    """

    people: int
    events: int
    kill_every: float = 5.0
    brain_every: float = 60.0
    rate: float = 0.0
    real_brains: bool = True


class Storm:
    """One run on an empty database."""

    def __init__(self, size: Size, database: str, folder: Path) -> None:
        self._size = size
        load = round(os.getloadavg()[0], 1)
        self._figures = Figures(people=size.people, events=size.events, load_before=load)
        self._meta = Meta(CREDENTIALS)
        self._port = free_port()
        graph = f"http://127.0.0.1:{self._port}"
        self._ours = Installation(database, folder, graph, real_brains=size.real_brains)
        # Meta's copies of what we sent go to any of the web processes.
        self._delivery = _Anywhere(self._meta, self._ours.hooks)
        # When *work* was killed; what Meta took, by the mark of the message.
        self._work_killed: list[float] = []
        self._taken: dict[str, list[tuple[str, float]]] = defaultdict(list)
        self._watch_meta()

    async def run(self) -> Figures:
        """Everything. Raises ``AssertionError`` if something does not start or settle."""
        load = Load(self._meta, self._ours.hooks, self._size.rate)
        share = shares(self._size.people, self._size.events)
        async with self._standing():
            begun = time.monotonic()
            killing = asyncio.create_task(self._kill())
            await load.run(share)
            # Killed until all is handled, and not only until all is taken.
            await self._settle()
            if killing.done():
                # What did not come up again after it was killed.
                killing.result()
            killing.cancel()
            self._figures.seconds = round(time.monotonic() - begun, 1)
        self._figures.posts = load.posts
        self._figures.p50_ms, self._figures.p99_ms = (
            load.milliseconds(0.5),
            load.milliseconds(0.99),
        )
        self._count(share)
        return self._figures

    @asynccontextmanager
    async def _standing(self) -> AsyncIterator[None]:
        """Meta and all processes, from ready to ended."""
        config = uvicorn.Config(
            Server(self._meta, self._delivery).app(),
            port=self._port,
            log_level="warning",
            access_log=False,
            ws="none",
        )
        graph = uvicorn.Server(config)
        graph.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        serving = asyncio.create_task(graph.serve())
        try:
            for each in self._ours.all:
                each.start()
            for each in self._ours.all:
                await each.wait()
            yield
        finally:
            for each in self._ours.all:
                await asyncio.to_thread(each.stop)
            graph.should_exit = True
            await serving

    def _watch_meta(self) -> None:
        send = self._meta.send

        def noted(body: Any) -> Any:
            answer = send(body)
            mark = (body.get("message") or {}).get("metadata")
            if mark:
                self._taken[mark].append((body["recipient"]["id"], time.monotonic()))
            return answer

        self._meta.send = noted  # type: ignore[method-assign]

    async def _kill(self) -> None:
        if not self._size.kill_every:
            return
        brain_at = time.monotonic() + self._size.brain_every
        while True:
            await asyncio.sleep(self._size.kill_every)
            chosen = random.choice([*self._ours.webs, self._ours.work])
            if chosen is self._ours.work:
                self._work_killed.append(time.monotonic())
            chosen.kill()
            chosen.start()
            # Where a start takes its time, nobody would else ever be up.
            await chosen.wait()
            self._figures.kills += 1
            if time.monotonic() > brain_at:
                brain_at = time.monotonic() + self._size.brain_every
                brain = random.choice(self._ours.brains)
                brain.kill()
                brain.start()
                self._figures.brain_kills += 1

    async def _settle(self) -> None:
        engine = connect(self._ours.database)
        least, until = 0, 0.0
        try:
            while True:
                left = await asyncio.to_thread(counted.left, engine)
                if not left:
                    return
                if not until or left < least:
                    # As long as something still settles, it may take its time.
                    least, until = left, time.monotonic() + SETTLING
                assert time.monotonic() < until, f"{left} did not settle"
                await asyncio.sleep(0.5)
        finally:
            engine.dispose()

    def _count(self, share: dict[str, int]) -> None:
        engine = connect(self._ours.database)
        crypto.use(self._ours.keyring())
        try:
            with engine.begin() as conn:
                counted.count(conn, self._figures, share, self._taken)
        finally:
            crypto.use(None)
            engine.dispose()
        counted.doubles(self._figures, self._taken, self._work_killed)


class _Anywhere(Delivery):
    """Delivers each body to any of several webhooks."""

    def __init__(self, meta: Meta, hooks: list[str]) -> None:
        super().__init__(meta, "", Habits(speed=0.3))
        self._hooks = hooks

    async def post(self, body: dict[str, Any]) -> bool:
        self._target = random.choice(self._hooks)
        return await super().post(body)


def run(size: Size, database: str, folder: Path) -> Figures:
    """One run on an empty database. Raises ``AssertionError`` if something did not start."""
    migrate.upgrade(database)
    return asyncio.run(Storm(size, database, folder).run())

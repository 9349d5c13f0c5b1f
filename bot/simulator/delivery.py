"""Posts events to the webhook as Meta does: again until it is told 200, now and then twice,
now and then out of order.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.simulator.meta import Meta

# Seconds in which Meta wants an answer.
PATIENCE = 20.0
# Seconds until it sends once more; the last one again and again.
PAUSES = (1.0, 3.0, 10.0, 30.0)
# Seconds that a late one is late, at the most.
LATE = 3.0
# Seconds that an event waits for the next one.
HELD = 2.0


@dataclass
class Habits:
    """How unreliable the delivery is: chances from 0 to 1; pauses are ``speed`` times as long."""

    twice: float = 0.0
    late: float = 0.0
    batch: float = 0.0
    speed: float = 1.0


class Delivery:
    """Delivers to one webhook. ``acknowledged`` are the seconds that each 200 took."""

    def __init__(self, meta: Meta, target: str, habits: Habits | None = None) -> None:
        self._meta = meta
        self._target = target
        self.habits = habits or Habits()
        self.acknowledged: list[float] = []
        self.refused = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._held: list[dict[str, Any]] = []

    def soon(self, event: dict[str, Any], door: str = "messaging") -> None:
        """Deliver an event in the background."""
        if door != "messaging":
            self._begin(self.deliver(self._meta.body([event], door)))
            return
        events = [*self._held, event]
        self._held = []
        if random.random() < self.habits.batch:  # noqa: S311 - a habit
            # It goes along with the next one, if one comes soon.
            self._held = events
            self._begin(self._release(events))
            return
        self._begin(self.deliver(self._meta.body(events)))

    async def _release(self, events: list[dict[str, Any]]) -> None:
        await asyncio.sleep(HELD * self.habits.speed)
        if self._held is events:
            self._held = []
            await self.deliver(self._meta.body(events))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def deliver(self, body: dict[str, Any]) -> None:
        """Post the body until it is taken; perhaps once more after that."""
        if random.random() < self.habits.late:  # noqa: S311 - a habit
            await asyncio.sleep(random.random() * LATE * self.habits.speed)  # noqa: S311 - a habit
        tries = 0
        while not await self.post(body):
            await asyncio.sleep(PAUSES[min(tries, len(PAUSES) - 1)] * self.habits.speed)
            tries += 1
        if random.random() < self.habits.twice:  # noqa: S311 - a habit
            await self.post(body)

    async def post(self, body: dict[str, Any]) -> bool:
        """Post once; True for 200."""
        raw = json.dumps(body).encode()
        headers = {
            "Content-Type": "application/json",
            "X-Hub-Signature-256": self._meta.credentials.sign(raw),
        }
        begun = asyncio.get_running_loop().time()
        try:
            async with self._open().post(self._target, data=raw, headers=headers) as answer:
                if answer.status == 200:
                    self.acknowledged.append(asyncio.get_running_loop().time() - begun)
                    return True
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            pass
        self.refused += 1
        return False

    async def verify(self) -> bool:
        """Ask the webhook whether it knows the verify token, as Meta does when it is set up."""
        challenge = str(random.randrange(10**9))  # noqa: S311 - no secret
        query = {
            "hub.mode": "subscribe",
            "hub.verify_token": self._meta.credentials.verify_token,
            "hub.challenge": challenge,
        }
        try:
            async with self._open().get(self._target, params=query) as answer:
                return answer.status == 200 and await answer.text() == challenge
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            return False

    async def close(self) -> None:
        """Stop delivering."""
        for task in list(self._tasks):
            task.cancel()
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=PATIENCE)
            self._session = aiohttp.ClientSession(timeout=timeout)
        return self._session

"""People who write at the same time: each event posted until it is taken, and again."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.simulator.meta import Meta
from tests.prove.messenger.processes import CREDENTIALS

# People who write at the same moment, and how often an event is delivered once more.
AT_ONCE = 40
AGAIN = (0, 0, 1, 2)
# Seconds: Meta's patience, until it comes back, and in which an event is delivered again.
PATIENCE, PAUSE, LATER = 20, 0.3, 3.0


def shares(people: int, events: int) -> dict[str, int]:
    """How many events each person makes."""
    least, more = divmod(events, people)
    return {str(24_000_000_000_000_001 + n): least + (n < more) for n in range(people)}


def words(number: int) -> str:
    """What a person says as their so-and-so-manieth message."""
    return f"w{number}"


@dataclass
class Load:
    """Posts what people say to any of the webhooks. ``rate``: posts a second, 0 for as fast
    as they are taken; only then are events delivered more than once.
    """

    meta: Meta
    hooks: Sequence[str]
    rate: float = 0.0
    posts: int = 0
    # Seconds until each 200.
    acknowledged: list[float] = field(default_factory=list)

    async def run(self, share: dict[str, int]) -> None:
        """All people write; each one's next words go out when the last were taken."""
        self._next = time.monotonic()
        self._again: set[asyncio.Task[None]] = set()
        at_once = asyncio.Semaphore(AT_ONCE)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        connector = aiohttp.TCPConnector(limit=AT_ONCE + 20)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as self._session:

            async def one(person: str, number: int) -> None:
                async with at_once:
                    await self._write(person, number)

            await asyncio.gather(*(one(person, number) for person, number in share.items()))
            await asyncio.gather(*self._again)

    def milliseconds(self, part: float) -> float:
        """So many of all acknowledgements (0.99: of a hundred, 99) took no longer."""
        times = sorted(self.acknowledged)
        return round(1000 * times[min(int(len(times) * part), len(times) - 1)], 1) if times else 0.0

    async def _write(self, person: str, number: int) -> None:
        somebody = self.meta.person(person)
        for count in range(number):
            body = self.meta.body([self.meta.says(somebody, words(count))])
            await self._pace()
            await self._until_taken(body)
            for _ in range(random.choice(AGAIN) if not self.rate else 0):
                self._again.add(asyncio.create_task(self._once_more(body)))

    async def _pace(self) -> None:
        if self.rate:
            self._next = max(self._next + 1 / self.rate, time.monotonic())
            await asyncio.sleep(self._next - time.monotonic())

    async def _once_more(self, body: dict[str, Any]) -> None:
        await asyncio.sleep(random.random() * LATER)
        await self._until_taken(body)

    async def _until_taken(self, body: dict[str, Any]) -> None:
        raw = json.dumps(body).encode()
        while not await self._post(raw):  # noqa: ASYNC110 - as Meta does
            await asyncio.sleep(PAUSE)

    async def _post(self, raw: bytes) -> bool:
        headers = {"X-Hub-Signature-256": CREDENTIALS.sign(raw)}
        self.posts += 1
        begun = time.monotonic()
        try:
            async with self._session.post(
                random.choice(self.hooks), data=raw, headers=headers
            ) as answer:
                if answer.status != 200:
                    return False
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            return False
        self.acknowledged.append(time.monotonic() - begun)
        return True

"""The conversation's way to the brains: one POST to any of them, with a deadline.

A brain is a function, so a request whose brain dies goes to another one: nothing was
kept there that could be done twice.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

import aiohttp
import msgspec

from bot import metrics
from bot.contract import BrainReply, BrainRequest, decode, encode

# Requests that wait for one brain at the same time. At 10 ms each, more could not be
# answered before the deadline: they are better told at once than after eight seconds.
MOST_WAITING = 400
# Seconds during which a brain that could not be reached is asked last.
GRUDGE = 1.0
# Seconds between two tries while the brains have not answered at all yet: they start.
POLL = 0.1


class BrainAway(Exception):
    """The brain is down, slow or broken. The text names the class of the cause only."""


class BrainBusy(BrainAway):
    """So many wait that this request could not be answered in time."""


class BrainClient(Protocol):
    """Whatever answers a request."""

    async def answer(self, request: BrainRequest) -> BrainReply:
        """The brain's reply. Raises ``BrainAway``."""

    async def ready(self) -> bool:
        """Whether the brain would answer now."""


class Brains:
    """The brain processes, each behind a Unix socket (a path) or ``http://host:port``.

    ``deadline`` in seconds holds for a whole turn, however many brains were tried.
    ``secret`` is shown to brains behind a network.
    """

    def __init__(self, addresses: Sequence[str], deadline: float, secret: str = "") -> None:
        self._brains = [_Brain(address, secret) for address in addresses]
        self._deadline = deadline
        # Nobody answered yet, and nobody waited in vain.
        self._starting = True

    async def answer(self, request: BrainRequest) -> BrainReply:
        """The first brain's reply. Raises ``BrainAway`` after the deadline or when all failed.

        While the brains are still starting it waits for them, so that the first question
        gets its answer.
        """
        body = encode(request)
        until = time.monotonic() + self._deadline
        while True:
            try:
                reply = await self._ask(body, until)
            except _Unreachable as error:
                if self._starting and time.monotonic() + POLL < until:
                    await asyncio.sleep(POLL)
                    continue
                self._starting = False
                raise BrainAway(str(error)) from None
            self._starting = False
            return reply

    async def _ask(self, body: bytes, until: float) -> BrainReply:
        """The reply of the first that can be reached. Raises ``_Unreachable`` or ``BrainAway``."""
        why: Exception = BrainBusy("queue full")
        for brain in self._in_order():
            if brain.waiting >= MOST_WAITING:
                continue
            try:
                with metrics.stage("brain"), metrics.WAITING.track_inprogress():
                    return await brain.ask(body, until - time.monotonic())
            except _Unreachable as error:
                why = error
        raise why

    async def ready(self) -> bool:
        """Whether a brain would answer now."""
        found = await asyncio.gather(*(brain.ready() for brain in self._brains))
        return any(found)

    async def close(self) -> None:
        """Let go of the connections."""
        for brain in self._brains:
            await brain.close()

    def _in_order(self) -> list[_Brain]:
        """The least busy first; one that could not be reached a moment ago last."""
        now = time.monotonic()
        return sorted(self._brains, key=lambda each: (each.missed + GRUDGE > now, each.waiting))


class _Unreachable(Exception):
    """The brain gave no answer, and another one may. The text is the class of the cause."""


class _Brain:
    """One brain process. ``waiting`` counts requests, ``missed`` is a monotonic time."""

    def __init__(self, address: str, secret: str) -> None:
        self._socket = None if address.startswith("http://") else address
        self._base = address.rstrip("/") if self._socket is None else "http://brain"
        self._headers = {"authorization": f"Bearer {secret}"} if secret else {}
        self._session: aiohttp.ClientSession | None = None
        self.waiting = 0
        self.missed = float("-inf")

    async def ask(self, body: bytes, seconds: float) -> BrainReply:
        """Its reply. Raises ``_Unreachable``, or ``BrainAway`` when asking another is no use."""
        timeout = aiohttp.ClientTimeout(total=max(seconds, 0.001))
        self.waiting += 1
        try:
            async with self._open().post(
                f"{self._base}/turn", data=body, timeout=timeout
            ) as response:
                if response.status != 200:
                    # It read the request and could not answer it: another would not either.
                    raise BrainAway(f"status {response.status}")
                return decode(await response.read(), BrainReply)
        except asyncio.TimeoutError:
            self.missed = time.monotonic()
            raise BrainAway("TimeoutError") from None
        except (aiohttp.ClientError, OSError, msgspec.MsgspecError) as error:
            self.missed = time.monotonic()
            raise _Unreachable(type(error).__name__) from None
        finally:
            self.waiting -= 1

    async def ready(self) -> bool:
        """Whether it would answer now."""
        timeout = aiohttp.ClientTimeout(total=1)
        with suppress(aiohttp.ClientError, asyncio.TimeoutError, OSError):
            async with self._open().get(f"{self._base}/ready", timeout=timeout) as response:
                return response.status == 200
        return False

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        # Made at first use: it belongs to the event loop that runs then.
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=(
                    aiohttp.UnixConnector(path=self._socket, limit=0)
                    if self._socket
                    else aiohttp.TCPConnector(limit=0)
                ),
                headers=self._headers,
                # A brain speaks plainly: it sets no cookies and packs nothing.
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=("Accept", "Accept-Encoding", "User-Agent"),
                auto_decompress=False,
            )
        return self._session

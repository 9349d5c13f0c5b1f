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

import anyio
import msgspec

from bot import metrics
from bot.contract import BrainReply, BrainRequest, decode, encode
from bot.conversation.brain_wire import NoAnswer, Wire

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
            brain.close()

    def _in_order(self) -> list[_Brain]:
        """The least busy first; one that could not be reached a moment ago last."""
        now = time.monotonic()
        return sorted(self._brains, key=lambda each: (each.missed + GRUDGE > now, each.waiting))


class _Unreachable(Exception):
    """The brain gave no answer, and another one may. The text is the class of the cause."""


class _Brain:
    """One brain process. ``waiting`` counts requests, ``missed`` is a monotonic time."""

    def __init__(self, address: str, secret: str) -> None:
        self._wire = Wire(address, secret)
        self.waiting = 0
        self.missed = float("-inf")

    async def ask(self, body: bytes, seconds: float) -> BrainReply:
        """Its reply. Raises ``_Unreachable``, or ``BrainAway`` when asking another is no use."""
        self.waiting += 1
        try:
            with anyio.fail_after(max(seconds, 0.001)):
                status, content = await self._wire.ask("POST", "/turn", body)
            if status != 200:
                # It read the request and could not answer it: another would not either.
                raise BrainAway(f"status {status}")
            return decode(content, BrainReply)
        except TimeoutError:
            self.missed = time.monotonic()
            raise BrainAway("TimeoutError") from None
        except NoAnswer as error:
            self.missed = time.monotonic()
            raise _Unreachable(str(error)) from None
        except msgspec.MsgspecError as error:
            self.missed = time.monotonic()
            raise _Unreachable(type(error).__name__) from None
        finally:
            self.waiting -= 1

    async def ready(self) -> bool:
        """Whether it would answer now."""
        with suppress(NoAnswer), anyio.move_on_after(1):
            status, _ = await self._wire.ask("GET", "/ready")
            return status == 200
        return False

    def close(self) -> None:
        self._wire.close()

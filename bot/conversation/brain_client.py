"""The conversation's way to the brain: one POST over a Unix socket, with a deadline."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Protocol

import aiohttp
import msgspec

from bot.contract import BrainReply, BrainRequest, decode, encode

URL = "http://brain/turn"
READY = "http://brain/ready"


class BrainAway(Exception):
    """The brain is down, slow or broken. The text names the class of the cause only."""


class BrainClient(Protocol):
    """Whatever answers a request."""

    async def answer(self, request: BrainRequest) -> BrainReply:
        """The brain's reply. Raises ``BrainAway``."""

    async def ready(self) -> bool:
        """Whether the brain would answer now."""


class SocketBrain:
    """The brain process behind its socket. ``deadline`` in seconds holds for a whole turn."""

    def __init__(self, socket: Path, deadline: float) -> None:
        self._socket = socket
        self._deadline = deadline
        self._session: aiohttp.ClientSession | None = None

    async def answer(self, request: BrainRequest) -> BrainReply:
        """The brain's reply. Raises ``BrainAway`` after the deadline or on any fault."""
        try:
            async with self._open().post(URL, data=encode(request)) as response:
                if response.status != 200:
                    raise BrainAway(f"status {response.status}")
                return decode(await response.read(), BrainReply)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, msgspec.MsgspecError) as error:
            raise BrainAway(type(error).__name__) from None

    async def ready(self) -> bool:
        """Whether the brain would answer now."""
        timeout = aiohttp.ClientTimeout(total=1)
        try:
            async with self._open().get(READY, timeout=timeout) as response:
                return response.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            return False

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        # Made at first use: it belongs to the event loop that runs then.
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.UnixConnector(path=str(self._socket)),
                timeout=aiohttp.ClientTimeout(total=self._deadline),
            )
        return self._session

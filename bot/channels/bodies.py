"""Reading a request's body without trusting what it says about itself."""

from __future__ import annotations

import anyio
from starlette.requests import Request

# Seconds for a body of a few kilobytes, on the slowest of phones.
PATIENCE = 10.0
# Bytes that any body may have, whatever else is held.
SMALL = 64 * 1024


class TooLarge(Exception):
    """More bytes came than are allowed."""


class TooSlow(Exception):
    """The body did not arrive in time."""


class NoRoom(Exception):
    """Too many large bodies are held already."""


class Room:
    """For ``most`` bytes of large bodies that are read at once. Small ones need none."""

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self, size: int) -> None:
        """Take that many bytes. Raises ``NoRoom``."""
        if size > self._left:
            raise NoRoom
        self._left -= size

    def give_back(self, size: int) -> None:
        """Give them back."""
        self._left += size


async def read(request: Request, most: int, room: Room | None = None) -> bytes:
    """The body, of ``most`` bytes at the most: they are counted as they come.

    Raises ``TooLarge``, ``TooSlow``, ``NoRoom``, or ``starlette.requests.ClientDisconnect``.
    """
    body, taken = bytearray(), 0
    try:
        with anyio.move_on_after(PATIENCE):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise TooLarge
                if room is not None and len(body) > SMALL:
                    room.take(len(chunk))
                    taken += len(chunk)
            return bytes(body)
        raise TooSlow
    finally:
        if room is not None:
            room.give_back(taken)


def media_type(request: Request) -> str:
    """The type that the request says its body has, without parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()

"""Reading a request's body without trusting what it says about itself."""

from __future__ import annotations

import anyio
from starlette.requests import Request

# Seconds for a body of a few kilobytes, on the slowest of phones.
PATIENCE = 10.0


class TooLarge(Exception):
    """More bytes came than are allowed."""


class TooSlow(Exception):
    """The body did not arrive in time."""


async def read(request: Request, most: int) -> bytes:
    """The body, of ``most`` bytes at the most: they are counted as they come.

    Raises ``TooLarge``, ``TooSlow``, or ``starlette.requests.ClientDisconnect``.
    """
    body = bytearray()
    with anyio.move_on_after(PATIENCE):
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                raise TooLarge
        return bytes(body)
    raise TooSlow


def media_type(request: Request) -> str:
    """The type that the request says its body has, without parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()

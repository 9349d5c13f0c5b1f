"""HTTP to one brain, as plainly as a brain speaks it: no redirects, no cookies, nothing packed.

A client for everybody's servers takes four times the CPU a turn, and a seventh of web's start.
"""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urlsplit

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r\n", re.IGNORECASE)
_CLOSES = re.compile(rb"\r\nconnection:[ \t]*close[ \t]*\r\n", re.IGNORECASE)
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
_NETWORK = "http://"

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class NoAnswer(Exception):
    """The connection could not be made or broke off, or what came is no answer.

    The text is the class of the cause.
    """


class Wire:
    """Connections to a brain that stay open: behind a Unix socket (a path) or ``http://host:port``.

    ``secret`` is shown with each request. They belong to the event loop that first asks.
    """

    def __init__(self, address: str, secret: str = "") -> None:
        self._path = "" if address.startswith(_NETWORK) else address
        url = urlsplit("" if self._path else address.rstrip("/"))
        self._host, self._port, self._below = url.hostname or "", url.port or 80, url.path
        shown = f"authorization: Bearer {secret}\r\n" if secret else ""
        self._headers = f"HTTP/1.1\r\nhost: {url.netloc or 'brain'}\r\n{shown}content-length: "
        self._free: list[Connection] = []

    async def ask(self, method: str, route: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and content of the answer. Raises ``NoAnswer``.

        There is no deadline: whoever asks has one. Given up half-way, the connection is closed.
        """
        head = f"{method} {self._below}{route} {self._headers}{len(body)}\r\n\r\n"
        try:
            reader, writer = await self._connection()
        except OSError as error:
            raise NoAnswer(type(error).__name__) from None
        try:
            # In one piece: each one wakes the brain.
            writer.write(head.encode("ascii") + body)
            answered = await reader.readuntil(b"\r\n\r\n")
            status, length = _begun(answered)
            content = await reader.readexactly(length)
        except (OSError, EOFError, asyncio.LimitOverrunError) as error:
            writer.close()
            raise NoAnswer(type(error).__name__) from None
        except BaseException:
            writer.close()
            raise
        if _CLOSES.search(answered):
            writer.close()
        else:
            self._free.append((reader, writer))
        return status, content

    def close(self) -> None:
        """Let go of the connections that nobody uses."""
        while self._free:
            self._free.pop()[1].close()

    async def _connection(self) -> Connection:
        """One that is free and was not closed from there meanwhile, or a new one."""
        while self._free:
            reader, writer = self._free.pop()
            if not (reader.at_eof() or writer.is_closing()):
                return reader, writer
            writer.close()
        if self._path:
            return await asyncio.open_unix_connection(self._path)
        return await asyncio.open_connection(self._host, self._port)


def _begun(answered: bytes) -> tuple[int, int]:
    """Status and length of an answer that begins so. Raises ``NoAnswer``."""
    status, length = _STATUS.match(answered), _LENGTH.search(answered)
    if status is None or length is None:
        raise NoAnswer("no HTTP")
    return int(status[1]), int(length[1])

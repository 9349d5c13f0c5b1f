"""Where *web* finds the brain: a Unix socket, or a port on a private network."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.settings import Settings


@contextmanager
def door(settings: Settings) -> Iterator[socket.socket]:
    """The bound socket of ``settings.brain_port``, or else of ``settings.brain_socket``."""
    if not settings.brain_port:
        with unix_socket(settings.brain_socket) as listener:
            yield listener
        return
    with socket.create_server((settings.brain_host, settings.brain_port)) as listener:
        yield listener


@contextmanager
def unix_socket(path: Path) -> Iterator[socket.socket]:
    """A Unix socket at ``path`` that only our own user may open. It is gone afterwards.

    uvicorn's own ``uds`` would let every user of the machine in.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    before = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(before)
    ours = path.stat().st_ino
    try:
        yield listener
    finally:
        listener.close()
        # A brain that has taken over meanwhile put its own socket there.
        with suppress(FileNotFoundError):
            if path.stat().st_ino == ours:
                path.unlink()

"""A hard end for whatever talks to another machine.

Time-outs of sockets are per read: a peer that drips a byte now and then would hold
us for ever. And a look-up of a name cannot be interrupted at all, so each talk
runs in a thread that can be left behind.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable

from bot.handoff.errors import Unavailable

SHORTEST = 0.1
# Seconds that a time-out of the socket comes after the end: it is the end that is reported.
AFTER = 0.5


class Line:
    """What the talk and the one who waits for it know of each other."""

    def __init__(self, seconds: float) -> None:
        self.taken = False
        self.cut = False
        self._until = time.monotonic() + seconds
        self._socket: Callable[[], socket.socket | None] = lambda: None

    def left(self) -> float:
        """Seconds until just after the end, for time-outs of sockets: always more than 0."""
        return max(self._until - time.monotonic(), SHORTEST) + AFTER

    def watch(self, current: Callable[[], socket.socket | None]) -> None:
        """Name the socket that is shut when time is up."""
        self._socket = current

    def hang_up(self) -> None:
        """End the talk as far as that is possible; it must look at ``cut`` before it sends."""
        self.cut = True
        with contextlib.suppress(OSError):
            sock = self._socket()
            if sock is not None:
                sock.shutdown(socket.SHUT_RDWR)


def within(seconds: float, name: str, talk: Callable[[Line], None]) -> None:
    """Run the talk. It sets ``line.taken`` as soon as the other side has the notice.

    Raises ``Unavailable`` when time is up, and what the talk raised before it was taken.
    """
    line = Line(seconds)
    failed: list[Exception] = []

    def run() -> None:
        try:
            talk(line)
        except Exception as error:
            # Told by the thread that waits.
            failed.append(error)

    thread = threading.Thread(target=run, name=name, daemon=True)
    thread.start()
    thread.join(seconds)
    if line.taken:
        return
    if thread.is_alive():
        line.hang_up()
        raise Unavailable("DeadlineExceeded")
    if failed:
        raise failed[0]
    raise Unavailable("NoAnswer")

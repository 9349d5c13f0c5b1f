"""The process *work* as ``prove`` starts and kills it.

Its settings come from the environment. ``PROVE_NO_NAME`` is the part of look-ups of the
receiver's name that fail; that happens here, for no other machine is asked.
"""

from __future__ import annotations

import logging
import os
import random
import socket
import threading
from typing import Any

from bot import settings, work

LINE = "%(created).6f %(message)s"


def fail_look_ups(part: float) -> None:
    """Let so many look-ups fail as a name server would."""
    look_up = socket.getaddrinfo

    def sometimes(*args: Any, **more: Any) -> Any:
        if random.random() < part:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return look_up(*args, **more)

    socket.getaddrinfo = sometimes


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG, format=LINE)
    fail_look_ups(float(os.environ.get("PROVE_NO_NAME", "0")))
    # Started together they would all come at the same moment.
    work.POLL = 0.05
    work.run(settings.load(), threading.Event())

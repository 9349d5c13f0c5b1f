"""Stopping on SIGTERM and SIGINT, and not outliving the parent."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
from types import FrameType

PR_SET_PDEATHSIG = 1
# Tells a child who started it.
PARENT = "NERVELINE_PARENT"


def stop_on_signals() -> threading.Event:
    """An event that is set when the process is asked to stop."""
    stop = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stop


def die_with_parent() -> None:
    """In a child that ``children.start`` made: the kernel ends us when the parent dies."""
    parent = os.environ.get(PARENT)
    if parent is None:
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(parent):
        # It died before we could ask the kernel.
        raise SystemExit(0)

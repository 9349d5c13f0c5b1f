"""What ``make run`` shows while it gets ready: each step, its time, and last time's."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Progress:
    """Lines on standard output. Times of earlier runs are kept in a small file."""

    def __init__(self, memory: Path) -> None:
        self._memory = memory
        self._start = time.monotonic()
        try:
            self._times: dict[str, float] = json.loads(memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._times = {}

    def say(self, text: str = "") -> None:
        """One line."""
        print(text, flush=True)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show that a step runs, how long it takes, and how long it took last time."""
        last = self._times.get(name)
        hint = f" (last time {last:.0f} s)" if last and last >= 1 else ""
        done = threading.Event()
        shown = threading.Thread(target=self._tick, args=(name, hint, done), daemon=True)
        begun = time.monotonic()
        shown.start()
        try:
            yield
        finally:
            done.set()
            shown.join()
        took = time.monotonic() - begun
        self._clear()
        self.say(f"  {name}: done in {took:.1f} s")
        self._times[name] = took
        self._remember()

    def _tick(self, name: str, hint: str, done: threading.Event) -> None:
        begun = time.monotonic()
        terminal = sys.stdout.isatty()
        if not terminal:
            self.say(f"  {name} …{hint}")
            return
        while not done.wait(0.2):
            seconds = time.monotonic() - begun
            # The cursor goes back: what another process says overwrites it, and is not glued on.
            print(f"  {name} … {seconds:.0f} s{hint}\033[K\r", end="", flush=True)

    @staticmethod
    def _clear() -> None:
        if sys.stdout.isatty():
            print("\r\033[K", end="")

    def _remember(self) -> None:
        try:
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            self._memory.write_text(json.dumps(self._times), encoding="utf-8")
        except OSError:
            return  # only a nicety is lost

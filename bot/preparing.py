"""What the first message needs, loaded beside the first pages."""

from __future__ import annotations

import threading

from bot import starting
from bot.intake import reading
from bot.safety.load import signs


class Preparing:
    """Loads readers and signs in a thread of its own. Where that fails, so does each
    reading, and a visitor gets the phone number.
    """

    def __init__(self) -> None:
        self._over = threading.Event()

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._load, daemon=True).start()

    def over(self) -> bool:
        """Whether messages are read without delay from now on."""
        return self._over.is_set()

    def _load(self) -> None:
        try:
            reading.prepare()
            signs()
        finally:
            starting.over()
        self._over.set()

"""The clock of everything that a user can notice.

Leases use the database's clock instead. ``talk`` and the tests move this one.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


class Clock:
    """The time in UTC, plus an offset that only moves forward."""

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """The time in UTC, with its zone."""
        return datetime.now(timezone.utc) + self._offset

    def forward(self, by: timedelta) -> None:
        """Move the clock. Raises ``ValueError`` for a step back."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self._offset += by

"""What every destination gets and does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Notice:
    """One row of the outbox, as a destination may tell it.

    ``id`` is the row's: the same notice sent twice has the same. ``event`` is the
    outbox's, or ``test``; ``link`` leads to the inbox, where one has to log in.
    """

    id: str
    event: str
    reference: str
    link: str


class Destination(Protocol):
    """Where notices go."""

    def send(self, notice: Notice) -> None:
        """Deliver it, within a time that the destination bounds itself.

        Raises ``errors.DeliveryError``.
        """

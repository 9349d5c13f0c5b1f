"""What every destination gets and does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

# "link": the reference and a link, for machines that must not learn more. "ticket": all.
Carries = Literal["link", "ticket"]


@dataclass(frozen=True)
class Notice:
    """One row of the outbox, as a destination may tell it.

    ``id`` is the row's: the same notice sent twice has the same. ``event`` is the
    outbox's, or ``test``; ``link`` leads to the inbox, where one has to log in.
    ``reference`` is empty for an alert that is about no request.
    ``ticket`` is the documented ticket, only for a destination that carries it.
    """

    id: str
    event: str
    reference: str
    link: str
    ticket: Mapping[str, Any] | None = field(default=None, repr=False)


class Destination(Protocol):
    """Where notices go."""

    @property
    def carries(self) -> Carries:
        """How much it may be given."""

    def send(self, notice: Notice) -> None:
        """Deliver it, within a time that the destination bounds itself.

        Raises ``errors.DeliveryError``.
        """

"""What can go wrong between a request and the staff.

HandoffError
├── NoSuchTicket        the id names no ticket
├── NotAllowed          the ticket's status does not let this happen
├── DestinationsUnset   nobody said yet which destinations are switched on
└── DeliveryError       a notice did not arrive
    ├── Rejected        permanent: sending it again cannot help
    └── Unavailable     transient: later it may well arrive

No text here holds anything of a visitor.
"""

from __future__ import annotations

from typing import ClassVar


class HandoffError(Exception):
    """Base of all errors of this room."""


class NoSuchTicket(HandoffError):
    """The id names no ticket."""


class NotAllowed(HandoffError):
    """The life cycle forbids the step: ``status`` is the ticket's, ``wanted`` the step."""

    def __init__(self, status: str, wanted: str) -> None:
        super().__init__(f"a ticket that is {status} cannot be {wanted}")
        self.status = status
        self.wanted = wanted


class DestinationsUnset(HandoffError):
    """``destinations.use`` was not called: a ticket would be filed and nobody told."""


class DeliveryError(HandoffError):
    """A notice did not arrive. ``retry_after`` is in seconds.

    ``cause`` is a class and a status code, without any text of the peer's: it may
    repeat what was sent.
    """

    permanent: ClassVar[bool]

    def __init__(self, cause: str, retry_after: float | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.retry_after = retry_after


class Rejected(DeliveryError):
    """Refused for good."""

    permanent = True


class Unavailable(DeliveryError):
    """Not now."""

    permanent = False

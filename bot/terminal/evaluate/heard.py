"""What was made of one message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Heard:
    """One message as read.

    ``intent`` is what is acted on, ``best`` the likeliest intent whether sure or not,
    ``scope`` how sure (0 to 1; None: not looked at), ``action`` what safety says, ``cpu`` in milliseconds.
    """

    intent: str
    best: str
    scope: float | None
    action: str | None
    fields: dict[str, Any]
    cpu: float

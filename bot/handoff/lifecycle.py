"""Which status a ticket may have after which. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.handoff.errors import NotAllowed

Status = Literal[
    "new", "claimed", "contacted", "scheduled", "closed", "spam", "cancelled", "erased"
]

# "new" after another status: released, or taken back because it was a slip.
NEXT: Mapping[str, frozenset[str]] = {
    "new": frozenset({"claimed", "closed", "spam", "cancelled", "erased"}),
    "claimed": frozenset(
        {"new", "contacted", "scheduled", "closed", "spam", "cancelled", "erased"}
    ),
    "contacted": frozenset({"new", "scheduled", "closed", "spam", "cancelled", "erased"}),
    "scheduled": frozenset({"contacted", "closed", "cancelled", "erased"}),
    "closed": frozenset({"new", "erased"}),
    "spam": frozenset({"new", "erased"}),
    "cancelled": frozenset({"erased"}),
    "erased": frozenset(),
}
# Somebody still works on it, so what the visitor adds is still read.
OPEN = frozenset({"new", "claimed", "contacted", "scheduled"})


def check(status: str, wanted: str) -> None:
    """Raises ``NotAllowed`` unless a ticket of that status may become what is wanted."""
    if wanted not in NEXT.get(status, frozenset()):
        raise NotAllowed(status, wanted)

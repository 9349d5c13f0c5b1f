"""How urgent a request is by the signs that came with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.contract import Urgency

# What the staff must read first, from the least to the most.
URGENCIES: tuple[Urgency, ...] = ("routine", "same_day", "emergency", "crisis")
# By contract.Action. What was only asked and never said yes to is no sign.
URGENCY_OF: Mapping[str, Urgency] = {
    "ask": "routine",
    "same_day": "same_day",
    "emergency_department": "emergency",
    "911": "emergency",
    "crisis_line": "crisis",
}


def urgency(actions: Iterable[str]) -> Urgency:
    """The highest urgency of the actions; ``routine`` for none, or for one not known."""
    found: list[Urgency] = [URGENCY_OF.get(action, "routine") for action in actions]
    return max(found, key=URGENCIES.index, default="routine")

"""The honest limits of what is claimed, and which of them a text says. Pure: the words stand in
``limits.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.cues.patterns import patterns_in
from bot.intake.reading.text.message import fold

LIMITS = patterns_in("limits.yml")


def limits_in(text: str) -> frozenset[str]:
    """The names of the limits that a text says, in either language; none in most texts."""
    plain = fold(text)
    return frozenset(name for name, few in LIMITS.items() if any(p.search(plain) for p in few))

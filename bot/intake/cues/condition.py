"""Whether somebody tells of an age, a condition or a medicine that only the doctor can weigh. Pure.

The patterns stand in ``conditions.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.cues.patterns import first_of, patterns_in

CONDITIONS = patterns_in("conditions.yml")


def condition_of(text: str) -> str | None:
    """The topic that answers it, by its intent; None where nothing of that is told."""
    return first_of(CONDITIONS, text)

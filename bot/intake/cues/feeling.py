"""Whether a visitor tells of a death, of anger, of fear or of pain that stays: before the answer comes
one plain sentence. Pure; the patterns stand in ``feelings.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.cues.patterns import first_of, patterns_in

FEELINGS = patterns_in("feelings.yml")


def feeling_of(text: str) -> str | None:
    """The name of the first feeling in ``feelings.yml`` that is told, or None."""
    return first_of(FEELINGS, text)

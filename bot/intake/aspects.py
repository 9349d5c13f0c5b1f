"""Which side of a topic a question asks for: "are other doctors wrong?" of why pain is missed.

The classifier names the topic; a few questions want one side of it, which has an answer
of its own. Pure: the patterns stand in ``aspects.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.patterns import first_of, patterns_in

ASPECTS = patterns_in("aspects.yml")


def aspect_of(text: str) -> str | None:
    """The name of the side that the words ask for; None for the topic as a whole."""
    return first_of(ASPECTS, text)

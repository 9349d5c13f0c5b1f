"""What words say beyond doubt, whatever the classifier makes of them: "what would he even do?". Pure.

The patterns stand in ``topics_named.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.patterns import first_of, patterns_in

NAMED = patterns_in("topics_named.yml")
OFFICE = "out_of_scope"
SURE = 0.75


def named_better(text: str, name: str, confidence: float) -> tuple[str, float]:
    """The intent of the words, and how sure it is: the classifier's own, unless the words are in the
    table.
    """
    found = first_of(NAMED, text)
    return (found, SURE) if found and found != name else (name, confidence)


def for_office(text: str) -> bool:
    """Whether the words ask what only the office can say."""
    return first_of(NAMED, text) == OFFICE

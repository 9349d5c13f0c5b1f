"""What words say beyond doubt, where the classifier only guesses: "what would he even do?". Pure.

The patterns stand in ``topics_named.yml`` and are read once at import.
"""

from __future__ import annotations

from bot.intake.patterns import first_of, patterns_in

NAMED = patterns_in("topics_named.yml")
OFFICE = "out_of_scope"
# From here on the classifier knows better than a pattern, unless it hears a complaint.
CERTAIN = 0.75
COMPLAINT = "complaint"


def named_better(text: str, name: str, confidence: float) -> tuple[str, float]:
    """The intent of the words, and how sure it is: the classifier's own, unless it only guesses and
    the words are in the table.
    """
    unsure = confidence < CERTAIN or name == COMPLAINT
    found = first_of(NAMED, text) if unsure else None
    return (found, CERTAIN) if found and found != name else (name, confidence)


def for_office(text: str) -> bool:
    """Whether the words ask what only the office can say."""
    return first_of(NAMED, text) == OFFICE

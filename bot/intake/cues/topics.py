"""Topics that words name beyond doubt, whatever the classifier makes of them: "what would he even
do?". Pure: the patterns stand in ``topics.yml`` and are read once at import.
"""

from __future__ import annotations

import re

from bot.intake.cues.candor import asks_for_candor
from bot.intake.cues.patterns import first_of, patterns_in

NAMED = patterns_in("topics.yml")
# Questions whose rule does something of its own, and so answers nothing else beside it.
ALONE = {"ask_why_needed", "ask_request_status", "ask_for_person", "ask_if_bot"}
OFFICE = "out_of_scope"
_SENTENCES = re.compile(r"(?<=[.?!])\s+|\n|, ")
PRIVACY = "ask_privacy"
# Who answers here, and from what: for who asks for nothing but honesty.
WHO_ANSWERS = "ask_if_bot"
SURE = 0.75


def named_better(text: str, name: str, confidence: float) -> tuple[str, float]:
    """The intent of the words, and how sure it is: the classifier's own, unless the words are in the
    table.
    """
    found = WHO_ANSWERS if asks_for_candor(text) else first_of(NAMED, text)
    return (found, SURE) if found and found != name else (name, confidence)


def for_office(text: str) -> bool:
    """Whether the words ask what only the office can say."""
    return first_of(NAMED, text) == OFFICE


def asks_who_reads(text: str) -> bool:
    """Whether a sentence of the words asks who sees what is written here."""
    return any(first_of(NAMED, each) == PRIVACY for each in _SENTENCES.split(text) if each.strip())

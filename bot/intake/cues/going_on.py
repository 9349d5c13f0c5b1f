"""Bare words that go on from an explanation: "why?", "says who", "so what now". Pure.

Said by themselves they have no topic. Behind an explanation they ask for the next one, for
a shorter one, for what speaks for it, or for what to do. The words stand in ``going_on.yml``
and are read once at import.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from bot.intake.cues.patterns import patterns_in
from bot.intake.reading.text.message import fold

# Its reasons, more of it, in plainer words, what speaks for it, or what to do with it.
Going = Literal["why", "more", "simpler", "doubt", "next"]

_LEADS = (
    r"(?:(?:ok(?:ay)?|and|so|but|well|hm+|oh|wow|yes|yeah|please|interesting|really|wait|sorry|no|then|alright"
    r"|y|pero|bueno|entonces|si|aja|disculpe|perdon|interesante|oiga|pues)[ ,.!?]+)*"
)
_ENDS = r"(?: (?:please|then|though|exactly|por favor|exactamente|entonces|pues))?"
# "No more" wants none of it, and "no then" is a no.
_NOT = r"(?!no,? (?:more|mas)\b|no (?:then|so|and|entonces|y)$)"
_BARE = {
    going: re.compile(f"{_NOT}{_LEADS}(?:{'|'.join(each.pattern for each in patterns)}){_ENDS}")
    for going, patterns in patterns_in("going_on.yml").items()
}
_MOST = 60


def goes_on(text: str) -> Going | None:
    """What bare words behind an explanation ask for; None for all others. Never raises."""
    plain = re.sub(r"[^\w' ]+", " ", fold(text[: _MOST + 1]))
    plain = " ".join(plain.split())
    if not plain or len(text) > _MOST:
        return None
    found = (going for going, bare in _BARE.items() if bare.fullmatch(plain))
    return cast(Going | None, next(found, None))

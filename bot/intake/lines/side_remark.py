"""Another complaint told beside the first: "also my foot has been numb for a year". Pure.

The complaint that was told first stays the main one: its score is not that of another place, and
each place keeps its own side and length of time.
"""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.intake.lines.each_place import beside
from bot.intake.reading.places.beside import PLACES, is_bound
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.places.place import is_operated
from bot.intake.reading.text.instead import CORRECTING
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging, per_place

# What belongs to one place, and may not be changed by what is told of another.
_OF_PLACE = ("duration", "pain_score", "side")
# Asked for these, it is the main complaint that is told.
_STORY = (*_OF_PLACE, "location", "pain_story")
_PARTS = ", "
# Words that put right what was said of the place.
_CORRECTS = re.compile(
    rf"\b(?:{CORRECTING}|no(?! me| se| puedo| aguanto)|replac\w+|scratch|really|make it|it(?:'?s| is) (?:the|my|in)"
    r"|sino|mas bien|es (?:el|la|mi|en)|debe)\b"
)
# Where a pain is felt, and where it goes to, which is no place of its own.
_HURTS = re.compile(
    r"\b(?:hurt\w*|ach\w+|numb\w*|burn\w*|sore|pain\w*|tingl\w+|stiff|weak|duele[ns]?|dolor|dormid[oa]s?|arde[n]?|quema\w*|punza\w*)\b"
)
_BESIDE = re.compile(
    r"^\W*(?:oh|and|also|plus|y|ademas|tambien)\b|\b(?:also|too|as well|tambien)\b"
)
_GOES = re.compile(
    r"\b(?:goes|going|go|down|into|shoots?|shooting|radiat\w*|travels?|runs?|spreads?|baja|corre|se va|llega|recorre|irradia|hasta|from .{1,20} to)\b"
)


def kept_apart(draft: Draft, fields: Details, asked: str | None, text: str) -> Details:
    """The details of a message that tells of another place than the known one: it comes beside that
    with its own side and length of time. What else it says of that place is a note.
    """
    known = draft.details.get("location")
    if not isinstance(known, str) or asked in _STORY:
        return fields
    plain = fold(text)
    other_side = drafts.has(draft, "side") and fields.get("side", known) != draft.details["side"]
    if not (drafts.has_story(draft) or other_side) or _CORRECTS.search(plain) or "?" in plain:
        # A place alone, told beside a sign, is no complaint of its own yet.
        return fields
    before = known.split(_PARTS)
    more = _others(before, plain, str(fields.get("location", "")))
    felt = "pain_words" in fields or any(each.search(plain) for each in (_HURTS, _BESIDE, _GOES))
    if not more or not felt:
        # A bare place, or one with its length, is the right one.
        return fields
    others = [key for key in _OF_PLACE if key in fields and fields[key] != draft.details.get(key)]
    kept = {key: value for key, value in fields.items() if key not in others}
    if "location" in fields or not _GOES.search(plain):
        kept["location"] = _PARTS.join([*before, *more])
        own = [key for key in others if key in per_place.KEYS]
        kept |= {key: beside(str(fields[key]), draft.details.get(key), before, more) for key in own}
        others = [key for key in others if key not in own]
    if others or "location" not in fields:
        kept["notes"] = merging.joined(kept.get("notes"), text.strip()[: merging.MOST_WORDS])
    return kept


def _others(known: list[str], plain: str, told: str) -> list[str]:
    """The places that the words name, or were read in them, if the known ones are not among them."""
    found = [
        each
        for each in PHRASE.finditer(plain)
        if not is_bound(plain[: each.start()]) and not is_operated(plain, each)
    ]
    named = [PLACES[match[0]] for match in found]
    named += [each for each in told.split(_PARTS) if each and each not in known]
    again = any(_same(each, known) for each in named)
    return [] if again else list(dict.fromkeys(named))


def _same(place: str, known: list[str]) -> bool:
    """Whether a place is a part of a known one, or the other way round: "back", "low back"."""
    words = set(place.split())
    return any(words <= set(each.split()) or set(each.split()) <= words for each in known)

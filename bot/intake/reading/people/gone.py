"""Relatives who are dead or did something once: the request is not for them."""

from __future__ import annotations

import re

from bot.intake.reading.names.words import name_at
from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.people.age import OWN, YEARS
from bot.intake.reading.people.words import REL, RELATIVE
from bot.intake.reading.text.message import Message

_PAST = re.compile(
    r"\b(?P<who>(?:she|he|ella|el) )?(?:(?:has |had |have )?passed(?: away| on)?"
    r"(?! (?:out|by|a|an|the|my|her|his)\b)|died|(?<!leg )(?<!legs )(?<!arm )(?<!arms )(?<!hand )(?<!hands )(?<!foot )(?<!feet )(?<!toes )(?<!side )(?:is |was )?(?<!goes )(?<!go )(?<!going )(?<!feels )(?<!feel )(?<!went )(?<!half )(?<!are )(?:dead|deceased)(?! (?:leg|arm|hand|foot|feet|center|tired|weight|on|serious|wrong|asleep|numb))|ya no esta"
    r"|rest (?:her|his) soul|murio|fallecio|fallecid[oa]|(?:que )?en paz descanse|used to"
    r" (?:do|handle|take care|make|call|write|type|book|manage|fill))\b"
    r"(?:,? (?:from|of|after|during|because of|right after|de|por|despues de|durante) [^.,;!?\n|]{1,40}?(?=[.,;!?\n|]|$| (?:and|but|so|y|pero|i|im)\b))?"
    rf"(?:,? (?:about |almost |hace |over )*{NUMBER} (?:{YEARS}|months?|mos|weeks?|days?|meses"
    r"|semanas?|dias?)(?: ago)?)?"
)
_LATE = re.compile(
    rf"\b(?:(?:{OWN} |the )?(?:late|dead|deceased|difunt[oa]) {REL}|(?:widow(?:er)?|viud[oa](?! de ))\b(?:,? (?:for |hace |desde hace )?(?:about |like |como )?{NUMBER} {YEARS}\b)?"
    rf"|(?:murio|fallecio) {OWN} {REL})\b"
)
_LONGEST_AGO = 120
_OTHERS = re.compile(
    r"[.,;!?\n|]|\b(?:i|i'm|i've|im|ive|my|me|and|but|so|yo|mi|mis|tengo|y|pero)\b"
)


def gone(message: Message) -> list[tuple[int, int]]:
    """Where relatives are named who are dead, and where that is said."""
    plain = message.plain
    found: list[tuple[int, int]] = []
    for match in _LATE.finditer(plain):
        named = name_at(message, match.end() + 1, strict=True)
        found.append((match.start(), named[1] if named else match.end()))
    for match in _PAST.finditer(plain):
        start = max(0, match.start() - _LONGEST_AGO)
        relatives = list(RELATIVE.finditer(plain, start, match.start()))
        if not relatives:
            continue
        relative = relatives[-1]
        between = plain[relative.end() : match.start()]
        if match["who"] or not re.search(r"[.!?\n]", between):
            named = name_at(message, relative.end() + 1, strict=True)
            end = min(named[1], match.start()) if named else relative.end()
            if not _OTHERS.search(between):
                # What they had is no detail of the patient: "mom had it for years before she passed".
                end = match.end()
            found += [(relative.start(), end), match.span()]
    return found

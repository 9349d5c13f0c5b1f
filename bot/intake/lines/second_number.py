"""A number that took the place of the one before, and was meant beside it: "add it as a second one",
"keep both numbers"; and one that is taken off again: "remove the work number". Pure.
"""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.intake.reading.text.message import fold
from bot.intake.reading.text.openings import OPENINGS
from bot.intake.request import display, merging
from bot.intake.request import draft as drafts

_LEADS = rf"(?:(?:{OPENINGS}|can you|could you|i (?:meant|want(?:ed)?)(?: you)?(?: to)?|i'd like to|puede|quiero(?: que)?|queria(?: que)?)\b[ ,.!]*)*"
_IT = r"(?:it|that(?: one)?|this(?: one)?|(?:the|that|this|my) (?:new |last |other )?(?:one|number|phone|cell))"
_SECOND = r"(?:second|2nd|back-?up|other|additional|extra|spare|alternat(?:e|ive)|another)"
_THING = r"(?:one|numbers?|phones?|cell|contact|line|option)"
_SEGUNDO = r"(?:segundo|otro|de respaldo|adicional)"
_BOTH = re.compile(
    rf"\W*{_LEADS}(?:"
    rf"(?:(?:add|put|keep|use|list|save|leave|have) {_IT}(?: down| in)? )?as (?:(?:an?|my|the) )?{_SECOND}(?: {_THING})?"
    rf"|(?:keep|use|put|leave|list|have|save) (?:them )?both(?: (?:of them|(?:the )?{_THING}))?"
    rf"|(?:(?:agregu|anad|pong|dej|anot|apunt)[ae]n?l[oe] )?como (?:(?:un|mi|el) )?(?:numero )?{_SEGUNDO}(?: (?:numero|telefono))?"
    r"|(?:dej|pong|us|anot|guard)[ae]n? (?:los dos|ambos)(?: (?:numeros|telefonos))?"
    r")(?: (?:please|pls|too|then|instead|por favor|tambien|mejor))*\W*"
)

# Which of several numbers is meant, where it is no line of its own.
_WHICH = re.compile(
    r"\b(?:the|my|that|el|mi|ese) (?P<which>second|2nd|other|back-?up|extra|spare|work|home|house|office|job) (?:one|number|phone|line|contact)\b"
    r"|\b(?:el|mi|ese) (?:(?P<cual>segundo|otro) (?:numero|telefono)|(?:numero|telefono) del? (?:la |el |mi )?(?P<que>trabajo|casa|oficina))\b"
)
_PLACES = frozenset("work home house office job trabajo casa oficina".split())
_FEWEST_DIGITS = 7


def second_taken_off(draft: Draft, words: str) -> str | None:
    """The notes without the second number that folded words name; None where no note tells it."""
    which = _WHICH.search(words)
    if not which or not drafts.has(draft, "notes"):
        return None
    named = next(filter(None, which.groups()))
    parts = str(draft.details["notes"]).split(merging.PARTS)
    told = [each for each in parts if len(drafts.digits(each)) >= _FEWEST_DIGITS]
    if named in _PLACES:
        told = [each for each in told if re.search(rf"\b{named}\b", fold(each))]
    return merging.PARTS.join(each for each in parts if each != told[0]) if len(told) == 1 else None


def both_kept(draft: Draft, text: str) -> tuple[Draft, Details] | None:
    """The draft with the number from before its last change, and the new one as a note; None where no
    number was replaced just now, or the words want something else.
    """
    before, now = draft.replaced.get("phone"), draft.details.get("phone")
    if not before or not now or draft.reference or not _BOTH.fullmatch(fold(text)):
        return None
    note = f"{display.phone(str(now))}: {text.strip()}"
    changed: Details = {
        "phone": before,
        "notes": merging.joined(draft.details.get("notes"), note),
    }
    return drafts.with_details(draft, **changed), changed

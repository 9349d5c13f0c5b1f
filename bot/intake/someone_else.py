"""Words behind a request that was sent, with which somebody else wants one as well. Pure.

A couple shares a phone: what the second one tells must not write over the first one's request.
It is kept there in their own words, and staff, who call anyway, see it.
"""

from __future__ import annotations

import re

from bot.contract import DECLINED, Details, Draft, Understood
from bot.intake import draft as drafts
from bot.intake.reading.meant_instead import CORRECTING
from bot.intake.reading.message import fold
from bot.intake.same_name import same_name

# Who says one of these corrects the name that stands there.
_CORRECTS = re.compile(
    rf"\b(?:{CORRECTING}|oops|typo\w*|(?:mis)?spel\w+|(?:real|legal|full|whole|last|first|middle|maiden|married|birth) name|née|nee|use|under|also known|aka"
    r"|error|mal|en vez|no (?:es|soy|me)|disculp\w+|escrib\w+|apellidos?|segundo nombre|nombre completo|pon(?:le)?|debe(?:ria)?)\b"
)
# "My wife needs one too", "another request for my son".
_AS_WELL = re.compile(
    r"\b(?:too|also|as well|another|a second|a separate|one more|(?:his|her|their) own|her(?:self)? one|him one|tambien|otra|otro|una segunda|ademas)\b"
)
_WANTS = re.compile(
    r"\b(?:needs?|wants?|would like|'d like|request|appointment|visit|one|call(?:ed|back)?|seen|see|help|consult\w*"
    r"|necesit\w+|quier\w+|quisier\w+|solicitud|cita|llamad\w+|consulta|ver(?:la|lo)?)\b"
)
_WHOSE = ("relation", "patient_name")


def someone_else(draft: Draft, reading: Understood, asked: str | None, text: str) -> bool:
    """Whether the words are another person's, or for another one, once a request was sent.

    A name that is asked for, or said to be wrong, is a correction; so is one that is nearly the
    same.
    """
    if not draft.reference or draft.changing or asked in ("name", "patient_name"):
        return False
    plain = fold(text)
    name = reading.fields.get("name")
    known = drafts.named(draft)
    if name and name != DECLINED and known and not same_name(known, str(name)):
        return not _CORRECTS.search(plain)
    whose = any(reading.fields.get(key) for key in _WHOSE) or reading.intent == "for_someone_else"
    return whose and bool(_AS_WELL.search(plain) and _WANTS.search(plain))


def as_note(text: str) -> Details:
    """What is kept of such words on the first one's request: all of them."""
    return {"notes": text.strip()[: drafts.MOST_WORDS]}

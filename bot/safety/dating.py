"""The year and the month that it is, in the words of whoever says when: this year makes nothing old, and
a fall in a month that is over is as old as that.
"""

from __future__ import annotations

import re

# Four figures by themselves, no part of a telephone number.
_YEAR = re.compile(r"(?<![\d-])(?<!\d[ .)])20\d\d(?![\d-]|[ .]\d)")


def dated(text: str, year: int) -> str:
    """The words with a month in the place of this year, or a later one: "since 2026" in 2026 says
    no more than "since January".
    """
    return _YEAR.sub(lambda found: "January" if int(found[0]) >= year else found[0], text)


# The month before this one may have ended yesterday.
_OVER = 2
_ENGLISH = (
    "january february march april may june july august september october november december".split()
)
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_MONTHS = {name: number for each in (_ENGLISH, _SPANISH) for number, name in enumerate(each, 1)}
_NAMES = "|".join(_MONTHS)
_WHEN = re.compile(
    r"\b(?:back )?(?:in|on|last|this past|around|about|en|el pasado|el mes de|el \d{1,2} de)"
    r"(?: (?:early|late|mid|about|around|the (?:middle|end|beginning) of|last|this past|principios de|mediados de|finales de|el (?:mes de|pasado)))*"
    rf" (?P<month>{_NAMES})\b(?:,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?!:|\d))?(?: (?:last year|pasado))?(?!,?(?: de| del)? (?:19|20)\d\d)",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:fell|fall|falling|slipped|tripped|tumbled|crash\w*|wreck\w*|accident|rear[- ]?ended|thrown|hit by|run over"
    r"|ca[ií]|cay[oó]|ca[ií]da|choqu[eé]|choc[oó]|chocaron|choque|accidente|resbal\w+|volc\w+|volte\w+|atropell\w+)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?:(?! (?:and|but|y|pero) )[^.!?;\n])+")
# "My surgery is in December, I fell."
_OF_ELSE = re.compile(
    r"\b(?:surger\w*|operat\w*|fusion|visit|appointment|cirug\w+|oper\w+|cita)\b", re.IGNORECASE
)


def aged(text: str, month: int | None) -> str:
    """The words with "3 months ago" in the place of a month that is over, where a fall or a crash is
    told with it: "I fell off a ladder in August", in November. ``month``: the one it is, 1 to 12.
    """
    if month is None:
        return text

    def ago(found: re.Match[str]) -> str:
        name = found["month"].lower()
        since = (month - _MONTHS[name]) % 12
        if since < _OVER:
            return found[0]
        return f"{since} months ago" if name in _ENGLISH else f"hace {since} meses"

    def told(part: re.Match[str]) -> str:
        falls = _FALL.search(part[0]) and not _OF_ELSE.search(part[0])
        return _WHEN.sub(ago, part[0]) if falls else part[0]

    return _PARTS.sub(told, text)

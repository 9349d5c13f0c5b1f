"""A score that takes the place of another: "the 8 should be a 6", "not a 5 but an 8"."""

from __future__ import annotations

import re

from bot.intake.reading.scores.said import OF_TEN, SCORE, value_of
from bot.intake.reading.text.message import Context, Message

_SHOULD_BE = re.compile(
    rf"\b(?P<old>{SCORE}) (?:should (?:be|say|have been)|is wrong,? (?:it's|its)|debe ser|deberia ser|no es,? es)"
    rf"(?: an?| un)? (?P<n>{SCORE})\b"
)
# "A 7, not a 6", "6/10 not 8", whose ten is the end of the scale; "change the score to 8".
NOT_OLD = re.compile(
    rf"(?<![/.\w])(?<!\bof )(?P<n>{SCORE})(?:{OF_TEN})?(?: (?:now|today|ahora|hoy))?,? (?:and )?(?:not|no|instead of|en vez de) (?:an? |un )?(?P<old>{SCORE})\b(?! (?:years?|months?|anos?|meses))"
)
_SET = re.compile(
    # "Puse 3 pero es 9"
    rf"\b(?:puse|dije|i put|i said) (?:an? |un )?{SCORE},? (?:pero|but) (?:es|it'?s|it is|i meant) (?:an? |un )?(?P<n2>{SCORE})(?![\w:])(?! (?:years?|months?|weeks?|anos?|mes(?:es)?|semanas?))|"
    rf"\b(?:score|pain(?: (?:level|number|rating))?|rating|(?:numero|nivel)(?: de(?:l)? dolor)?|dolor|puntaje|puntuacion)"
    rf" (?:(?:up |down )?to|a|with|por) (?:an? |un )?(?P<n>{SCORE})(?![\w:])(?! (?:years?|months?|weeks?|days?|times?|places?|spots?|levels?|doctors?|surg\w+|shots?|pills?|anos?|mes(?:es)?|semanas?|dias?|veces|lugares?|doctores)\b)"
)
# "The pain is not 5 but 8", "no es 5, es 8".
_DENIED_OLD = (
    rf"(?:is not|isn'?t|isnt|not|wasn'?t|no es|no era|no fue)(?: an?| un| de| en)? (?P<old>{SCORE}),? (?:(?:but|rather|it'?s|it is|is|more like|sino|pero|es|mas bien)[ ,]+)+(?:(?:an?|un|de) )?(?P<n>{SCORE})"
    r"(?![\w:/])(?! (?:years?|months?|weeks?|days?|anos?|mes(?:es)?|semanas?|dias?)\b)"
)
_NOT_BUT = re.compile(rf"\b{_DENIED_OLD}")
_PAIN_NOT_BUT = re.compile(
    rf"\b(?:pain|score|rating|dolor|nivel|puntaje|numero del? dolor)(?: (?:level|score|number|del? dolor))? {_DENIED_OLD}"
)
_ORDERS = re.compile(
    r"\b(?:change|make|set|put|update|correct|bump|raise|lower|move|sub[ae]n?|baj[ae]n?|cambi\w+|pong\w+|corrij\w+) (?:the |my |el |mi )?(?:pain )?$"
)


def changed(message: Message, context: Context) -> re.Match[str] | None:
    """A known score and the one it should be: "the 8 should be a 6"."""
    denied = _PAIN_NOT_BUT.search(message.plain)
    if denied:
        return denied
    if "pain_score" not in context.known and context.asked != "confirm":
        told = _SET.search(message.plain)
        return told if told and _ORDERS.search(message.plain[: told.start()]) else None
    for pattern in (_SHOULD_BE, NOT_OLD, _NOT_BUT):
        match = pattern.search(message.plain)
        if match and value_of(match["old"]) == context.known.get("pain_score", ""):
            return match
    return _SET.search(message.plain)

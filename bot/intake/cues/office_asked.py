"""Questions about the office in the words of a time to call: "are you open on Saturday". Pure.

Spanish leaves the question mark out, and begins like a statement: "abren los sábados".
"""

from __future__ import annotations

import re

from bot.intake.cues.aspects import asks_desk
from bot.intake.cues.topics import for_office
from bot.intake.reading.text.message import fold

_LEADS = (
    r"\W*(?:(?:and|so|but|ok|okay|oh|also|hey|wait|well|y|pero|oiga|disculpe|bueno|ah|tambien)\W+)*"
)
_OFFICE = r"(?:you(?: guys| all)?|u|y'?all|they|the (?:office|clinic|doctor|surgeon|place|staff)|he|dr\.? \w+|it|anyone|anybody|someone)"
_HOURS = re.compile(
    rf"{_LEADS}(?:(?:is|are|r|will) {_OFFICE}(?: (?:be|ever|also|even|still|usually))* (?:open\w*|closed?|there|in|around|working|available)"
    rf"|(?:do|does) {_OFFICE}(?: (?:ever|also|even|still|usually))* (?:open|close|work|see (?:people|patients|anyone|anybody)|do visits|take (?:patients|walk))"
    rf"|(?:can|could|does|do|will|would) {_OFFICE}(?: (?:also|even|still))* (?:see|treat|take|operate on|accept|help)(?! (?:me|us|him|her)\b)"
    r"|is there an? (?:age|weight|limit)|(?:pueden?|podrian?) (?:ver|atender|tratar|operar|recibir) (?:un|una|a) (?!las?\b|eso\b)"
    r"|what (?:time|days?|hours?) (?:do|does|are|is) (?:you|they|it|he|the)\b"
    r"|(?:estan? (?:abiert[oa]s?|cerrad[oa]s?)|abren?|cierran?|trabajan?|atienden?|hay (?:citas?|consultas?|servicio|atencion|alguien)|dan (?:citas?|consultas?))(?: (?:el|los|en|por|de|a|hasta|ustedes|las|la|tambien|hoy|manana|desde|todo)\b|\W*$))"
)
# "Ya es tarde para operarme", "is it too late for surgery": no hour of the day.
_TOO_LATE = re.compile(
    r"\b(?:too late|(?:muy|ya es|demasiado) tarde)(?: ya)? (?:for (?:surgery|an? \w+)|to (?!call)|para (?!llam|que (?:me )?llam)\w+)"
)
# Who wants the call then says so.
_CALLED = re.compile(
    r"\b(?:call\w*|phone me|ring me|reach me|contact me|ll?am\w+|marqu\w+|marcar\w*|hablen?me)\b"
)


_SENTENCES = re.compile(
    r"(?<=[.?!;])\s+|\n+|,\s+(?=(?:otherwise|if not|else|or else|so|then|but|a esa|si no|entonces|pero)\b)"
)


def telling(text: str) -> str:
    """The sentences that do not ask about the office: "is anyone there at 9? otherwise mornings"."""
    return " ".join(each for each in _SENTENCES.split(text) if not asks_no_time(each))


# What the clock shows is no wish: "its 1am and I can't sleep".
_CLOCK = re.compile(
    r"\W*(?:(?:but|and|so|well|pero|y)\W+)?(?:it'?s|son las|es la) (?:only |already |like |almost |past |ya |casi )*\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|de la (?:manana|madrugada|noche))"
)


def asks_no_time(text: str) -> bool:
    """Whether words with a day or an hour ask about the office, or say what the clock shows."""
    plain = fold(text)
    if _TOO_LATE.search(plain) or _CLOCK.match(plain) or asks_desk(text):
        return True
    if _CALLED.search(plain):
        return for_office(text)
    return bool(_HOURS.match(plain)) or for_office(text)

"""The wish to be called after the emergency, with whom to call beside it. Pure."""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.conversation.kept_in_mind import is_harm
from bot.intake.cues.language import language_of
from bot.intake.reading import read
from bot.intake.request import draft as drafts
from bot.safety.followup import answer_of
from bot.safety.going import help_of
from bot.safety.hesitating import postpones

_NUMBER = re.compile(r"[+(]?\d[\d ().-]{5,}\d")
_ADDRESS = re.compile(r"\S+@\S+")
# After the help, and no hour of the day.
_NO_TIME = frozenset(
    "later|afterwards|after|later on|después|despues|luego|más tarde|mas tarde".split("|")
)
# A wish to be called on a day that is named: whoever goes for help now can be called then.
_THEN = re.compile(
    r"\b((?:call|phone|ring|text) (?:me|us|him|her|my \w+))(?: back)? (?:(?:on |sometime |early )?(?:tomorrow|mon|tues|wednes|thurs|fri|satur|sun|next week|later this week|the day after)(?:day)?"
    r"(?: (?:morning|afternoon|evening))?|in (?:a (?:few|couple(?: of)?)|two|three|\d) (?:days|hours)|in the morning|tonight|when (?:im|i'm|i am|i get|we get|were|we're|we are|he is|she is|he gets|she gets) (?:back|home|out|done))\b"
    r"|\b((?:me|nos|le|lo|la) (?:pueden? |podrian? )?(?:llam\w+|hablar|hablen|marcar|marquen)|ll[aá]men(?:me|nos|le)|marquenme|hablenme)(?: por favor)? (?:(?:el )?(?:ma[nñ]ana|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
    r"|la (?:otra|pr[oó]xima) semana|en (?:unos|dos|tres|\d) d[ií]as|en la (?:ma[nñ]ana|tarde)|al rato)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:but|and|pero|y|so|entonces)\b", re.IGNORECASE)
_LEADS = r"(?:\b(?:i'?m|i am|my name is|my name|name|this is|it'?s|ask for|soy|me llamo|mi nombre es|hable[n]? con)\b\W*)?"


def wishes_call(draft: Draft, words: str) -> Draft | None:
    """The draft with the name and number of somebody who was told to get help, and wants to be
    called after it; None where the words say anything else, or it is self-harm.

    "Ok we are going. Can somebody call me later? 702 555 0117, I'm Tess." Never raises.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or is_harm(alarm):
        return None
    fields = read(words, None, language_of(words) or "en", draft.details)
    if postpones(words):
        return None
    rest = _without(words, fields)
    # Of nobody else is "just call me tomorrow" a wish for the time after the help.
    goes = bool(alarm.heads) or help_of(rest) is not None
    if answer_of(_on_a_day(rest) if goes else rest) != "afterwards":
        return None
    if str(fields.get("best_time", "")).casefold() in _NO_TIME:
        del fields["best_time"]
    return drafts.aside(draft, fields)


def _on_a_day(words: str) -> str:
    """The words with "call me on Monday" as "call me later", which it means to somebody who goes
    for help; "I'll wait, call me Monday" says more.
    """
    found = _THEN.search(words)
    if not found:
        return words
    later = "call me later" if found[1] else "llamenme luego"
    return _BUT.sub(" ", f"{words[: found.start()]}{later}{words[found.end() :]}")


def _without(words: str, fields: Details) -> str:
    """The words without whom to call, which would be taken for something told of the sign."""
    left = _ADDRESS.sub(" ", _NUMBER.sub(" ", words))
    name = fields.get("name")
    if isinstance(name, str) and name:
        left = re.sub(rf"{_LEADS}\b{re.escape(name)}\b", " ", left, flags=re.IGNORECASE)
    return left

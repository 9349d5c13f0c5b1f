"""The wish to be called after the emergency, with whom to call beside it. Pure."""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.conversation.kept_in_mind import is_harm
from bot.intake import draft as drafts
from bot.intake.language import language_of
from bot.intake.reading import read
from bot.safety.followup import answer_of

_NUMBER = re.compile(r"[+(]?\d[\d ().-]{5,}\d")
_ADDRESS = re.compile(r"\S+@\S+")
# After the help, and no hour of the day.
_NO_TIME = frozenset(
    "later|afterwards|after|later on|después|despues|luego|más tarde|mas tarde".split("|")
)
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
    if answer_of(_without(words, fields)) != "afterwards":
        return None
    if str(fields.get("best_time", "")).casefold() in _NO_TIME:
        del fields["best_time"]
    return drafts.aside(draft, fields)


def _without(words: str, fields: Details) -> str:
    """The words without whom to call, which would be taken for something told of the sign."""
    left = _ADDRESS.sub(" ", _NUMBER.sub(" ", words))
    name = fields.get("name")
    if isinstance(name, str) and name:
        left = re.sub(rf"{_LEADS}\b{re.escape(name)}\b", " ", left, flags=re.IGNORECASE)
    return left

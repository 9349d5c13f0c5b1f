"""What can be said at once of a message that nobody has answered: the line of a red flag."""

from __future__ import annotations

import logging

import msgspec

from bot import safety
from bot.contract import Draft, Language, Reply
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREENED
from bot.intake.cues.language import language_of
from bot.wording import Wording

log = logging.getLogger("nerveline.conversation")

# What a visitor reads for a sign that a question is about.
SIGN = "utter_label_sign"


def named(
    wording: Wording, names: tuple[str, ...], language: Language, sign: str = ""
) -> tuple[Reply, ...]:
    """The first of the named lines that stands in the files. ``sign``: the one that they name."""
    for name in names:
        if wording.has(name):
            called = wording.text(f"{SIGN}_{sign}", language) if sign else ""
            return wording.say(name, language, sign=called)
    return ()


def called(wording: Wording, draft: Draft, told: str, language: Language) -> Draft:
    """The draft that knows whether the open sign was called by its name in what was said: the summary
    names no other one.
    """
    alarm = draft.alarm
    if alarm is None or alarm.sign in draft.named:
        return draft
    name = wording.text(f"{SIGN}_{alarm.sign}", language)
    if alarm.sign != SCREENED and name.casefold() not in told.casefold():
        return draft
    return msgspec.structs.replace(draft, named=(*draft.named, alarm.sign))


def urgent(
    wording: Wording, words: str | None, language: Language | None = None
) -> tuple[Reply, ...]:
    """The line of an outright sign, or nothing. Never raises for what the words are.

    Without a ``language`` the words' own is used.
    """
    try:
        found = safety.read(words) if words else None
    except Exception as error:  # this is the net below everything else
        log.error("safety: %s", type(error).__name__)
        found = None
    if found is None or found.action == "ask":
        return ()
    spoken = language or language_of(words or "", None) or "en"
    return named(wording, first(Draft(), None, words or "", None, found).lines, spoken)

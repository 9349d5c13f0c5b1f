"""What follows when a visitor says that the line, or the question, about a sign misread them. Pure."""

from __future__ import annotations

from bot.contract import Draft, Safety
from bot.conversation.once_more import asks_when
from bot.conversation.safety_outcome import GO_ON, OF_THE_MIND, First, settled
from bot.intake import draft as drafts
from bot.intake.language import language_of
from bot.intake.reading import read as details_of
from bot.safety.followup import answer_of
from bot.safety.misheard import beside
from bot.safety.read import read
from bot.safety.rebuttal import rebuttal_of

MISREAD = "utter_safety_misread"


def taken_back(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The apology, and on with the conversation; of a sign that asks for 911, or that their own words
    said began lately, the question whether it is new. None where they do not say that they were
    misread, or their words are a sign themselves. Never for self-harm, an overdose or abuse.
    """
    alarm = draft.alarm or draft.passed
    rest = beside(words)
    if alarm is None or rest is None or alarm.sign in OF_THE_MIND or alarm.other:
        return None
    # "Nobody said numb" names the sign, and with what was written before it is one.
    another = reading is not None and reading.sign != alarm.sign
    outright = any(_is_outright(each) for each in (reading if another else None, read(rest)))
    if outright or answer_of(rest) == "yes":
        return None
    found = rebuttal_of(rest, alarm.sign, told=alarm.told)
    if found is not None and found.verdict == "against":
        return None
    if alarm.told and (alarm.recent or alarm.action == "911"):
        return asks_when(draft, alarm)
    fields = details_of(words, None, language_of(words) or "en", draft.details)
    for key in ("name", "best_time"):
        # "Nobody said that" tells no name.
        fields.pop(key, None)
    after = drafts.aside(settled(draft, alarm), fields)
    return First(after, (MISREAD,), instead=GO_ON)


def _is_outright(reading: Safety | None) -> bool:
    return reading is not None and reading.action != "ask"

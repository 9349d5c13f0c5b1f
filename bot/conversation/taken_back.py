"""What follows when a visitor says that the line, or the question, about a sign misread them. Pure."""

from __future__ import annotations

import re

from bot.contract import Choice, Draft, Safety
from bot.conversation.once_more import asks_when
from bot.conversation.raising import question
from bot.conversation.safety_outcome import (
    ABUSE,
    GO_ON,
    GUESSED,
    OF_THE_MIND,
    First,
    is_outright,
    settled,
)
from bot.intake.cues.language import language_of
from bot.intake.reading import read as details_of
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.safety.followup import answer_of
from bot.safety.misheard import beside, denies_blows
from bot.safety.read import read
from bot.safety.rebuttal import rebuttal_of

MISREAD = "utter_safety_misread"
# That the office sees the sign that was put aside, and that they say it is not so.
LINE_DENIED = "utter_safety_line_denied"
# Behind that: "take that off".
STAYS = "utter_safety_line_stays"
_TAKES_OFF = re.compile(
    r"\W*(?:(?:then|so|just|please|well|ok|and|i want|can you|you|pues|entonces|por favor)\W+)*(?:(?:take|get|leave)(?: (?:that|it|this)(?: (?:line|part|thing))?)? (?:off|out|down)(?: (?:that|it|this))?"
    r"|(?:remove|delete|erase|scratch) (?:that|it|this)(?: (?:line|part|thing))?|(?:quit[ea]|borr[ea]|elimin[ea])n?(?:l[oa]| eso| esto| esa (?:linea|parte)))"
    r"(?:\W+(?:then|please|now|from there|de ahi|por favor|entonces|pues))*\W*"
)
# The brain gets none of the words, and shows the summary.
SHOWN = Choice(title="", payload="resume?noted=yes")
# So many words beside a denial tell nothing of their own.
_FEW = 4


def taken_back(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The apology, and on with the conversation; of a sign that asks for 911, or that their own words
    said began lately, the question whether it is new. None where they do not say that they were
    misread, or their words are a sign themselves. Never for self-harm, an overdose or abuse, save a
    question about abuse to somebody whom nobody hits.
    """
    alarm = draft.alarm or draft.passed
    rest = beside(words)
    if alarm is None:
        return _of_the_line(draft, words, rest, reading)
    if alarm.sign == ABUSE and alarm.asked and denies_blows(words) and not is_outright(reading):
        # They were only asked: a no in their own words counts like the choice.
        after = settled(draft, alarm)
        if reading is not None and not _known(after, reading.sign):
            return question(after, reading)
        return First(after, (MISREAD,), instead=GO_ON)
    if rest is None or alarm.sign in OF_THE_MIND or alarm.other:
        return None
    # "Nobody said numb" names the sign, and with what was written before it is one.
    another = reading is not None and reading.sign != alarm.sign
    outright = any(is_outright(each) for each in (reading if another else None, read(rest)))
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


def _of_the_line(
    draft: Draft, words: str, rest: str | None, reading: Safety | None
) -> First | None:
    """What follows a denial of a sign that was put aside, or the wish to have it off the summary."""
    if rest is not None:
        return _line_denied(draft, words, rest, reading)
    denied = draft.settled and beside(str(draft.details.get("notes", ""))) is not None
    if denied and draft.open and reading is None and _TAKES_OFF.fullmatch(fold(words)):
        return First(draft, (STAYS,), instead=SHOWN)
    return None


def _line_denied(draft: Draft, words: str, rest: str, reading: Safety | None) -> First | None:
    """What follows "I never said weak legs", said of the line above the summary that names a sign
    that was put aside: it stays, and the words go along as a note. None where they say more.
    """
    begun = draft.open and not draft.reference
    if not (begun and draft.settled) or OF_THE_MIND.intersection(draft.settled):
        return None
    another = reading is not None and reading.sign not in (*draft.settled, GUESSED)
    if another or is_outright(reading) or len(rest.split()) > _FEW or read(rest) is not None:
        return None
    after, _ = drafts.absorb(draft, {"notes": words.strip()})
    return First(after, (LINE_DENIED,), instead=SHOWN)


def _known(draft: Draft, sign: str) -> bool:
    """Whether a sign was told of, or answered, before."""
    return sign in draft.settled or (draft.passed is not None and draft.passed.sign == sign)

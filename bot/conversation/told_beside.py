"""What somebody tells of themselves in the answer to a question about a sign, or to its line: the
name, the number and when to call stand behind "No, it's been years". Pure.
"""

from __future__ import annotations

import re

from bot.contract import Details, Draft
from bot.intake.cues.asking import asked_in
from bot.intake.cues.language import language_of
from bot.intake.reading import read
from bot.intake.reading.notes.kept import tells_how_to_call, tells_limit
from bot.intake.reading.text.abbreviations import with_stops, without_stops
from bot.intake.reading.text.message import fold
from bot.intake.request.draft import HEALTH, PAIN
from bot.intake.whole.steered import WISHES
from bot.intake.whole.steering import MOST_NOTE, steer

# A sentence that says who they are: no other tells a name ("It's Bell's palsy") but one with a
# number or an address in it.
_NAMES = re.compile(
    r"\b(?:my name|names?(?:'?s)? (?:is|are)|this is|call me|ask for|(?:i'?m|i am)(?! (?:an?|the|so|not|in|on)\b)"
    r"|me llamo|mi nombre|nombre (?:es|completo)|soy(?! (?:un|una|muy|de)\b)|habla|pregunten? por)\b"
)
# One that says when: "not today", "every morning" tell of the sign.
_CALLS = re.compile(
    r"\b(?:call\w*|phone|ring|reach|text|contact|free|available|good time|best|works?|llam\w+|marqu\w+|marc\w+|habl\w+|comuni\w+|disponible|me queda)\b"
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_REACHED = ("phone", "email")


def told_beside(words: str, draft: Draft) -> Details:
    """What ``words`` tell of who writes, beside an answer about a sign. Of the pain nothing: how long
    and how bad may be said of the sign.
    """
    language = language_of(words) or "en"
    found = read(words, None, language, draft.details)
    told = {key: value for key, value in found.items() if key not in (*PAIN, *HEALTH)}
    parts = _SENTENCES.split(without_stops(words))
    sentences = [fold(with_stops(each)) for each in parts if each.strip()]
    reached = [
        sentence
        for sentence in sentences
        if any(key in read(sentence, None, language, draft.details) for key in _REACHED)
    ]
    for key, tells in (("name", _NAMES), ("best_time", _CALLS)):
        if key in told and not _in(str(told[key]), reached, sentences, tells):
            told.pop(key)
    return told


def noted_beside(words: str, draft: Draft) -> Details:
    """What ``words`` tell of who writes, and what they want noted for the office: "in the notes please
    add: the dog bites". Empty where they ask or wish for anything else.
    """
    if asked_in(words):
        return {}
    told = told_beside(words, draft)
    plain = fold(words)
    if tells_how_to_call(plain) or tells_limit(plain):
        return {**told, "notes": words.strip()[:MOST_NOTE]}
    meant = steer(words)
    if meant is None or meant.kind != "note" or {"notes", *WISHES} & told.keys():
        return told
    return {**told, "notes": meant.words} if meant.words else told


def _in(value: str, reached: list[str], sentences: list[str], tells: re.Pattern[str]) -> bool:
    """Whether the value stands in a sentence that says how they are reached, or ``tells`` it."""
    said = fold(value).casefold()
    return any(
        said in each.casefold() and (each in reached or tells.search(each)) for each in sentences
    )

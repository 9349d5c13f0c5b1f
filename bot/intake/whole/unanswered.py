"""Words behind a question that want it once more, or do not know how to answer it. Pure."""

from __future__ import annotations

import re

import msgspec

from bot.contract import Understood
from bot.intake.cues.asking import QUESTION
from bot.intake.cues.at_a_loss import seeks_words, wants_again
from bot.intake.reading.text.message import fold

# Where the pain is told.
_TOLD = ("pain_story", "location")
# "More" is read as a wish to stop by its letters; it wants what stands there once more.
_MORE = re.compile(
    r"\W*(?:(?:ok|and|y|tell me|show me|read|see|some|a bit|un poco) )*(?:more|mas)(?: please| por favor)?\W*"
)


def unanswered(reading: Understood, asked: str | None, text: str) -> Understood | None:
    """The reading of words that want to hear more, or do not know how to answer; None of others."""
    if _MORE.fullmatch(fold(text)) or (asked and wants_again(text)):
        intent = "resume"
    elif asked in _TOLD and seeks_words(text):
        intent = "inform"
    elif asked in _TOLD and reading.intent == "skip" and QUESTION.search(text):
        # "What if I don't remember the dates" asks, and skips nothing.
        intent = "ask_why_needed"
    else:
        return None
    return msgspec.structs.replace(reading, intent=intent, confidence=1.0)

"""A time to call behind which the pain is told without a mark between them."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Message
from bot.intake.reading.vocabulary.times import CALL, STORY, TIME

# "Call after 4 lower back and down the right leg hurts": with this the pain begins.
_BODY = re.compile(
    r"[ ,]+(?:(?:whatever|lol|anyway|pues|bueno|and|y|so)[ ,]+)*(?:(?:my|the|it'?s|mi|la|el|me duelen?) )*(?:(?:low|lower|upper|mid|whole) back|(?:(?:left|right|both|bad) )*(?:legs?|hips?|knees?|foot|feet|neck|shoulders?|spine|tailbone|buttocks?|groin)"
    r"|espalda(?: baja)?|caderas?|piernas?|cuello|rodillas?|cintura|nalgas?|columna|pies?)\b"
)
# A time that stands by itself, whatever follows.
_WHEN = re.compile(
    r"\b(?:after|before|between|from|any ?time|whenever|past|around|at|despues|antes|entre|cualquier|cuando|a las?)\b"
)
# Part of a time: "after my knee therapy", "when my leg is up".
_OF_TIME = re.compile(
    r"\b(?:after|before|until|till|when|while|once|during|because|if|for|despues de|antes de|cuando|mientras|hasta|porque|si|para)"
    r"(?: (?:my|the|mi|la|el))?$"
)


def without_story(message: Message, *, asked: bool) -> Message:
    """The message without the pain that is told right behind a time to call.

    ``asked``: a time was asked for, so that it need not be said what it is for.
    """
    spans: list[tuple[int, int]] = []
    for clause in message.clauses:
        plain = message.plain
        time = TIME.search(plain, clause.start, clause.end)
        body = _BODY.search(plain, time.end(), clause.end) if time else None
        if not body:
            continue
        before, rest = plain[clause.start : body.start()], plain[body.start() : clause.end]
        named = CALL.search(before) or (asked and _WHEN.search(before))
        pain = STORY.search(rest) and not (CALL.search(rest) or _OF_TIME.search(before))
        if named and pain and not STORY.search(before):
            spans.append((body.start(), clause.end))
    return message.without(*spans)

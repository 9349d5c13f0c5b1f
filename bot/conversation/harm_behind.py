"""Words that may be of self-harm, said while a question about the body is open, or behind its line:
neither must hide them.
"""

from __future__ import annotations

import msgspec

from bot.contract import Draft, Safety
from bot.conversation.raising import outright, question
from bot.conversation.safety_outcome import HARM, HARM_DENIED, OF_THE_MIND, First
from bot.safety.read import read


def of_body(draft: Draft) -> bool:
    """Whether a sign of the body waits for an answer."""
    return draft.alarm is not None and draft.alarm.sign not in OF_THE_MIND


def hides_harm(draft: Draft, reading: Safety | None) -> bool:
    """Whether the patterns read words that may be of self-harm behind a question about the body, or
    its line. Weak words behind a line are the classifier's to judge (``suspected.py``).
    """
    if draft.alarm is None or reading is None or reading.sign != HARM or not of_body(draft):
        return False
    if reading.weak and HARM_DENIED in draft.done and not draft.harm:
        # Weak words of what they denied: the classifier's to judge as well.
        return False
    return not draft.alarm.told or not (reading.weak or asked_before(draft))


def unhidden(draft: Draft, words: str, reading: Safety | None) -> Safety | None:
    """The reading of the words by themselves where they are of self-harm, and only what was written
    before makes them the open sign of the body once more.
    """
    if reading is None or draft.alarm is None or not of_body(draft):
        return reading
    alone = read(words) if reading.sign == draft.alarm.sign else None
    return alone if alone is not None and alone.sign == HARM else reading


def asked_before(draft: Draft) -> bool:
    """Whether they were asked about self-harm, or told of its line, before: behind the line of a body's
    sign it is asked once.
    """
    return draft.harm or HARM_DENIED in draft.done


def harm_instead(draft: Draft, reading: Safety | None) -> First | None:
    """The question about self-harm where ``hides_harm``; None anywhere else."""
    if reading is None or not hides_harm(draft, reading):
        return None
    return instead(draft, reading)


def instead(draft: Draft, reading: Safety) -> First:
    """The line or the question of self-harm. The sign of the body is kept in ``passed``."""
    if draft.alarm is None:
        return outright(draft, reading)
    kept = msgspec.structs.replace(draft, passed=msgspec.structs.replace(draft.alarm, told=True))
    return question(kept, reading) if reading.action == "ask" else outright(kept, reading)

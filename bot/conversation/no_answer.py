"""What follows words behind a question about a sign that say nothing of it: a place, a number,
another topic. Pure.
"""

from __future__ import annotations

from bot.contract import Alarm, Draft, Safety
from bot.conversation.kept_in_mind import is_harm
from bot.conversation.once_more import asks_again, asks_named
from bot.conversation.safety_outcome import (
    ABUSE,
    GUESSED,
    HARM_UNANSWERED,
    OF_THE_MIND,
    SCREEN,
    SCREENED,
    SETTLED,
    First,
    heard,
    settled,
)
from bot.intake.request import draft as drafts
from bot.safety.list_denied import denies_list
from bot.safety.no_answer import graver
from bot.safety.ways import still

PASSED = "utter_safety_passed"
HARM_PASSED = "utter_safety_passed_self_harm"


def only_guessed(alarm: Alarm) -> bool:
    """Whether nothing but a suspicion led to the question, and none of self-harm."""
    return alarm.sign == GUESSED or (alarm.guessed and not is_harm(alarm))


def unanswered(draft: Draft, alarm: Alarm, words: str, reading: Safety | None) -> First | None:
    """The question once more, or the way on where only a guess led to it. None where the emergency
    line is next: the words may be a sign, or the question came twice.
    """
    if only_guessed(alarm):
        # Asked on a guess, and answered with something else: the way to help, and on.
        named = alarm.sign == ABUSE
        return First(heard(draft), still(alarm) if named else (PASSED,))
    if reading is not None:
        return None
    if alarm.weak and is_harm(alarm):
        if not alarm.again:
            return asks_again(draft, alarm)
        # Both questions named the crisis line; people who complain of something else go on. They
        # told nothing that anybody could be glad of.
        return First(drafts.with_done(heard(draft), HARM_UNANSWERED), (HARM_PASSED,))
    done = alarm.again or alarm.sign in (SCREENED, *OF_THE_MIND)
    return None if done or graver(words) else asks_named(draft, alarm)


def denied_too(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What follows a no to the whole list, beside which a sign is told that would only be asked about:
    "none of those. Old tingling in the foot, nothing new" has answered that. None for anything else.
    """
    if draft.alarm is not None or reading is None or reading.action != "ask":
        return None
    if reading.sign in OF_THE_MIND or not denies_list(words):
        return None
    old = Alarm(reading.sign, reading.meant or "emergency_department")
    lines = (f"{SETTLED}_{reading.sign}", SETTLED)
    # The office is said to see it, so it goes on record.
    return First(drafts.with_done(settled(draft, old), SCREEN), lines, raised=reading)


def unsettled(before: Draft, after: Draft, reading: Safety | None) -> Safety | None:
    """What was read, unless the same words put it aside: nothing is asked that they answered."""
    if reading is None or reading.action != "ask" or reading.sign in before.settled:
        return reading
    return None if reading.sign in after.settled else reading

"""What is asked once more before it is believed or repeated: "it's old" of what began on Sunday,
"I'm safe" behind a plan, a slip of the pen, a question that was taken for another. Pure.
"""

from __future__ import annotations

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_outcome import HARM, OF_THE_MIND, SCREEN, SCREENED, First
from bot.safety.followup import Answer
from bot.safety.misreading import corrects, defines, misreads

QUESTION = "utter_safety_question"
SCREEN_AGAIN = "utter_safety_screen_again"


def undated(draft: Draft, answer: Answer) -> First | None:
    """What follows a mere "it's old" to what their own words said began on Sunday: it is
    asked once more before it is believed.
    """
    alarm = draft.alarm
    if alarm is None or answer != "old" or not (alarm.told and alarm.recent):
        return None
    return _asks(draft, alarm, QUESTION)


def asks_directly(draft: Draft, alarm: Alarm) -> First:
    """The question about self-harm, to somebody who told of a means and says that they are safe:
    one press must not end it.
    """
    return _asks(draft, alarm, f"{QUESTION}_{HARM}")


def asks_again(draft: Draft, alarm: Alarm) -> First:
    """The question about self-harm once more, where weak words or a suspicion led to it and the
    visitor speaks of something else.
    """
    asked = msgspec.structs.replace(alarm, again=True)
    line = f"{QUESTION}_{HARM}"
    return First(msgspec.structs.replace(draft, alarm=asked), (line,), ends=True)


def misread(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First | None:
    """The screening question once more, what to do before it, for somebody who took it for
    another or asks what its words mean. None for anybody else.

    The words of a sign stand in "what do you mean by numb there?" too.
    """
    alarm = draft.alarm
    if alarm is not None and alarm.sign != SCREENED:
        return None
    if alarm is None and (asked != SCREEN or draft.passed is not None):
        # What was told last is a sign that was passed over: its own line is for them.
        return None
    if not defines(words) and (reading is not None or not misreads(words)):
        return None
    if alarm is None:
        return First(draft, (SCREEN_AGAIN,), ends=True, asks=SCREEN)
    return _asks(draft, alarm, SCREEN_AGAIN)


def corrected(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question, for somebody who was told and says that they meant something else: neither
    the order again, nor nothing. None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or (reading is not None and reading.action != "ask"):
        return None
    if alarm.other or not corrects(words):
        return None
    if alarm.sign == HARM:
        return asks_directly(draft, alarm)
    if alarm.sign in OF_THE_MIND:
        return None
    return asks_when(draft, alarm)


def asks_when(draft: Draft, alarm: Alarm) -> First:
    """The question whether it is new, to somebody who was told, and says something against it."""
    return _asks(draft, alarm, SCREEN_AGAIN if alarm.sign == SCREENED else QUESTION)


def _asks(draft: Draft, alarm: Alarm, line: str) -> First:
    asked = msgspec.structs.replace(alarm, told=False, recent=False, means=False)
    return First(msgspec.structs.replace(draft, alarm=asked), (line,), ends=True)

"""What is asked once more before it is believed or repeated: "it's old" of what began on Sunday,
"I'm safe" behind a plan, a slip of the pen, a question that was taken for another. Pure.
"""

from __future__ import annotations

import re

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_outcome import (
    HARM,
    OF_THE_MIND,
    SCREEN,
    SCREENED,
    First,
    is_outright,
    told_again,
)
from bot.intake.cues.language import asked_for
from bot.intake.reading.text.addressed import wants_it_sent
from bot.intake.reading.text.message import fold
from bot.safety.followup import Answer, answer_of
from bot.safety.harm_denied import denies_in_own_words
from bot.safety.misreading import corrects, defines
from bot.safety.no_answer import lost
from bot.safety.standing import is_another

QUESTION = "utter_safety_question"
# The same question, which names the sign that it asks about.
NAMED = "utter_safety_question_named"
# The one about self-harm in other words.
HARM_AGAIN = "utter_safety_question_self_harm_again"
# The third time, and from then on.
ONCE_MORE = "utter_safety_question_again"
SCREEN_AGAIN = "utter_safety_screen_again"
# "Go ahead" may be said to the list, "send it" is not.
_SEND = re.compile(r"\b(?:send|submit|file|turn it in|envi\w+|mand\w+)\b")


def undated(draft: Draft, answer: Answer) -> First | None:
    """What follows a mere "it's old", or "I'm safe", to what their own words said began on Sunday:
    it is asked once more before it is believed.
    """
    alarm = draft.alarm
    if alarm is None or not (alarm.told and alarm.recent):
        return None
    if answer != "old" and (answer != "mistake" or alarm.sign in OF_THE_MIND):
        return None
    return _asks(draft, alarm, QUESTION)


def asks_directly(draft: Draft, alarm: Alarm) -> First:
    """The question about self-harm, to somebody who told of a means and says that they are safe:
    one press must not end it.
    """
    return _asks(draft, alarm, f"{QUESTION}_{HARM}")


def asks_again(draft: Draft, alarm: Alarm) -> First:
    """The question about self-harm once more, in other words, where weak words or a suspicion led
    to it and the visitor speaks of something else.
    """
    return First(told_again(draft, alarm), (HARM_AGAIN,), ends=True)


def asks_named(draft: Draft, alarm: Alarm) -> First:
    """The question once more, with the name of the sign, to somebody who was asked whether it is new."""
    asked = msgspec.structs.replace(alarm, again=True, asked=2)
    return First(
        msgspec.structs.replace(draft, alarm=asked),
        (f"{QUESTION}_{alarm.sign}", NAMED),
        ends=True,
        names=alarm.sign,
    )


def asks_unseen(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question about a sign, to words that were written before it could be read: a "no" there
    answers another question. None where a sign was told, or the words are one.
    """
    alarm = draft.alarm
    if alarm is None or alarm.told or alarm.guessed or answer_of(words) == "yes":
        return None
    if is_outright(reading):
        return None
    if alarm.sign == SCREENED:
        # The list has no name of its own.
        return First(draft, (SCREEN_AGAIN,), ends=True)
    return First(draft, (f"{QUESTION}_{alarm.sign}", NAMED), ends=True, names=alarm.sign)


def _not_followed(draft: Draft, alarm: Alarm, words: str, reading: Safety | None) -> First | None:
    """The question with the name of the sign, for somebody who does not know what is asked ("new
    what?") or reads the other language. None for anybody else, and at the second time.
    """
    if alarm.told or alarm.again or answer_of(words) in ("no", "mistake"):
        return None
    if alarm.sign == HARM and denies_in_own_words(words, told=False):
        return None
    if defines(words) or (reading is None and (lost(words) or asked_for(words))):
        return asks_named(draft, alarm)
    return None


def misread(draft: Draft, asked: str | None, words: str, reading: Safety | None) -> First | None:
    """The question once more, what to do before it, for somebody who took it for another, asks what
    its words mean, or says that it is another's to answer: the screening question, or the one
    about a sign. None for anybody else.

    The words of a sign stand in "what do you mean by numb there?" too.
    """
    alarm = draft.alarm
    if alarm is not None and alarm.sign != SCREENED:
        return _not_followed(draft, alarm, words, reading)
    if alarm is None and (asked != SCREEN or draft.passed is not None):
        # What was told last is a sign that was passed over: its own line is for them.
        return None
    if alarm is None and reading is None and answers_summary(words):
        # Nothing is raised and nothing is passed: the list is asked again.
        return First(draft)
    of_another = alarm is None and reading is None and is_another(words)
    if not (of_another or defines(words)) and (reading is not None or not lost(words)):
        return None
    if alarm is None:
        return First(draft, (SCREEN_AGAIN,), ends=True, asks=SCREEN)
    return _asks(draft, alarm, SCREEN_AGAIN)


def answers_summary(words: str) -> bool:
    """Whether words want the request sent, and say nothing else: "yes, send it" is no answer to the
    list of signs.
    """
    return wants_it_sent(words) and bool(_SEND.search(fold(words)))


def corrected(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question, for somebody who was told and says that they meant something else: neither
    the order again, nor nothing. None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or is_outright(reading):
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
    # That it was told as new stays: an answer to this must speak of the sign itself.
    asked = msgspec.structs.replace(alarm, told=False, means=False, asked=alarm.asked + 1)
    again = line == QUESTION and alarm.asked
    lines = (line,) if not again else (NAMED,) if alarm.asked == 1 else (ONCE_MORE,)
    return First(
        msgspec.structs.replace(draft, alarm=asked),
        lines,
        ends=True,
        names=alarm.sign if lines == (NAMED,) else "",
    )

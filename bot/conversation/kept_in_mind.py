"""A sign that was told before: what brings it back, what doubts it, what puts it aside. Pure."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.answer import Answer
from bot.conversation.safety_outcome import (
    ABUSE,
    GUESSED,
    HARM,
    HARM_DENIED,
    HARM_UNANSWERED,
    OF_THE_MIND,
    TO_HELP,
    First,
)
from bot.intake.request.draft import IN_HOSPITAL
from bot.safety.aftermath import acted, parts, relapses, takes_leave, worsens
from bot.safety.another_place import of_another_place
from bot.safety.caring import asks_for_them, calls_for_them
from bot.safety.eased import eased
from bot.safety.explained_away import seeks_comfort
from bot.safety.followup import answer_of, insists_old, says_old
from bot.safety.going import turns_back
from bot.safety.hesitating import belittles, postpones, seeks_advice, wonders
from bot.safety.hospital import is_over, was_sent_home
from bot.safety.read import read
from bot.safety.standing import dates_fall, is_another, persists, stands, thanks
from bot.safety.ways import STILL, on_the_way, still

# The line for somebody who asks whether they really have to.
REALLY = "utter_safety_really"
QUESTION = "utter_safety_question"
# How they got help, where a hospital has seen them.
SEEN = "seen"
# What begins a request, and asks what somebody has.
BEGINS = "request_appointment"
ASKS = "ask_for_diagnosis"


def is_harm(alarm: Alarm) -> bool:
    """Whether a sign is the one of self-harm, whose way to help is another."""
    return alarm.sign == HARM


def reminding(answer: Answer) -> Answer:
    """The answer whose draft knows whether every way to help was named in it."""
    if not any(each.name.startswith(STILL) for each in answer.replies):
        return answer
    draft = answer.draft
    alarm = draft.alarm and msgspec.structs.replace(draft.alarm, reminded=True)
    passed = draft.passed and msgspec.structs.replace(draft.passed, reminded=True)
    return replace(answer, draft=msgspec.structs.replace(draft, alarm=alarm, passed=passed))


def passed_over(draft: Draft, reading: Safety) -> tuple[str, ...]:
    """The way to help once more, where a sign was told and passed over, and ``reading`` would only ask
    about it again, or about one that has no name. Nothing anywhere else.

    Words that are new, worse or clear raise it anew; self-harm, an overdose and abuse are asked
    about each time.
    """
    passed = draft.passed
    if passed is None or reading.action != "ask":
        return ()
    if reading.sign == GUESSED and passed.action in TO_HELP and passed.sign not in (HARM, ABUSE):
        # "Do you need help right now?" asks for less than they were told.
        return still(passed)
    if reading.sign != passed.sign:
        return ()
    return () if passed.sign in OF_THE_MIND else still(passed)


def reminded(draft: Draft, words: str) -> First | None:
    """The way to help once more, for somebody who says goodbye, was sent home by a hospital, or
    speaks again of a sign that was passed over.

    Not for who is in a hospital. None for anybody else.
    """
    if draft.passed is None or IN_HOSPITAL in draft.done:
        return None
    if not (parts(words) or was_sent_home(words) or stands(words, draft.passed.sign)):
        return None
    return First(draft, still(draft.passed))


def leaves(draft: Draft, words: str) -> First | None:
    """The way to help alone, for somebody who was told it twice, or goes there, and only thanks or
    says goodbye: nothing is asked of them. None for anybody else.
    """
    alarm = draft.alarm
    if alarm is None or not (alarm.told and alarm.again) or not (thanks(words) or parts(words)):
        return None
    return First(draft, still(alarm), ends=True)


def resumed(before: Draft, after: Draft, intent: str | None) -> tuple[str, ...]:
    """The way to help once more, above the brain's answer to somebody who begins a request, or
    asks what they have, with a sign that was passed over. Nothing for anybody else.
    """
    begins = intent in (BEGINS, ASKS) or (after.open and not before.open)
    passed = after.passed
    if after.alarm or passed is None or IN_HOSPITAL in after.done or not begins:
        return ()
    if on_the_way(passed):
        return ()
    # Who answered the crisis line with being safe did not pass it over.
    return () if is_harm(passed) and not passed.again else still(passed)


def again(draft: Draft, words: str) -> Safety | None:
    """The sign that was told of before, where the words mean it again, or more of it."""
    if draft.harm or (draft.alarm is not None and is_harm(draft.alarm)):
        if acted(words):
            return Safety(action="911", sign=HARM, words=words)
        if relapses(words):
            return Safety(action="crisis_line", sign=HARM, words=words)
        told = draft.alarm or draft.passed
        if told is not None and told.means and takes_leave(words):
            return Safety(action="911", sign=HARM, words=words)
    if draft.alarm is None and {HARM_DENIED, HARM_UNANSWERED} & set(draft.done) and relapses(words):
        # What they were only asked about, and denied: asked once more.
        return Safety("ask", HARM, words, meant="crisis_line")
    # "He still can't feel down there", of what they had called old.
    lasting = [sign for sign in draft.settled if persists(words, sign)]
    if lasting:
        return Safety("emergency_department", lasting[-1], words)
    if draft.alarm is not None:
        return None
    if draft.passed is not None and worsens(words):
        return Safety(action=draft.passed.action, sign=draft.passed.sign, words=words)
    if draft.passed is None and draft.settled and (worsens(words) or wonders(words)):
        return Safety(action="emergency_department", sign=draft.settled[-1], words=words)
    return None


def really(draft: Draft, words: str) -> First | None:
    """That it is meant, for somebody who doubts it, makes light of it, means to wait or asks what
    to do, each time that they do. None for anybody else.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told:
        return None
    light = draft.alarm is not None and not is_harm(alarm) and belittles(words)
    light = light or (alarm.sign not in OF_THE_MIND and seeks_comfort(words))
    stays = light or postpones(words) or (on_the_way(alarm) and turns_back(words))
    if not (stays or wonders(words) or seeks_advice(words)):
        return None
    # Who means to stay is on the way no more, until they say it again.
    return meant(draft, msgspec.structs.replace(alarm, heads="") if stays else alarm)


def waned(draft: Draft, words: str) -> First | None:
    """That it is meant, for somebody who says that it went away: a stroke that passed was one, and pills
    that came up were taken. None for anybody else.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told or alarm.sign in (HARM, ABUSE):
        return None
    return meant(draft, alarm) if eased(words) else None


def meant(draft: Draft, alarm: Alarm) -> First:
    """That it is meant: nothing that they say beside it makes the sign less."""
    asked = msgspec.structs.replace(alarm, told=True, again=True)
    lines = (f"{REALLY}_{alarm.sign}", f"{REALLY}_{alarm.action}", REALLY)
    told = msgspec.structs.replace(draft, alarm=asked)
    return First(told, still(alarm) if alarm.other else lines, ends=True)


def for_another(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What to do for somebody else who spoke of self-harm, once the visitor says that it is not
    they themselves, or asks how to be with them. None if they do not.

    From then on every line of it speaks of the other person.
    """
    alarm = draft.alarm or draft.passed
    cares = calls_for_them(words)
    if alarm is None or not is_harm(alarm):
        # Behind a request that was sent, and where they name the crisis line themselves.
        alarm = (
            Alarm(HARM, "crisis_line") if draft.alarm is None and (draft.harm or cares) else alarm
        )
    if alarm is None or not is_harm(alarm):
        return None
    cares = (cares or asks_for_them(words)) and _of_before(words, reading)
    if not cares and (reading is not None or alarm.other or not is_another(words)):
        return None
    other = msgspec.structs.replace(alarm, told=True, again=True, other=True, means=False)
    told = msgspec.structs.replace(draft, alarm=other, harm=True)
    return First(told, still(other), ends=True, raised=Safety(alarm.action, HARM, words))


def _of_before(words: str, reading: Safety | None) -> bool:
    """Whether no sign but what was told before is read in words."""
    return reading is None or (reading.sign == HARM and read(words) is None)


def seen_there(draft: Draft, words: str, *, left: bool) -> First | None:
    """What is said to somebody whom a hospital sent home with the sign: to go back if it is new or
    worse, and the question whether it is. None if they do not say so. ``left``: they were in a
    hospital until now.

    Until they answer it the sign stays open. Who is to call 911 is told that again instead.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told or alarm.action not in ("emergency_department", "same_day"):
        return None
    if not (left or was_sent_home(words)):
        return None
    asks = msgspec.structs.replace(alarm, told=False, again=True, recent=False, heads=SEEN, asked=1)
    return First(msgspec.structs.replace(draft, alarm=asks), (QUESTION,), ends=True)


def healed(draft: Draft, words: str, reading: Safety | None) -> bool:
    """Whether somebody whom a hospital sent home, and who was asked if it is new, says that it is
    well again: "neither, it's gone".
    """
    alarm = draft.alarm
    if alarm is None or alarm.told or alarm.heads != SEEN or reading is not None:
        return False
    return is_over(words) and not worsens(words)


def dismissed(draft: Draft, words: str, reading: Safety | None) -> bool:
    """Whether words call a sign old that was told of before."""
    # "It's old, nine years" may be the pain's age where the sign is settled already.
    passed = draft.passed is not None
    if draft.passed is not None and of_another_place(words, draft.passed.sign):
        return False
    if passed and insists_old(words):
        return True
    if draft.passed and draft.passed.sign == "trauma" and reading is None and dates_fall(words):
        return True
    if draft.passed and reading and reading.sign == draft.passed.sign and answer_of(words) == "old":
        # "Floppy, 2 years, same as always" names it.
        return True
    return (passed or bool(draft.settled)) and says_old(words, spanned=passed)

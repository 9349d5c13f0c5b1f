"""What follows the line of a sign where the visitor goes on talking, and tells nothing of the sign: the
action in its shortest form, and below it what fits their words. Pure.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Alarm, BrainReply, Draft, Safety
from bot.conversation.answer import NOTED
from bot.conversation.kept_in_mind import BEGINS, REALLY, is_harm, leaves, meant
from bot.conversation.on_the_way import NO_RIDE, WITH_TELL
from bot.conversation.once_more import asks_named
from bot.conversation.raising import outright
from bot.conversation.rebutted import WHY, rebutted
from bot.conversation.safety_outcome import (
    ABUSE,
    GUESSED,
    HARM,
    OF_THE_MIND,
    SCREEN,
    SCREENED,
    SUMMARY,
    TO_HELP,
    First,
    is_outright,
    told_again,
)
from bot.conversation.told_beside import noted_beside, told_beside
from bot.intake.request.draft import IN_HOSPITAL, aside
from bot.safety.aftermath import acted, parts, plans, relapses
from bot.safety.asked_behind import asks_of_visit, asks_to_call, asks_what_follows
from bot.safety.followup import recent
from bot.safety.how_it_ends import asks_outcome
from bot.safety.read import read, tells_means
from bot.safety.riding import asks_how_to_go
from bot.safety.standing import is_another, thanks
from bot.safety.unhelped import lacks_ride, not_through
from bot.safety.unsaid import wants_left_out
from bot.safety.ways import on_the_way, shortest, still

# Where nobody answers.
UNREACHED = "utter_safety_unreached"
# What stands below the action.
GLAD = "utter_emergency_glad"
VISIT = "utter_emergency_visit"
HOTLINE = "utter_emergency_hotline"
UNSENT = "utter_emergency_unsent"
WITH_OFFICE = "utter_emergency_with_office"
UNKNOWN = "utter_emergency_unknown"


def short(draft: Draft, alarm: Alarm, below: str = GLAD) -> First:
    """The action of a sign that was told, in its shortest form, above the line ``below``; who is on the
    way and leaves something for the office hears only that it is kept.
    """
    told = told_again(draft, alarm)
    # What has no name has no way of its own.
    nameless = alarm.other or alarm.sign in (SCREENED, GUESSED)
    lines = still(alarm) if nameless or on_the_way(alarm) else shortest(alarm)
    if below == NOTED and on_the_way(alarm):
        return First(told, (NOTED,), ends=True)
    return First(told, lines, ends=True, below=below)


def tells_nothing(words: str) -> bool:
    """Whether words behind the crisis line hold no sign, no plan, no means and no goodbye. A button has
    none.
    """
    if not words or read(words) is not None:
        return False
    return not (plans(words) or tells_means(words) or parts(words))


def thanked(draft: Draft, words: str) -> First | None:
    """What is said to somebody who was told, and thanks, or says goodbye. None for anybody else."""
    alarm = draft.alarm
    if alarm is None or not alarm.told or alarm.again or not thanks(words):
        return leaves(draft, words)
    return short(draft, alarm)


def kept_note(draft: Draft, words: str) -> First | None:
    """What is said to somebody who was told, and gives a name, a number or a note for the office: the
    action, and that it is kept. None for anybody else. Nothing of the intake is asked.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or (is_harm(alarm) and not tells_nothing(words)):
        return None
    told = noted_beside(words, draft)
    if all(draft.details.get(key) == value for key, value in told.items()):
        return None
    return short(aside(draft, told), alarm, NOTED)


def spoken_on(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was told, and wants a word left out, or whom nobody takes there or
    answers. None for anybody else.
    """
    return (
        _of_another(draft, words, reading)
        or _left_out(draft, words, reading)
        or _unhelped(draft, words, reading)
    )


def _of_another(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """The question once more, or the action, for somebody who says behind a sign of the body that it is
    another person's: "not me, I was asking for my mother". None for anybody else.

    A no for the visitor is none for her.
    """
    alarm = draft.alarm
    if alarm is None or alarm.sign in OF_THE_MIND or not is_another(words):
        return None
    if is_outright(reading):
        return None
    kept = aside(draft, told_beside(words, draft))
    if alarm.told:
        return short(kept, alarm, NOTED)
    return None if alarm.again or alarm.sign in (SCREENED, GUESSED) else asks_named(kept, alarm)


def argued(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What follows an argument, or a question that only the office or the hotline can answer: where
    nothing but the advice would be said again, that is said below it. None for anything else.
    """
    said = rebutted(draft, words, reading)
    if said is not None and not said.lines[0].startswith((REALLY, WHY)):
        return said
    return _asked_behind(draft, words, reading) or said


def _left_out(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was told, and wants a word left out of what the office gets: that
    nothing was sent. None for anybody else, and where the words are a sign by themselves.

    It takes nothing back: "forget I said it" is another thing.
    """
    alarm = draft.alarm
    if alarm is None or not alarm.told or not wants_left_out(words):
        return None
    itself = read(words)
    if is_outright(itself) or recent(words):
        return None
    if acted(words) or relapses(words):
        return None
    if reading is not None and reading.sign != alarm.sign:
        return None
    sent = draft.reference is not None and not draft.open
    return short(draft, alarm, WITH_OFFICE if sent else UNSENT)


def _asked_behind(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was told, and asks about an appointment, whether they may call
    afterwards, how it ends, or what follows a call for help against violence. None for anybody else.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told or (reading is not None and reading.sign == HARM):
        return None
    if draft.alarm is not None and alarm.sign == ABUSE and asks_what_follows(words):
        if reading is None or reading.action == "ask":
            return short(draft, alarm, HOTLINE)
        # "If I call the police" asks what would come of it, and may be said in danger.
        return None if reading.sign != ABUSE else replace(outright(draft, reading), below=HOTLINE)
    if is_outright(reading):
        return None
    apart = is_harm(alarm) or IN_HOSPITAL in draft.done
    if alarm.action in TO_HELP and not apart and asks_outcome(words):
        return _unknown(draft, alarm)
    if draft.alarm is None or not (asks_of_visit(words) or asks_to_call(words)):
        return None
    return short(draft, alarm, VISIT)


def _unknown(draft: Draft, alarm: Alarm) -> First:
    """That nobody can know it here. Who called, or is on the way, is not ordered again."""
    if alarm.heads in WITH_TELL:
        return First(draft, (WITH_TELL[alarm.heads],), ends=True, below=UNKNOWN)
    return short(draft, alarm, UNKNOWN)


def _unhelped(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """Whom to call instead, for somebody who was told, and whom nobody can take there, or at whose
    call nobody answers. None for anybody else.

    Behind a sign that was passed over the brain answers too: it may be a need for the visit.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told or IN_HOSPITAL in draft.done:
        return None
    if is_outright(reading):
        return None
    # Whoever was on the way is not, until they say so again.
    alarm = msgspec.structs.replace(alarm, heads="")
    kept = told_again(draft, alarm) if draft.alarm else msgspec.structs.replace(draft, passed=alarm)
    if not_through(words) and not asks_how_to_go(words):
        mind = alarm.sign in (HARM, ABUSE)
        names = f"{UNREACHED}_{alarm.sign}" if is_harm(alarm) else UNREACHED
        return First(kept, (names,), ends=True) if mind else meant(draft, alarm)
    if not lacks_ride(words) or alarm.action == "crisis_line":
        return None
    if alarm.action not in TO_HELP:
        return meant(draft, alarm) if draft.alarm else None
    return First(kept, (NO_RIDE,), ends=draft.alarm is not None)


def unasked(before: Draft, opening: First, reply: BrainReply) -> BrainReply:
    """The brain's reply without a question of the intake, where the visitor speaks past a sign that was
    told just now, and asks for no call: the way to help stands above, and what they told is kept.
    """
    passes = before.alarm is not None and before.alarm.told and opening.draft.alarm is None
    asked = reply.asked
    if not passes or opening.instead is not None or asked in (None, SUMMARY, SCREEN):
        return reply
    # Above who is on the way nothing stands that they should read first.
    there = opening.draft.passed is not None and on_the_way(opening.draft.passed)
    if there or reply.understood is None or reply.understood.intent == BEGINS:
        return reply
    question = (f"utter_ask_{asked}", f"utter_again_{asked}")
    kept = tuple(each for each in reply.replies if not each.name.startswith(question))
    return msgspec.structs.replace(reply, replies=kept, asked=None)

"""Who was told where help is and is on the way there: says so, asks how to get there, what to say
or who pays. Pure.
"""

from __future__ import annotations

import msgspec

from bot.contract import Draft, Safety
from bot.conversation.answer import NOTED
from bot.conversation.kept_in_mind import REALLY, meant
from bot.conversation.safety_outcome import (
    GO_ON,
    HARM_DENIED,
    OF_THE_MIND,
    SUMMARY,
    TO_HELP,
    First,
    heard,
    is_outright,
    line_of,
)
from bot.intake.request.draft import IN_HOSPITAL
from bot.safety.going import asks_for_call, help_of, only_ridden
from bot.safety.paying import worries_of_paying
from bot.safety.riding import asks_how_to_go, would_drive
from bot.safety.saying_there import asks_for_hospital, asks_what_to_say
from bot.safety.ways import CALLED, GOING, LINE_OF_HEADS, every_way, on_the_way, shortest

# The line that holds how they come to a visit.
NEEDS = "access_needs"
# The same lines where they ask for a call as well, or what to say there.
WITH_CALL = {GOING: "utter_safety_going_call", CALLED: "utter_safety_called_call"}
WITH_TELL = {
    "travels": "utter_safety_going_tell",
    "called": "utter_safety_called_tell",
    "calling": "utter_safety_called_tell",
}
# That an ambulance comes, where nobody can take them or they ask about driving to a 911.
NO_RIDE = "utter_safety_no_ride"
# What to say there, where the line of the sign does not name it.
TELL = "utter_safety_tell"
# The lines that name it themselves.
_NAMES_IT = frozenset(
    {
        *(("trauma", "emergency_department"), ("myelopathy", "emergency_department")),
        *(("spinal_infection", each) for each in TO_HELP),
        *(("cancer_history", each) for each in ("same_day", *TO_HELP)),
        *(("withdrawal", each) for each in ("same_day", "911")),
        *(("bleeding_gut", each) for each in TO_HELP),
        *(("postop_wound", "emergency_department"), ("postop_critical", "911")),
        *(("pregnancy", "911"), ("vascular_tear", "911")),
    }
)


def seeks_help(draft: Draft, words: str) -> First | None:
    """What is said to somebody who goes for help or called it; None if they do not say so.

    The alarm stays: whatever they write next, they hear once more where help is.
    """
    alarm = draft.alarm or draft.passed
    seeks = help_of(words)
    if alarm is None or not alarm.told or seeks is None or alarm.action == "crisis_line":
        return None
    if seeks == "travels" and alarm.action == "same_day":
        return None
    # "I'll drive" is no answer to "call 911": the line that names both, and no reproach.
    heads = "" if seeks == "travels" and alarm.action == "911" else seeks
    going = msgspec.structs.replace(alarm, again=True, heads=heads)
    kept = msgspec.structs.replace(draft, alarm=going)
    if heads and on_the_way(alarm) and draft.open:
        # "I told you, we are on our way. I just want to leave my number": that is what goes on.
        return First(heard(kept), (NOTED,), instead=GO_ON)
    if not heads:
        return First(kept, every_way(alarm), ends=True)
    if seeks == "calling" and alarm.action == "same_day":
        # They call a doctor: nobody comes.
        return First(kept, line_of(alarm.sign, alarm.action), ends=True)
    line = LINE_OF_HEADS[seeks]
    # What was sent is with the office, and what was not is not: no call comes of itself.
    calls = asks_for_call(words) and not (draft.reference and not draft.open)
    return First(kept, (WITH_CALL[line] if calls else line,), ends=True)


def no_longer_on_the_way(draft: Draft) -> Draft:
    """The draft of somebody who was on the way, and comes back after a while: nobody knows whether they
    got there, so the way to help is named to them again.
    """
    there = {
        name: msgspec.structs.replace(alarm, heads="")
        for name, alarm in (("alarm", draft.alarm), ("passed", draft.passed))
        if alarm is not None and on_the_way(alarm)
    }
    return msgspec.structs.replace(draft, **there) if there else draft


def rides_to_visit(draft: Draft, asked: str | None, words: str) -> bool:
    """Whether who drives them is said of the request, behind a sign that was passed over: what helps
    them is asked, or the summary waits. Where to, or that it is now, is news of help all the same.
    """
    return draft.alarm is None and asked in (NEEDS, SUMMARY) and only_ridden(words)


def called(draft: Draft) -> First:
    """What is said to somebody who presses that help is on its way."""
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told:
        return First(draft, instead=GO_ON)
    waits = msgspec.structs.replace(alarm, again=True, heads="called")
    return First(msgspec.structs.replace(draft, alarm=waits), (CALLED,), ends=True)


def asks_the_way(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was told, and asks how to get there, what to say there or who
    pays for it. None if they ask nothing of it.
    """
    asked = rides(draft, words, reading) or asks_there(draft, words, reading)
    return asked or (unpaid(draft, words) if draft.alarm is None and reading is None else None)


def rides(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who asks how to get to where help is: may somebody drive them, or is it
    the ambulance? None if they do not ask.

    Asked again it is said in other words; the sign stays open.
    """
    alarm = draft.alarm or draft.passed
    if alarm is None or not alarm.told or alarm.other or alarm.action == "crisis_line":
        return None
    if is_outright(reading) or not asks_how_to_go(words):
        return None
    # In turns, so that nobody reads the same words three times.
    once = draft.alarm is None or not alarm.again
    drives = alarm.action == "emergency_department" and would_drive(words)
    really = (f"{REALLY}_{alarm.sign}", f"{REALLY}_{alarm.action}", REALLY)
    if not once:
        lines = really if drives else shortest(alarm)
    elif alarm.action == "911" or drives:
        # Nobody drives themself with legs that may fail.
        lines = (NO_RIDE,)
    else:
        lines = (GOING,) if alarm.action == "emergency_department" else really
    kept = msgspec.structs.replace(alarm, again=once)
    return First(msgspec.structs.replace(draft, alarm=kept), lines, ends=True)


def asks_there(draft: Draft, words: str, reading: Safety | None) -> First | None:
    """What is said to somebody who was told, and asks what to say where help is: the sign's own line
    where that names it. None if they do not ask. Who is on the way is not ordered again.
    """
    alarm = draft.alarm or draft.passed
    if IN_HOSPITAL in draft.done or is_outright(reading):
        return None
    if alarm is None or not alarm.told:
        return _goes_anyway(draft, words)
    if not asks_what_to_say(words, named=draft.alarm is None):
        return None
    heads = help_of(words) or alarm.heads
    stays = heads == "called" or (heads == "calling" and alarm.action in TO_HELP)
    if stays or (heads == "travels" and alarm.action == "emergency_department"):
        going = msgspec.structs.replace(alarm, again=True, heads=heads)
        kept = msgspec.structs.replace(draft, alarm=going)
        return First(kept, (WITH_TELL[heads],), ends=True)
    if (alarm.sign, alarm.action) in _NAMES_IT:
        return First(draft, line_of(alarm.sign, alarm.action), ends=True)
    if alarm.action not in TO_HELP or alarm.other:
        return meant(draft, alarm)
    return First(draft, (f"{TELL}_{alarm.action}", TELL), ends=True)


def _goes_anyway(draft: Draft, words: str) -> First | None:
    """What to say in a hospital, to somebody who was only asked about a sign, or said no to it, and
    means to go: the sign stays as it is. None for anybody else.
    """
    asked = draft.alarm is not None and draft.alarm.sign not in OF_THE_MIND
    denied = draft.alarm is None and (draft.settled or HARM_DENIED in draft.done)
    if not (asked or denied) or not asks_for_hospital(words):
        return None
    action = draft.alarm.action if draft.alarm else ""
    return First(draft, (f"{TELL}_{action}", TELL), ends=True)


def unpaid(draft: Draft, words: str) -> First | None:
    """That emergency departments must see them, to somebody who was told, went on, and now fears
    what it costs: prices of the office are no answer to that. None for anybody else.
    """
    passed = draft.passed
    if passed is None or passed.action not in TO_HELP or IN_HOSPITAL in draft.done:
        return None
    return First(draft, every_way(passed), ends=True) if worries_of_paying(words) else None

"""What an answer to an open sign, or to the safety screen, leads to, typed or pressed. Pure."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Alarm, Draft, Safety
from bot.conversation.answer import NOTED
from bot.conversation.kept_in_mind import is_harm, meant
from bot.conversation.no_answer import unanswered
from bot.conversation.on_the_way import unpaid
from bot.conversation.once_more import asks_directly, undated
from bot.conversation.pressed import CLEAR
from bot.conversation.raising import alarmed, asked_about
from bot.conversation.safety_outcome import (
    GO_ON,
    GUESSED,
    OVERDOSE,
    SCREEN,
    SCREENED,
    SETTLED,
    First,
    heard,
    line_of,
    screened,
    settled,
    told_again,
)
from bot.conversation.spoken_on import short, tells_nothing
from bot.conversation.told_beside import told_beside
from bot.intake.cues.topics import asks_who_reads
from bot.intake.cues.wish import wants_call
from bot.intake.request import draft as drafts
from bot.safety.aftermath import worsens
from bot.safety.followup import Answer, answer_of
from bot.safety.read import SEVERITY
from bot.safety.standing import stands as stands_yet
from bot.safety.ways import STILL, on_the_way, still


def pressed(draft: Draft, answer: Answer, asked: str | None) -> First:
    """What follows a button of safety. It says nothing else: where its line is no whole answer, the
    conversation goes on.
    """
    if draft.alarm is None and (asked != SCREEN or stands(draft, answer)):
        # Pressed under a line of before, which is heard already.
        outcome = late(draft, answer)
    else:
        outcome = undated(draft, answer) or answered(draft, answer, asked, None, "")
    return outcome if outcome.ends or outcome.instead else replace(outcome, instead=GO_ON)


def late(draft: Draft, answer: Answer) -> First:
    """What follows an answer that no sign waits for any more: it is of one that was passed over."""
    if answer in ("yes", "unsure"):
        return _screened(draft, answer, None)
    if answer == "afterwards" and draft.passed and draft.reference and not draft.open:
        # The request is with the office already.
        return First(draft, still(draft.passed), instead=GO_ON)
    if answer == "afterwards":
        going_on = msgspec.structs.replace(draft, open=not draft.reference)
        return First(going_on, ("utter_safety_afterwards",), instead=GO_ON)
    if draft.passed is not None:
        # What was passed over is answered now.
        told = msgspec.structs.replace(draft, alarm=draft.passed)
        return undated(told, answer) or answered(told, answer, None, None, "")
    return First(draft, instead=GO_ON)


def stands(draft: Draft, answer: Answer) -> bool:
    """Whether an answer that puts a sign aside is meant for the one that was passed over: where it
    was told last the screen is still what was asked.
    """
    return draft.passed is not None and answer in ("old", "mistake", "afterwards")


def answered(
    draft: Draft, answer: Answer, asked: str | None, reading: Safety | None, words: str
) -> First:
    """The visitor's word on the open question, the emergency line or the screen."""
    if draft.alarm is None:
        return _screened(draft, answer, reading)
    too_soon = answer == "no" or (answer in CLEAR and draft.alarm.sign == OVERDOSE)
    if draft.alarm.told and too_soon and not draft.alarm.again:
        # To "call 911" a no may mean that they won't. Whoever took too much may feel safe: one word
        # does not settle it, a second one does.
        return _repeated(draft, draft.alarm, words)
    if answer in CLEAR and draft.alarm.told and draft.alarm.means:
        return asks_directly(draft, draft.alarm)
    if answer in CLEAR:
        lines = (f"{SETTLED}_{draft.alarm.sign}", SETTLED)
        return First(settled(draft, draft.alarm), lines, instead=GO_ON)
    if answer == "afterwards":
        # Who is on the way gets that help already.
        line = NOTED if on_the_way(draft.alarm) else "utter_safety_afterwards"
        return First(_called_later(draft, draft.alarm), (line,), instead=GO_ON)
    if draft.alarm.told:
        return _repeated(draft, draft.alarm, words)
    once_more = unanswered(draft, draft.alarm, words, reading) if answer == "unclear" else None
    if once_more is not None:
        return once_more
    # The line after an answer that says nothing of the sign is itself the repetition.
    told = msgspec.structs.replace(draft.alarm, told=True, again=answer == "unclear")
    raised = Safety(action=told.action, sign=told.sign)
    return First(
        alarmed(draft, told),
        line_of(told.sign, told.action),
        ends=True,
        raised=raised,
    )


def _screened(draft: Draft, answer: Answer, reading: Safety | None) -> First:
    """The answer to the safety screen."""
    if answer in CLEAR:
        return First(drafts.with_done(draft, SCREEN), instead=GO_ON)
    if answer in ("yes", "unsure"):
        raised = Safety(action="emergency_department", sign=SCREENED)
        alarm = Alarm(sign=SCREENED, action="emergency_department", told=True)
        return First(
            msgspec.structs.replace(draft, alarm=alarm),
            line_of(SCREENED, raised.action),
            ends=True,
            raised=raised,
        )
    return First(draft) if reading is None else asked_about(draft, reading)


def _repeated(draft: Draft, alarm: Alarm, words: str) -> First:
    """What follows the emergency line where the visitor speaks of something else.

    The sign's own line once more. After that the line for every sign stands before the
    answer to whatever was said: nobody is held up by the same words for ever, and a sign
    that comes back is raised anew.
    """
    if on_the_way(alarm):
        return _left_with(draft, alarm, words)
    if alarm.again or asks_who_reads(words):
        return unpaid(heard(draft), words) or First(heard(draft), still(alarm))
    if is_harm(alarm) and tells_nothing(words):
        # "It's locked in the safe", or "no": nobody is read the same whole line twice.
        return meant(draft, alarm) if answer_of(words) == "no" else short(draft, alarm)
    return First(told_again(draft, alarm), own(alarm), ends=True)


def _left_with(draft: Draft, alarm: Alarm, words: str) -> First:
    """What follows words of somebody who is on the way, or has help coming: no order again, and the
    brain answers. Where it grows, the sign's own line; what to do until then where they speak of it, and
    where they leave nothing for the office.
    """
    if worsens(words):
        ordered = msgspec.structs.replace(alarm, heads="")
        return First(told_again(draft, ordered), own(ordered), ends=True)
    leaves = draft.open or wants_call(words) or told_beside(words, draft)
    silent = leaves and not stands_yet(words, alarm.sign)
    return First(heard(draft), () if silent else still(alarm))


def own(alarm: Alarm) -> tuple[str, ...]:
    """Names of the line of a sign that is said again, the most exact first."""
    if alarm.other:
        return still(alarm)
    if alarm.sign in (SCREENED, GUESSED):
        # Where it has no name, or none of its own words, there is only the line for all.
        return (STILL,)
    return (f"utter_safety_{alarm.sign}_{alarm.action}", f"utter_safety_{alarm.sign}", STILL)


def _called_later(draft: Draft, alarm: Alarm) -> Draft:
    """The draft of somebody who gets help first and is to be called after it: the same words raise
    nothing, but the way to help stands once more wherever a sign that was passed over is told of.
    """
    # They are not screened a minute after they were sent for help.
    going_on = drafts.with_done(settled(draft, alarm), *screened(alarm))
    other = going_on.passed
    kept = msgspec.structs.replace(alarm, told=True, again=True)
    if other is not None and SEVERITY.index(other.action) < SEVERITY.index(kept.action):
        kept = other
    return msgspec.structs.replace(going_on, open=not draft.reference, passed=kept)

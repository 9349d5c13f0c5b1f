"""What safety makes of a message: the outcome, and what all of its rules share. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

import msgspec

from bot.contract import Alarm, Choice, Draft, Safety
from bot.intake.request import draft as drafts

SCREEN = "safety_screen"
SUMMARY = "confirm"
HARM = "self_harm"
OVERDOSE = "overdose"
ABUSE = "abuse"
# The sign of a screening question that was answered with yes or not sure.
SCREENED = "screen"
# An emergency that the classifier suspected and nobody named: its question said where help is.
GUESSED = "unclear"
# The mark of somebody who was only asked about self-harm, and denied it.
HARM_DENIED = "self_harm_denied"
# The mark of somebody who was asked about it twice and spoke of something else.
HARM_UNANSWERED = "self_harm_unanswered"
# The line for somebody who says that it is old, a mistake, or that they are safe.
SETTLED = "utter_safety_settled"
# What a hospital does not see by itself, and nobody wants to hear called an update.
OF_THE_MIND = frozenset({HARM, OVERDOSE, ABUSE})
TO_HELP = ("911", "emergency_department")
# The conversation goes on, and asks for what is open.
GO_ON = Choice(title="", payload="resume")


@dataclass(frozen=True)
class First:
    """The outcome. ``lines`` are said first, by their names in data/answers.

    ``ends``: they are the whole answer. ``instead``: what the brain gets in place
    of the words. ``raised``: a sign to put on record, with the line that was said. ``asks``: what
    the lines ask where no sign is open. ``names``: the sign that they call by its name. ``below``:
    the line that answers what else the words were, under them.
    """

    draft: Draft
    lines: tuple[str, ...] = ()
    ends: bool = False
    instead: Choice | None = None
    raised: Safety | None = None
    asks: str | None = None
    names: str = ""
    below: str = ""


def is_outright(reading: Safety | None) -> TypeGuard[Safety]:
    """Whether words were read as a sign, and not only as one to be asked about."""
    return reading is not None and reading.action != "ask"


def told_again(draft: Draft, alarm: Alarm) -> Draft:
    """The draft of somebody to whom the line of an open sign was said once more."""
    return msgspec.structs.replace(draft, alarm=msgspec.structs.replace(alarm, again=True))


def heard(draft: Draft) -> Draft:
    """The draft of somebody who was told, and speaks of something else: the sign is kept in mind."""
    alarm = draft.alarm
    passed = alarm if alarm is not None and alarm.told else draft.passed
    after = msgspec.structs.replace(draft, alarm=None, passed=passed)
    return drafts.with_done(after, *screened(alarm))


def settled(draft: Draft, alarm: Alarm) -> Draft:
    """The draft of somebody who said that a sign is old, a mistake, or that they are safe."""
    # A guess of the classifier, and words of self-harm, are settled for their message only.
    known = alarm.sign in (*draft.settled, GUESSED, HARM)
    signs = draft.settled if known else (*draft.settled, alarm.sign)
    # Another sign that was passed over stays in mind.
    passed = draft.passed if draft.passed and draft.passed.sign != alarm.sign else None
    without = msgspec.structs.replace(draft, alarm=None, settled=signs, passed=passed)
    # Who called one sign old, or a mistake, has answered nothing of the others on the list.
    answered = (SCREEN,) if alarm.sign == SCREENED else ()
    return drafts.with_done(without, *answered, *denied(alarm))


def screened(alarm: Alarm | None) -> tuple[str, ...]:
    """The mark of somebody who was told of a sign of the body and speaks of something else: they are not
    screened for the same a minute later. The list names nothing of the mind, and "help" names nothing
    of the list: whoever was asked about these has still to hear it.
    """
    unnamed = alarm is not None and alarm.sign == GUESSED and not alarm.told
    return () if unnamed or (alarm is not None and alarm.sign in OF_THE_MIND) else (SCREEN,)


def denied(alarm: Alarm) -> tuple[str, ...]:
    """The mark of a denial, where self-harm was only asked about."""
    return (HARM_DENIED,) if alarm.sign == HARM and not alarm.told else ()


def line_of(sign: str, action: str) -> tuple[str, ...]:
    """Names of the line of a sign, the most exact first; the first that exists is said."""
    if sign == SCREENED:
        return ("utter_safety_screen_yes",)
    return (f"utter_safety_{sign}_{action}", f"utter_safety_{sign}", "utter_safety_screen_yes")

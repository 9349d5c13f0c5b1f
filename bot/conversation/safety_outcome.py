"""What safety makes of a message: the outcome, and what all of its rules share. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot.contract import Choice, Draft, Safety
from bot.intake import draft as drafts

SCREEN = "safety_screen"
SUMMARY = "confirm"
HARM = "self_harm"
OVERDOSE = "overdose"
# What a hospital does not see by itself, and nobody wants to hear called an update.
OF_THE_MIND = frozenset({HARM, OVERDOSE, "abuse"})
TO_HELP = ("911", "emergency_department")
# The conversation goes on, and asks for what is open.
GO_ON = Choice(title="", payload="resume")


@dataclass(frozen=True)
class First:
    """The outcome. ``lines`` are said first, by their names in data/answers.

    ``ends``: they are the whole answer. ``instead``: what the brain gets in place
    of the words. ``raised``: a sign to put on record, with the line that was said.
    """

    draft: Draft
    lines: tuple[str, ...] = ()
    ends: bool = False
    instead: Choice | None = None
    raised: Safety | None = None


def heard(draft: Draft) -> Draft:
    """The draft of somebody who was told, and speaks of something else: the sign is kept in mind."""
    alarm = draft.alarm
    passed = alarm if alarm is not None and alarm.told else draft.passed
    return drafts.with_done(msgspec.structs.replace(draft, alarm=None, passed=passed), SCREEN)

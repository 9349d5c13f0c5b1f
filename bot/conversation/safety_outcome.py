"""What safety makes of a message: the outcome, and what all of its rules share. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot.contract import Choice, Draft, Safety
from bot.intake import draft as drafts

SCREEN = "safety_screen"
HARM = "self_harm"
OVERDOSE = "overdose"
TO_HELP = ("911", "emergency_department")


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
    """The draft of somebody who was told, and speaks of something else."""
    return drafts.with_done(msgspec.structs.replace(draft, alarm=None), SCREEN)

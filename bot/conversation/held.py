"""What was asked beside a sign of an emergency: kept, and answered once the sign is settled. Pure.

The line about the sign stands alone; whoever answers that it is old need not ask again.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Choice, Draft
from bot.conversation.safety_outcome import GO_ON, First
from bot.intake.draft import MOST_WORDS
from bot.intake.wish import asked_in
from bot.safety.followup import belittles, postpones, seeks_advice, wonders
from bot.safety.misreading import defines
from bot.safety.no_answer import lost
from bot.safety.rebuttal import of_the_advice, wants_reason
from bot.safety.standing import asks_what

# The brain answers what is held, or begins the request that was wished for.
ANSWERS = Choice(title="", payload="resume?held=yes")
# Who says that they get help first goes on with the request, and is not lectured before.
AFTERWARDS = "utter_safety_afterwards"


def held(draft: Draft, words: str) -> Draft:
    """The draft with what the words ask or wish for besides the sign that is open."""
    new = [each for each in asked_in(words) if each not in draft.held and not _of_sign(each)]
    both = " ".join([draft.held, *new]).strip()
    return msgspec.structs.replace(draft, held=both[:MOST_WORDS])


def _of_sign(words: str) -> bool:
    """Whether words ask about the sign itself, which its line has answered."""
    of_sign = (
        *(wonders, seeks_advice, postpones, belittles, wants_reason, of_the_advice, asks_what),
        *(defines, lost),
    )
    return any(asks(words) for asks in of_sign)


def released(outcome: First, words: str) -> First:
    """The outcome that answers what is held too, where it settles a sign; any other as it is."""
    settles = outcome.instead == GO_ON and outcome.draft.alarm is None
    if not settles or AFTERWARDS in outcome.lines:
        return outcome
    draft = held(outcome.draft, words)
    return replace(outcome, draft=draft, instead=ANSWERS) if draft.held else outcome

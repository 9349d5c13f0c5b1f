"""What was asked or put right beside a sign of an emergency: kept, and answered or done once the
sign is settled. Pure.

The line about the sign stands alone; whoever answers that it is old need not say it again.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from bot.contract import Choice, Draft, Understood
from bot.conversation.safety_outcome import GO_ON, First
from bot.intake.beside import corrected_in
from bot.intake.deciding import decide
from bot.intake.draft import CONTACT, MOST_WORDS
from bot.intake.language import language_of
from bot.intake.reading import read
from bot.intake.reading.place_removed import removed
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
# What may be put right there. "My foot is weak since today" tells of the sign.
_PUT_RIGHT = (*CONTACT, "best_time")


def held(draft: Draft, words: str) -> Draft:
    """The draft with what the words ask, wish for or put right besides the sign that is open."""
    new = [each for each in asked_in(words) if each not in draft.held and not _of_sign(each)]
    both = " ".join([draft.held, *new]).strip()
    # What is with the office is changed where no sign is open.
    known = draft.details and not draft.reference
    right = [each for each in corrected_in(words) if known and each not in draft.held]
    both = "\n".join(filter(None, [both, *right])) + ("\n" if right else "")
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
    if not settles:
        return outcome
    if AFTERWARDS in outcome.lines:
        return replace(outcome, draft=_put_right(outcome.draft))
    draft = _put_right(held(outcome.draft, words))
    instead = ANSWERS if draft.held else outcome.instead
    return replace(outcome, draft=draft, instead=instead)


def _put_right(draft: Draft) -> Draft:
    """The draft with what was to be changed or taken out, which is held no longer."""
    kept = draft.held
    if draft.reference:
        return draft
    for each in corrected_in(draft.held):
        kept = kept.replace(each, "")
        language = language_of(each) or "en"
        fields = read(each, "confirm", language, draft.details)
        told = {key: value for key, value in fields.items() if key in _PUT_RIGHT}
        places = removed(each, str(draft.details.get("location", "")))
        if places:
            told["location"] = places
        meant = Understood("correct_detail", 1.0, language, told)
        decision = decide(draft, meant, "confirm", each)
        if decision.changed or decision.removed:
            draft = decision.draft
    return msgspec.structs.replace(draft, held=" ".join(kept.split()))

"""A number of somebody else's that is put right: "no, her number is 702 555 0188". Pure.

One note is left of the two, so that the office reads no wrong number.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.contract import Draft
from bot.intake.reading.contact.theirs import says_whose
from bot.intake.reading.people.words import REL, RELATIONS
from bot.intake.reading.text.instead import CORRECTING
from bot.intake.reading.text.message import fold
from bot.intake.request import draft as drafts
from bot.intake.request import merging
from bot.intake.request.decision import Decision

_CORRECTS = re.compile(rf"^\W*no\b|\b(?:{CORRECTING})\b")
_RELATIVE = re.compile(rf"\b{REL}\b")
_WHOLE = re.compile(r"\+?(?:\d[ ().-]{0,3}){9,10}\d")


def renumbered(draft: Draft, decision: Decision, text: str) -> Decision:
    """The decision with one note of a number that the words put right, in the place of two."""
    before = str(draft.details.get("notes", "")).split(merging.PARTS)
    parts = str(decision.draft.details.get("notes", "")).split(merging.PARTS)
    new = [each for each in parts if each not in before and says_whose(each)]
    if len(new) != 1 or not _CORRECTS.search(fold(text)):
        return decision
    old = _meant([each for each in before if each in parts and says_whose(each)], new[0])
    if not old:
        return decision
    # Of "her number is …" the older note says who she is.
    whole = new[0] if _relation(new[0]) else _WHOLE.sub(_WHOLE.search(new[0])[0], old)  # type: ignore[index]
    kept = [whole if each == old else each for each in parts if each != new[0]]
    notes = merging.PARTS.join(kept)
    fitted = drafts.with_details(decision.draft, notes=notes)
    return replace(decision, draft=fitted, changed={**decision.changed, "notes": notes})


def _meant(notes: list[str], new: str) -> str:
    """The last note that tells the number of the same person; empty without one."""
    theirs = _relation(new)
    same = [each for each in notes if _relation(each) == theirs or not theirs]
    return next((each for each in reversed(same) if _number(each) != _number(new)), "")


def _relation(words: str) -> str:
    found = _RELATIVE.search(fold(words))
    return RELATIONS[found[1]] if found else ""


def _number(words: str) -> str:
    found = _WHOLE.search(words)
    return drafts.digits_of(found[0]) if found else ""

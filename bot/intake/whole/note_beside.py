"""A note for the office behind an answer: "mornings, and put down that I am angry". Pure."""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft, Understood
from bot.intake.cues.certainty import NOT_UNDERSTOOD
from bot.intake.cues.wish import wants_call
from bot.intake.reading import read
from bot.intake.request import merging
from bot.intake.whole.steering import steer

_JOINTS = re.compile(r"\s*[.;,\n]+\s*(?:(?:and|y)\s+)?|\s+(?:and|y)\s+")


def note_beside(
    draft: Draft, reading: Understood, asked: str | None, text: str
) -> Understood | None:
    """The reading of what stands before the note, a detail or the wish for a call, and the note; None
    where there is no note, or what stands before it is understood and no detail.
    """
    for joint in _JOINTS.finditer(text):
        told = steer(text[joint.end() :])
        if told is None or told.kind != "note" or not told.words:
            continue
        before = text[: joint.start()]
        fields = read(before, asked, reading.language, draft.details)
        intent = "inform" if fields else "request_appointment"
        begun = draft.open or draft.reference
        if not fields and (
            reading.intent not in NOT_UNDERSTOOD if begun else not wants_call(before)
        ):
            return None
        intent = "inform" if begun else intent
        tried = read(told.words, asked, reading.language, draft.details).get("treatments")
        if isinstance(tried, list) and not told.alone:
            # "Put that I had physical therapy": it stands on its own line too.
            before_it = fields.get("treatments")
            known = before_it if isinstance(before_it, list) else []
            fields["treatments"] = [*known, *(each for each in tried if each not in known)]
        fields["notes"] = merging.joined(fields.get("notes"), told.words)
        return msgspec.structs.replace(reading, intent=intent, confidence=1.0, fields=fields)
    return None

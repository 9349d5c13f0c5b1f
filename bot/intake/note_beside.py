"""A note for the office behind an answer: "mornings, and put down that I am angry". Pure."""

from __future__ import annotations

import re

import msgspec

from bot.contract import Draft, Understood
from bot.intake import draft as drafts
from bot.intake.reading import read
from bot.intake.steering import steer

_JOINTS = re.compile(r"\s*[.;,\n]+\s*(?:(?:and|y)\s+)?|\s+(?:and|y)\s+")


def note_beside(
    draft: Draft, reading: Understood, asked: str | None, text: str
) -> Understood | None:
    """The reading of what stands before the note, and the note; None where there is no note, or
    nothing is read before it.
    """
    for joint in _JOINTS.finditer(text):
        told = steer(text[joint.end() :])
        if told is None or told.kind != "note" or not told.words:
            continue
        fields = read(text[: joint.start()], asked, reading.language, draft.details)
        if not fields:
            return None
        fields["notes"] = drafts.joined(fields.get("notes"), told.words)
        return msgspec.structs.replace(reading, intent="inform", confidence=1.0, fields=fields)
    return None

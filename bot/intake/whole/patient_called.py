"""The patient is to be called, and not the one who writes for them: "CALL HER NOT ME". Pure."""

from __future__ import annotations

import re

from bot.contract import Draft
from bot.intake.reading.people.called import patient_called
from bot.intake.reading.text.message import fold, message_of
from bot.intake.request import draft as drafts
from bot.intake.request import merging

_NOT_ME = re.compile(r"\b(?:not me|no a mi|instead of me|en vez de a? ?mi)\b")
_POLITE = re.compile(r"(?:\W|\b(?:please|pls|just|so|and|but|no|ok|por favor|pero|y)\b)*")


def put_in(draft: Draft) -> Draft:
    """The draft whose contact is the patient where a note says so. The note stays: the number may
    still be the writer's own. Nobody under 18 is called so.
    """
    patient = draft.details.get("patient_name")
    if (
        draft.reference
        or draft.details.get("minor")
        or not drafts.has(draft, "patient_name", "notes")
    ):
        return draft
    parts = str(draft.details["notes"]).split(merging.PARTS)
    said = [each for each in parts if _says_so(each)]
    if not said or (drafts.has(draft, "name") and draft.details["name"] != patient):
        return draft
    return drafts.with_details(draft, name=str(patient))


def _says_so(note: str) -> bool:
    """Whether a note says this and nothing else."""
    words = patient_called(message_of(note))
    polite = _POLITE.fullmatch(fold(note.replace(words, "", 1))) if words else None
    return bool(polite) and bool(_NOT_ME.search(fold(note)))

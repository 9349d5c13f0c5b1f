"""The patient is to be called, and not the one who writes for them: "CALL HER NOT ME". Pure."""

from __future__ import annotations

import re

from bot.contract import Draft
from bot.intake.reading.people.called import called, patient_called, patient_not_called
from bot.intake.reading.text.message import fold, message_of
from bot.intake.request import draft as drafts
from bot.intake.request import merging

_NOT_ME = re.compile(r"\b(?:not me|no a mi|instead of me|en vez de a? ?mi)\b")
_THEIR_NUMBER = re.compile(
    r"\W*(?:(?:her|his|their) (?:cell |phone |home )?(?:number|phone|cell)(?:'?s| is)"
    r"|su (?:numero|telefono|celular)(?: de (?:ella|el))? es)\b"
)
_POLITE = re.compile(
    r"(?:\W|\b(?:sorry|perdon|please|pls|just|so|and|but|no|ok|por favor|pero|y)\b)*"
)


def put_in(draft: Draft) -> Draft:
    """The draft whose contact is the patient where a note says so. The note stays: the number may
    still be the writer's own. Nobody under 18 is called so.
    """
    draft = _one_way(draft)
    patient = draft.details.get("patient_name")
    if (
        draft.reference
        or draft.details.get("minor")
        or not drafts.has(draft, "patient_name", "notes")
    ):
        return draft
    parts = str(draft.details["notes"]).split(merging.PARTS)
    # Where nobody else is named yet, whoever is to be called at the number is asked for.
    unnamed = drafts.has(draft, "phone") and not drafts.has(draft, "name")
    says = _calls if unnamed else _says_so
    said = [each for each in parts if says(each)]
    if not said or (drafts.has(draft, "name") and draft.details["name"] != patient):
        return draft
    return drafts.with_details(draft, name=str(patient))


def _one_way(draft: Draft) -> Draft:
    """The draft without the notes of whom to call that a later one turns round: "al revés"."""
    parts = str(draft.details.get("notes", "")).split(merging.PARTS)
    ways = {each: way for each in parts if (way := _way(each))}
    last = next(reversed(ways.values()), "")
    gone = "call" if last == "not" else "not"
    kept = [
        each
        for each in parts
        if ways.get(each) != gone and not (gone == "call" and _only_calls(each))
    ]
    if len(kept) == len(parts):
        return draft
    own = draft.details.get("name") == draft.details.get("patient_name")
    if last == "not" and own and not draft.reference:
        # Only the note that is gone made the patient the one to be asked for.
        draft = drafts.without(draft, ("name",))
    return drafts.with_details(draft, notes=merging.PARTS.join(kept))


def _way(note: str) -> str:
    """Whether a note says of the patient that they are to be called, or not to be."""
    message = message_of(note)
    if patient_not_called(message):
        return "not"
    return "call" if _says_so(note) else ""


def _says_so(note: str) -> bool:
    """Whether a note says this and nothing else."""
    return _only_calls(note) and bool(_NOT_ME.search(fold(note)))


def _calls(note: str) -> bool:
    """Whether a note says that the patient is to be called, or that the number is theirs."""
    return _only_calls(note) or bool(_THEIR_NUMBER.match(fold(note)) or called(note))


def _only_calls(note: str) -> bool:
    """Whether a note says nothing but that the patient is to be called."""
    words = patient_called(message_of(note))
    return bool(words) and bool(_POLITE.fullmatch(fold(note.replace(words, "", 1))))

"""What a message takes out of the request besides a whole line: one of several values, or the
other person that it seemed to be for. Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.contract import Detail, Details, Draft, Understood
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, UNDOES
from bot.intake.cues.forbidden import forbids
from bot.intake.lines.in_place import called_after_all, calls_another
from bot.intake.lines.new_value import is_asked, is_none
from bot.intake.lines.removed import empties, no_relation
from bot.intake.lines.second_number import both_kept
from bot.intake.lines.undone import takes_back, undone
from bot.intake.reading import values_removed
from bot.intake.reading.people.self import is_self
from bot.intake.reading.text.message import fold
from bot.intake.request import display, merging
from bot.intake.request import draft as drafts
from bot.intake.request.decision import Decision
from bot.intake.request.draft import FOR_ANOTHER, is_stopped
from bot.intake.request.next import MAY_SKIP

# Orders that mean something else than a change; "delete massage" sounds like one of them.
_ORDERS = UNDOES - {"complaint", "delete_my_data"} | {"ask_for_person"}

# The one who writes now.
_HERE = re.compile(
    r"\b(?:this is|it'?s|i'?m|i am|here is|soy|habla|aqui(?: esta| le escribe)?|le escribe)\b"
)

# "How would he tell that it is a nerve, and not the fusion?" takes no fusion out.
_WONDERS = re.compile(
    r"\b(?:how|why|whether|como|por que) (?:would|could|can|will|do|does|did|is|are|se|puede|sabe|saben|sabria)\b[^.!]*\?"
)


class TakenOut(NamedTuple):
    """The draft after it, the details that changed, and the lines that are gone.

    ``intent``: what the message comes to, where it is no change of a line.
    """

    draft: Draft
    changed: Details
    removed: tuple[str, ...]
    intent: str = ""


def narrowed(out: TakenOut) -> Decision:
    """The decision where single values, or another person, are taken out."""
    # Where another takes over, their name and number are read back.
    what = "" if "name" in out.changed else next(iter(out.removed), "")
    intent = out.intent or ("correct_detail" if what else "inform")
    return Decision(intent, out.draft, out.changed, out.removed, what)


def taken_out(draft: Draft, reading: Understood, asked: str | None, text: str) -> TakenOut | None:
    """What the message takes out, and what it brings in beside that; None if it takes nothing."""
    if asked in display.ORDER and (
        empties(text) or (is_asked(draft, asked) and is_none(asked, text))
    ):
        return _emptied(draft, asked)
    if takes_back(text) and draft.details and not (draft.reference or is_stopped(draft)):
        return _undone(draft)
    if (both := both_kept(draft, text)) is not None:
        return TakenOut(*both, ())
    if asked == "notes":
        # Dictated notes are theirs alone, whatever they deny.
        return None
    if values_removed.of_one_kind(text, draft.details) and not ("?" in text or forbids(text)):
        return _exchanged(draft, reading.fields, text)
    left = values_removed.left(text, draft.details, asked)
    if (
        left
        and not _WONDERS.search(fold(text))
        and not forbids(text)
        and not (reading.intent in _ORDERS and reading.confidence >= COMMAND_CONFIDENCE)
    ):
        return _narrowed(draft, reading.fields, left)
    if _only_now_self(draft, reading.fields, asked, text):
        return _for_self(draft, reading.fields)
    if _takes_over(draft, reading.fields, text):
        whole = {**reading.fields, "name": draft.details["patient_name"]}
        return _for_self(drafts.without(draft, ("name",)), whole)
    back = called_after_all(draft, text)
    if back is not None:
        return _with_themselves(draft, back, reading.fields)
    return None


def _emptied(draft: Draft, asked: str) -> TakenOut | None:
    """The line whose new value was asked for goes; one that is not there stays so."""
    if asked in draft.details:
        return TakenOut(drafts.without(draft, (asked,)), {}, (asked,))
    if asked in drafts.CONTACT:
        return None
    left = "skip" if asked in MAY_SKIP else "resume"
    return TakenOut(draft, {}, (), left)


def _undone(draft: Draft) -> TakenOut:
    """The last change is taken back; where none is known, the visitor says which it is."""
    if not draft.replaced:
        return TakenOut(draft, {}, (), "correct_detail")
    return TakenOut(*undone(draft))


def _takes_over(draft: Draft, fields: Details, text: str) -> bool:
    """Whether the patient writes from here on: "this is Teresa now", where Mark wrote for her."""
    own, patient = fields.get("name"), draft.details.get("patient_name")
    if not own or not patient or not drafts.has(draft, "name") or calls_another(draft):
        return False
    words = set(fold(str(own)).split())
    known = set(fold(drafts.named(draft)).split())
    theirs = words <= set(fold(str(patient)).split()) and not words <= known
    return theirs and bool(_HERE.search(fold(text)))


def _with_themselves(draft: Draft, back: Draft, fields: Details) -> TakenOut:
    """Who was to be called for the writer goes, and what is new comes in."""
    new, _ = drafts.absorb(back, {k: v for k, v in fields.items() if k not in FOR_ANOTHER})
    changed = {key: value for key, value in new.details.items() if draft.details.get(key) != value}
    return TakenOut(new, changed, tuple(key for key in draft.details if key not in new.details))


def _narrowed(draft: Draft, fields: Details, left: Details) -> TakenOut:
    """Single values of a line go: the others stay, and what is new comes in."""
    new, emptied = drafts.narrowed(draft, left)
    named = fields.get("treatments")
    if "treatments" in left and isinstance(named, list):
        gone = set(_listed(draft.details)) - set(_listed(left))
        kept = [each for each in named if each not in gone]
        fields = {key: value for key, value in fields.items() if key != "treatments"}
        fields |= {"treatments": kept} if kept else {}
    # "I never had a fusion" is read as one: what is taken out is not brought in again.
    told = {
        key: _besides(value, draft.details.get(key), key in emptied)
        for key, value in fields.items()
    }
    fields = {key: value for key, value in told.items() if value != ""}
    new, _ = drafts.absorb(new, fields)
    changed = {key: value for key, value in new.details.items() if draft.details.get(key) != value}
    return TakenOut(new, changed, tuple(key for key in emptied if key not in new.details))


def _exchanged(draft: Draft, fields: Details, text: str) -> TakenOut:
    """The line says the same of both: which one it was is a note."""
    others = {key: value for key, value in fields.items() if key != "treatments"}
    words = text.strip()[: merging.MOST_WORDS]
    return TakenOut(*drafts.absorb(draft, {**others, "notes": words}), ())


def _besides(value: Detail, known: Detail | None, gone: bool) -> Detail:
    """The value without the known one, where that is taken out; "" where nothing else is told."""
    if not gone or not isinstance(value, str):
        return value
    return ", ".join(each for each in value.split(", ") if each not in str(known).split(", "))


def _only_now_self(draft: Draft, fields: Details, asked: str | None, text: str) -> bool:
    """Whether the writer of a request that names somebody else says to be the patient."""
    # Asked who it is for, nothing else is told.
    only = asked in FOR_ANOTHER and not fields.keys() - set(FOR_ANOTHER)
    shown = asked == "confirm" or only or draft.reference or no_relation(text)
    relation = fields.get("relation")
    # "Not for my mother, for me" names whom it takes out.
    denied = relation == draft.details.get("relation") and is_self(text)
    if not shown or (relation is not None and not denied):
        return False
    # Where somebody else is to be called, the patient that is named is the writer.
    if calls_another(draft) or not any(key in draft.details for key in FOR_ANOTHER):
        return False
    named = fields.get("patient_name")
    same = named is not None and fold(str(named)) == fold(str(draft.details.get("name", "")))
    again = drafts.is_part_of_name(draft, fields.get("name"))
    return is_self(text) or (same and asked != "patient_name") or (no_relation(text) and again)


def _for_self(draft: Draft, fields: Details) -> TakenOut:
    """The request is the writer's own: who else was named goes."""
    gone = tuple(key for key in FOR_ANOTHER if key in draft.details)
    own = {key: value for key, value in fields.items() if key not in FOR_ANOTHER}
    if drafts.is_part_of_name(draft, own.get("name")):
        own.pop("name")
    new, changed = drafts.absorb(drafts.without(draft, gone), own)
    return TakenOut(new, changed, gone)


def _listed(details: Details) -> list[str]:
    value = details.get("treatments")
    return value if isinstance(value, list) else []

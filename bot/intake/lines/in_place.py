"""The names of the one who is to be called and of the patient who writes. Pure.

"Call my wife instead", then "Donna, 725 555 0188": from there on two people are named, and
neither name may take the other's place.
"""

from __future__ import annotations

import re

from bot.contract import DECLINED, Details, Draft
from bot.intake.reading import read
from bot.intake.reading.names.words import name_at
from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.people.called import called, hands_over
from bot.intake.reading.people.self import suffers
from bot.intake.reading.people.words import REL
from bot.intake.reading.text.message import Message, fold, message_of
from bot.intake.request import draft as drafts
from bot.intake.request import merging

_THEIRS = re.compile(
    r"\b(?:(?:her|his|their) (?:full |whole )?name(?:'?s| is)?|she'?s|she is|he'?s|he is|(?:ella|el) (?:es|se llama)|se llama|su nombre es) "
)
_RELATIVE = re.compile(rf"\b{OWN}{KIND} {REL},? ")
_OWN = re.compile(
    r"\b(?:i'?m|i am|my name(?:'?s| is)?|me llamo|yo soy|soy|mi nombre es)(?: (?:the|el|la) (?:patient|paciente),?)? "
)
# "The patient is Ray", "Ray is the patient": said beside a name of one's own.
_PATIENT = re.compile(r"\b(?:the patient(?:'?s name)?(?:'?s| is)|(?:el|la) paciente es) ")


def calls_another(draft: Draft) -> bool:
    """Whether the notes say that somebody else is to be called for the writer."""
    if not drafts.has(draft, "notes"):
        return False
    parts = str(draft.details["notes"]).split(merging.PARTS)
    return any(_is_call(draft, part) for part in parts)


def _is_call(draft: Draft, note: str) -> bool:
    """Whether a note says who is to be called; "him" is the patient where another one writes."""
    who, pronoun = called(note), not drafts.has(draft, "relation")
    return bool(who and (any(who) or pronoun)) or (pronoun and hands_over(note))


# "Call me after all", "no, not her", "mejor a mí".
_THEMSELVES = re.compile(
    r"\b(?:call|contact|phone|reach|ring|talk to|speak (?:to|with)) me\b|\b(?:me|myself) (?:instead|after all)\b"
    r"|\b(?:don'?t|do not) (?:call|contact|phone|bother) (?:her|him|them|my \w+)\b|\bnot (?:her|him|them)\b"
    r"|\b(?:mejor|si|sino|mas bien)(?: si| que)?(?: me llamen)? (?:a mi|conmigo)\b|\bllamenme\b|\ba mi (?:mejor|directamente)\b"
    r"|\bno (?:la|lo|le|l[eoa]s) llamen\b"
)


def called_after_all(draft: Draft, text: str) -> Draft | None:
    """The draft without the one who was to be called for the writer, whose number goes with them;
    None where the words do not say that the writer is to be called after all.
    """
    if draft.reference or not calls_another(draft) or called(text) or "?" in text:
        return None
    if not _THEMSELVES.search(fold(text)):
        return None
    parts = str(draft.details["notes"]).split(merging.PARTS)
    gone = [part for part in parts if _is_call(draft, part)]
    notes = merging.PARTS.join(part for part in parts if part not in gone)
    left, _ = drafts.narrowed(draft, {"notes": notes})
    number = str(draft.details.get("phone", ""))[-drafts.MOST_DIGITS :]
    if number and number in drafts.digits_of(" ".join(gone)):
        left = drafts.without(left, ("phone",))
    patient = draft.details.get("patient_name")
    if patient:
        left = drafts.with_details(drafts.without(left, ("patient_name",)), name=patient)
    return left


def told_apart(draft: Draft, fields: Details, text: str) -> Details:
    """The details with each name in its own line, where somebody else is to be called."""
    if not calls_another(draft):
        return fields
    message = message_of(text)
    theirs, own = _named(message, _THEIRS), _named(message, _OWN) or _named(message, _PATIENT)
    bare = fields.get("name")
    if not own and suffers(message):
        own = str(bare or "")
    if not theirs and not own and bare not in (None, DECLINED):
        theirs = str(bare)
    if not theirs and not own:
        return fields
    known, patient = drafts.named(draft), str(draft.details.get("patient_name", ""))
    if own and not theirs and not patient and (not known or _alike(known, own)):
        # Only the writer is named yet: the name is put right.
        return fields
    kept = {key: value for key, value in fields.items() if key not in ("name", "patient_name")}
    if own and not _within(own, patient):
        patient = known if _within(own, known) else own
    if theirs and known and not patient and not _alike(known, theirs):
        # Until now the request had the writer's own name.
        patient = known
    if theirs and not (_within(theirs, known) and known != patient):
        kept["name"] = theirs
    if patient and patient != draft.details.get("patient_name") and not _only(draft, patient, kept):
        kept["patient_name"] = patient
    return kept


def name_to_call(text: str) -> str:
    """The name of the one whom the words want called: "my wife Donna"; empty if it is not said."""
    message = message_of(text)
    return _named(message, _THEIRS) or _named(message, _RELATIVE, strict=True)


def _only(draft: Draft, patient: str, fields: Details) -> bool:
    """Whether the request has no other name than the patient's: then that is the contact's too."""
    name = str(fields.get("name", drafts.named(draft)))
    return not name or _within(name, patient)


def _alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Ray", "Raymond Kowalski"."""
    first, second = fold(one).split()[0], fold(other).split()[0]
    return first[:3] == second[:3]


def _within(less: str, more: str) -> bool:
    return bool(less) and set(fold(less).split()) <= set(fold(more).split())


def _named(message: Message, lead: re.Pattern[str], *, strict: bool = False) -> str:
    """The name behind the lead, as the reader of names writes it."""
    for found in lead.finditer(message.plain):
        span = name_at(message, found.end(), strict=strict)
        words = message.text[slice(*span)] if span else ""
        name = read(words, "name").get("name", "") if words else ""
        if name and name != DECLINED:
            return str(name)
    return ""

"""A name that opens a message which goes on with details: "Mick O'Rourke, low back, 11 years"."""

from __future__ import annotations

import re

from bot.intake.reading.names.beside import FILLER
from bot.intake.reading.names.words import GIVEN, ORDINARY, acceptable, name_at
from bot.intake.reading.places.key_words import PHRASE
from bot.intake.reading.text.message import USED, Message
from bot.intake.reading.treatments.listed import TREATMENT
from bot.intake.reading.vocabulary.surgery import TERM
from bot.intake.reading.vocabulary.times import TIME

_PARTED = re.compile(r" ?(?:[,;/\n.:]|-(?= )| - | ?\|)")
# Of somebody else it is told what they did or who they are: "Ann Reed, my neighbor, sent me".
_OF_ANOTHER = re.compile(
    r"\W*(?:(?:is|was|my|mi|el|la|the|a|an|un|una|she|he|ella|who|que|from|de|says|said|told|dijo|sent|referred|recommended|me)\b"
    r"|(?:d\.?o|m\.?d|pa|np|rn|phd|esq)\b)"
)
_DETAIL = re.compile(rf"\d|@|{re.escape(USED)}|\b(?:since|desde|interpreter|interprete)\b")
# Whom visitors speak to: the doctor's own first name opens no list of details.
_ADDRESSED = frozenset({"tim", "timothy", "doc"})
# "Existing patient, Sheila Marks"
_PATIENT = re.compile(
    r"\b(?:patient|paciente)(?: (?:de|of|from) \w+(?: \w+)?| here| there| aqui)?[,.:-] ?"
)
_IS_PATIENT = re.compile(
    r"\b(?:(?:i'?m|i am|im|been) (?:\w+ ){0,3}|(?:existing|current) |soy (?:\w+ ){0,2})(?:patient|paciente)\b[^.;!?\n]{0,25}$"
)


def opening(message: Message) -> tuple[int, int] | None:
    """Where a common given name, with its surname or alone, opens a message of details."""
    filler = FILLER.match(message.plain)
    start = filler.end() if filler and filler.end() < len(message.plain) else 0
    found = _name(message, start)
    if not found:
        return None
    parted = _PARTED.match(message.plain, found[1])
    digits = re.match(r" (?=[\d(|]|(?:seven|siete) )", message.plain[found[1] :])
    rest = message.plain[found[1] :]
    if not (parted or (digits and " " in message.plain[slice(*found)])) or "?" in rest:
        return None
    if _OF_ANOTHER.match(rest):
        return None
    told = any(pattern.search(rest) for pattern in (_DETAIL, PHRASE, TREATMENT, TERM, TIME))
    return found if told else None


def patient_named(message: Message) -> tuple[int, int] | None:
    """A whole name behind the word patient, that ends the message, or a part of it where the writer
    is the patient: "existing patient, Sheila Marks".
    """
    said = _PATIENT.search(message.plain)
    found = _name(message, said.end()) if said else None
    if not (said and found) or " " not in message.plain[slice(*found)]:
        return None
    rest = message.plain[found[1] :]
    parted = _PARTED.match(rest) and _IS_PATIENT.search(message.plain[: said.end()])
    return found if parted or not rest.strip(" .!") else None


def _name(message: Message, start: int) -> tuple[int, int] | None:
    found = name_at(message, start, strict=True)
    if not found or found[0] != start or not acceptable(message, *found, led=False):
        return None
    first, _, surname = message.plain[slice(*found)].partition(" ")
    first = first.rstrip(".")
    if first not in GIVEN or first in _ADDRESSED:
        return None
    # "Mark. low back": alone a word of every day is none.
    return found if surname or first not in ORDINARY else None

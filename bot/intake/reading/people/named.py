"""Two people in one breath: "name is Walter for the patient and I'm Ray, his son"."""

from __future__ import annotations

import re

from bot.contract import DECLINED, Details
from bot.intake.reading.names.words import GIVEN, name_at
from bot.intake.reading.people.cues import OWN_PAIN
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import Message, any_of, fold
from bot.intake.reading.text.spelling import spelled_name

_NAME_IS = re.compile(r"\b(?:names?(?:'s| is|:)?|nombre(?: es|:)?|se llama) (?=[^\W\d])")
_PATIENTS = re.compile(
    r",? (?:for|is|as|es|para|de|como) (?:the|our|el|la|nuestr[oa]) (?:patient|paciente)\b"
)
# "Write Bernadette Sykes as patient and me as contact"
_WRITE = re.compile(r"\b(?:write|put|list|book|name|ponga|apunte|anote) (?=[^\W\d])")
_AS_PATIENT = re.compile(r",? (?:as|como) (?:the |el |la )?(?:patient|paciente)\b")
# "Jorge Ruiz is the patient, I'm his daughter Ana"
_IS_PATIENT = re.compile(r" (?:is|es) (?:the|our|el|la|nuestr[oa]) (?:patient|paciente)\b")
_KIN_BEFORE = re.compile(rf"\b(?:{any_of(phrases('relations'))}),? $")
_MOST_NAMES = 4
_WORD = re.compile(r"[^\W\d]\S*")
_I_AM = re.compile(r"\b(?:i'm|i am|im|this is|soy|my name is|me llamo) (?=[^\W\d])")
# "Soy el nieto de Rosa Prado", "I'm Rosa Prado's grandson Luis".
_KIN_OF = re.compile(
    rf"\b(?:i'?m|i am|this is|soy) (?:the|el|la) (?:{any_of(phrases('relations'))}) (?:of|del?) (?=[^\W\d])"
)
_KINS = re.compile(
    rf"(?<=\bi'm )(?P<name>[^\W\d_]+(?: [^\W\d_]+){{0,2}})'s (?:{any_of(phrases('relations'))})\b"
)
# "Gail Otto for Ben Otto, husband"
_FOR = re.compile(r"(?<!thanks )(?<!thank you )(?<!gracias )\b(?:for|para) (?=[^\W\d])")
_KIN = re.compile(
    rf",? \(?(?:(?:my|mi|our|her|his) )?({any_of(phrases('relations'))})\b\)?(?! (?:of|de)\b)(?=\W*(?:$|[.,;!?\n|\d(+]))"
)
_RELATIVE = re.compile(
    rf",? (?:and |y )?(?:i'm |i am |soy )?(?:her|his|their|the patient's|su|el|la) (?:{any_of(phrases('relations'))})\b(?! (?:es|is)\b)"
)


def both_named(message: Message) -> tuple[dict[str, str | bool], Message]:
    """``patient_name`` and the writer's ``name`` where it is said whose each is, and the
    message without them.
    """
    details: dict[str, str | bool] = {}
    theirs = _name_of_patient(message)
    if theirs:
        details["patient_name"] = spelled_name(message.text[slice(*theirs[0])])
        message = message.without(theirs[1])
    elif of_kin := _kin_of(message):
        details["patient_name"] = spelled_name(message.text[slice(*of_kin[0])])
        message = message.without(of_kin[1])
        theirs = of_kin
    other = _for_named(message) if not theirs else None
    if other:
        details |= {"patient_name": other[0], "relation": other[1]}
        message = message.without(other[2])
    writer = _named_relative(message)
    if writer:
        details["name"] = spelled_name(message.text[slice(*writer)])
        message = message.without(writer)
    return details, message


def named_so_far(writer: str, known: Details) -> dict[str, str | bool]:
    """``patient_name`` where a relative writes now: who was named before is the patient."""
    name = known.get("name", DECLINED)
    same = set(fold(str(name)).split()) & set(fold(writer).split())
    if name == DECLINED or same or "patient_name" in known:
        return {}
    return {"patient_name": str(name)}


def _name_of_patient(message: Message) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a name stands that is said to be the patient's, and where all words of it do."""
    for match in _NAME_IS.finditer(message.plain):
        name = name_at(message, match.end(), strict=False)
        after = _PATIENTS.match(message.plain, name[1]) if name else None
        if name and after:
            return name, (match.start(), after.end())
    for match in _WRITE.finditer(message.plain):
        name = name_at(message, match.end(), strict=True)
        after = _AS_PATIENT.match(message.plain, name[1]) if name else None
        if name and after:
            return name, (match.start(), after.end())
    for match in _IS_PATIENT.finditer(message.plain):
        words = [*_WORD.finditer(message.plain, 0, match.start())][-_MOST_NAMES:]
        for first in words:
            name = name_at(message, first.start(), strict=True)
            if (
                name
                and name[1] == match.start()
                and not _KIN_BEFORE.search(message.plain[: name[0]])
            ):
                return name, (name[0], match.end())
    return None


def _kin_of(message: Message) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the name stands of whoever the writer is kin to, and where all words of it do; of one
    who tells of their own pain it only says who they are.
    """
    if OWN_PAIN.search(message.plain):
        return None
    for match in _KIN_OF.finditer(message.plain):
        name = name_at(message, match.end(), strict=True)
        if name and message.plain[slice(*name)].split()[0] in GIVEN:
            return name, (match.start(), name[1])
    found = _KINS.search(message.plain)
    given = found and found["name"].split()[0] in GIVEN
    return (found.span("name"), found.span()) if found and given else None


def _for_named(message: Message) -> tuple[str, str, tuple[int, int]] | None:
    """A patient who is named before the relation, both, and where they stand."""
    for match in _FOR.finditer(message.plain):
        name = name_at(message, match.end(), strict=True)
        kin = _KIN.match(message.plain, name[1]) if name else None
        if name and kin:
            said = spelled_name(message.text[slice(*name)])
            return said, phrases("relations")[kin[1]], (match.start(), kin.end())
    return None


def _named_relative(message: Message) -> tuple[int, int] | None:
    """Where a writer's name stands before what they are to the patient: "I'm Ray, his son"."""
    for match in _I_AM.finditer(message.plain):
        name = name_at(message, match.end(), strict=False)
        if name and _RELATIVE.match(message.plain, name[1]):
            return name
    return None

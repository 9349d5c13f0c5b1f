"""How what is said of a line meets what is known of it: added up, made exact, or less. Pure."""

from __future__ import annotations

import re

from bot.contract import DECLINED, Detail

# The visitor's own words, whole sentences. Said more than once, they are added up; everything
# else is corrected.
ADDED_UP = ("notes", "question")
# What stands between words that were added up.
PARTS = " / "
# What later words make longer; asked for its new value, it is replaced.
LONGER = (*ADDED_UP, "treatments", "access_needs")
# Lines of several values.
LISTS = ("treatments",)
# A relation that says less than the one that is known: "I'm the mother" of a daughter.
LESS = {
    "child": ("daughter", "son"),
    "grandchild": ("granddaughter", "grandson"),
    "parent": ("mother", "father"),
    "grandparent": ("grandmother", "grandfather"),
    "sibling": ("sister", "brother"),
    "spouse": ("wife", "husband"),
    "stepparent": ("stepmother", "stepfather"),
    "stepchild": ("stepdaughter", "stepson"),
}
# The relation of a patient of whom nothing is said but that it is somebody else: "it's for her".
UNKNOWN = "patient"
INTERPRETER = "interpreter"
# Values that say next to nothing.
VAGUE = {
    "location": ("back",),
    "duration": ("years", "months", "weeks", "days", "a long time", "a while"),
    "prior_surgery": ("surgery", "an operation", "operation", "cirugía", "cirugia", "operación"),
}
_VAGUE_SURGERY = re.compile(
    r"\W*(?:(?:the|my|his|her|an?|that|this|first|1st|second|2nd|last|latest|la|mi|su|una?|primera|segunda|[uú]ltima)\W+)*"
    r"(?:surg\w*|operat\w+|procedure|cirug[ií]a|operaci[oó]n)\W*"
)
# The most characters that notes and questions may grow to.
MOST_WORDS = 1_500


def more_needs(old: str, new: str) -> str:
    """The needs that are known and the new ones; of two interpreters the new one counts, unless
    it names no language and the known one does.
    """
    exact = [each for each in old.split(", ") if each.endswith(f" {INTERPRETER}")]
    said = [exact[0] if exact and each == INTERPRETER else each for each in new.split(", ")]
    speaks = any(each.endswith(INTERPRETER) for each in said)
    kept = [
        each
        for each in old.split(", ")
        if each in said or not (speaks and each.endswith(INTERPRETER))
    ]
    return ", ".join([*kept, *(each for each in said if each not in kept)])


def joined(before: Detail | None, words: str) -> str:
    """Words added to the ones before, each said once."""
    if not before or before == DECLINED:
        return words[:MOST_WORDS]
    parts = str(before).split(PARTS)
    if all(_is_said(each, parts) for each in words.split(PARTS)):
        return str(before)
    # A part that the new words begin with, and go on, goes: "fell", "fell at work".
    kept = [part for part in parts if not _goes_on(part, words)]
    return PARTS.join([*kept, words])[:MOST_WORDS]


def _is_said(words: str, parts: list[str]) -> bool:
    """Whether a part says the words: "and 45 yrs old" behind "45 yrs old"."""
    return words in parts or _bare(words) in map(_bare, parts)


def _bare(words: str) -> str:
    return re.sub(r"^(?:and|also|y|tambien)\b\W*|\W+$", "", words.lower())


def _goes_on(part: str, words: str) -> bool:
    """Whether words begin with all of a part: "call my son" is not "call my son's office"."""
    return words.startswith(part) and not re.match(r"[\w'’]", words[len(part) :])


def says_less(key: str, words: str, known: Detail) -> bool:
    """Whether words say less than what is known: "my back", "for years", "since the 1st surgery"."""
    if key == "prior_surgery":
        return known not in ("none", DECLINED) and bool(_VAGUE_SURGERY.fullmatch(words.lower()))
    return key in ("location", "duration") and words in VAGUE[key] and known != DECLINED

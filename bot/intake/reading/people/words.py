"""The words for relatives: what they are called, and what the other one is to them."""

from __future__ import annotations

import re

from bot.intake.reading.people.age import KIND, OWN
from bot.intake.reading.text.load import phrases
from bot.intake.reading.text.message import any_of
from bot.intake.reading.text.misspelt import Spelling

RELATIONS = phrases("relations")
REL = rf"({any_of(RELATIONS)})"
RELATIVE = re.compile(rf"\b{OWN}{KIND} {REL}\b")
# Words of their own, one letter from a relative.
_LEAVE = (
    "cuando", "canada", "curada", "curado", "espesa", "espeso", "france", "gramos", "pariente",
    "sonora", "hilito", "sitter", "sifter", "bother", "mothers", "patents", "marries", "marino", "employer", "employed",
    "grainy", "parejo", "colder", "golden", "farther", "weaved", "brothel", "spouts", "patience", "neighbors", "protegido",
    "protegida", "patrol", "patrons", "patton", "bestia", "padron", "supervised", "princess", "promovida", "promovido", "sabrina", "hermann", "marico",
)  # fmt: skip
# Relatives with a typing error are put right where the length stays.
SPELLING = Spelling(
    filter(str.isalpha, RELATIONS), _LEAVE, shortest=6, two_edits=True, same_length=True
)
# What the patient is to the writer who is this to her, to him, or to somebody.
OTHER = {
    "daughter": ("mother", "father", "parent"), "son": ("mother", "father", "parent"),
    "mother": ("daughter", "son", "child"), "father": ("daughter", "son", "child"),
    "husband": ("wife", "husband", "spouse"), "wife": ("wife", "husband", "spouse"),
    "sister": ("sister", "brother", "sibling"), "brother": ("sister", "brother", "sibling"),
    "granddaughter": ("grandmother", "grandfather", "grandparent"),
    "grandson": ("grandmother", "grandfather", "grandparent"),
    "grandmother": ("granddaughter", "grandson", "grandchild"),
    "grandfather": ("granddaughter", "grandson", "grandchild"),
    "niece": ("aunt", "uncle", "relative"), "nephew": ("aunt", "uncle", "relative"),
    "aunt": ("niece", "nephew", "relative"), "uncle": ("niece", "nephew", "relative"),
    "boyfriend": ("girlfriend", "boyfriend", "partner"),
    "girlfriend": ("girlfriend", "boyfriend", "partner"),
    "stepson": ("stepmother", "stepfather", "stepparent"),
    "stepdaughter": ("stepmother", "stepfather", "stepparent"),
    "stepmother": ("stepdaughter", "stepson", "stepchild"),
    "stepfather": ("stepdaughter", "stepson", "stepchild"),
    "son-in-law": ("mother-in-law", "father-in-law", "in-law"),
    "daughter-in-law": ("mother-in-law", "father-in-law", "in-law"),
    "mother-in-law": ("daughter-in-law", "son-in-law", "in-law"),
    "father-in-law": ("daughter-in-law", "son-in-law", "in-law"),
    "brother-in-law": ("sister-in-law", "brother-in-law", "in-law"),
    "sister-in-law": ("sister-in-law", "brother-in-law", "in-law"),
    "godson": ("godmother", "godfather", "godparent"),
    "goddaughter": ("godmother", "godfather", "godparent"),
    "godmother": ("goddaughter", "godson", "godchild"),
    "godfather": ("goddaughter", "godson", "godchild"),
    "ex-wife": ("ex-wife", "ex-husband", "ex-spouse"),
    "ex-husband": ("ex-wife", "ex-husband", "ex-spouse"),
    **{
        same: (same, same, same)
        for same in ("cousin", "friend", "neighbor", "roommate", "coworker", "partner", "fiance")
    },
}  # fmt: skip

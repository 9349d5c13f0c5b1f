"""Whoever must not hear of it is no patient, and what a wrong line was called is no name."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "hey my boss cant find out about this",
        "my neighbours must not hear about it",
        "my daughter can't know yet",
        "please dont tell my husband, my back hurts",
        "my boss would kill me if he knew",
        "without my wife knowing",
        "my husband knows about it",
        "i told my wife i'd write you",
        "mi jefe no puede saber de esto",
        "que mi esposa no se entere por favor",
        "sin que mi jefe sepa",
        "no le digan a mi esposo",
    ],
)
def test_who_is_feared_or_informed_is_no_patient(words):
    assert not read(words).keys() & {"relation", "patient_name", "name"}


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("my mother can't hear", "mother"),
        ("my dad can't see", "father"),
        ("my boss needs an appointment", "coworker"),
        ("its for my boss, my wife cant know", "coworker"),
        ("my mom knows she needs surgery", "mother"),
        ("my wife doesn't know what to do, she has leg pain", "wife"),
        ("mi mama no sabe leer, necesita cita", "mother"),
    ],
)
def test_who_needs_care_is_the_patient_still(words, relation):
    assert read(words)["relation"] == relation


@pytest.mark.parametrize("asked", ["confirm", "patient_name"])
@pytest.mark.parametrize(
    "words",
    [
        "coworker?? who put coworker its for ME lol",
        "it's for me!!",
        "es para mí jaja",
        "no, es para mí, no para mi jefe",
    ],
)
def test_it_is_for_me_takes_the_other_person_out(words, asked):
    known = {"name": "Danny Kowalczyk", "relation": "coworker", "patient_name": "Coworker"}
    draft = Draft(details=known, open=True)
    reading = Understood("out_of_scope", 0.9, "en", read(words, asked, "en", known))
    assert decide(draft, reading, asked, words).draft.details == {"name": "Danny Kowalczyk"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "bruh my name is not coworker its danny. danny kowalczyk. no wait put daniel on it",
            "Daniel Kowalczyk",
        ),
        ("my name is danny kowalczyk. no wait put daniel", "Daniel Kowalczyk"),
        ("me llamo Dani Rojas, no, ponga Daniel", "Daniel Rojas"),
        ("my name is Kim. real name Kimberly Ong", "Kimberly Ong"),
        ("my name is Karen Wood, put William Wood as patient", "Karen Wood"),
        ("my name is Rob. use my work phone", "Rob"),
    ],
)
def test_a_better_form_of_the_name_counts_and_keeps_the_rest(words, name):
    assert read(words, "name")["name"] == name

"""Who is named beside a patient: helpers are none, and each name stands in its own line."""

from __future__ import annotations

import pytest

from bot.intake.reading import read

KNOWN = {"name": "Rosa Pineda", "phone": "+17025550135", "location": "hip"}
NOBODY = [
    "me duele la espalda, mi número es 702 555 0131 pero me lo contesta mi nieto Kevin",
    "my hip hurts, my wife Ana drives",
    "Me duele todo. Mi hermana Lety tiene lo mismo pero en la cadera, ella llama después",
    "my back hurts and my sister Jo has the same thing in her neck",
    "Mi hija Jessica puede traducir, su número 702-555-0145",
]
OTHERS = [
    (
        "es para mi papá, don Aurelio Méndez, 77 años. Yo soy su hija Lucía. Le arden los pies desde 2019",
        {"relation": "father", "patient_name": "Aurelio Méndez", "name": "Lucía", "duration": "since 2019"},
    ),
    (
        "My wife Karen (Karen Oduya) is the patient. I am Peter Oduya",
        {"relation": "wife", "patient_name": "Karen Oduya", "name": "Peter Oduya"},
    ),
    ("escribo por un cliente, el señor Benito Juárez Luna, de 58 años", {"patient_name": "Benito Juárez Luna"}),
    ("mom's name is Rosa Diaz, she hurts, I'm Ana Diaz", {"relation": "mother", "patient_name": "Rosa Diaz", "name": "Ana Diaz"}),
    ("necesito cita para mi esposa y para mí. Ella se llama Guadalupe Ríos, yo soy Ernesto Ríos", {"relation": "wife", "patient_name": "Guadalupe Ríos", "name": "Ernesto Ríos"}),
    ('My name is Lt. Col. Robert "Bob" Haines, USAF ret.', {"name": 'Lt. Col. Robert "Bob" Haines'}),
    ("Soy Nora. Me duele el cuello. Apellido Villalobos.", {"name": "Nora Villalobos"}),
    ("I'm Ana Ruiz and I go by Pri", {"name": "Ana Ruiz"}),
    ("Sgt. Walt Pruitt (ret), cell 702-555-0164. pain both feet", {"name": "Walt Pruitt"}),
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_who_helps_or_has_the_same_is_no_patient(text):
    assert not read(text).keys() & {"relation", "patient_name"}


def test_who_is_named_behind_a_story_of_one_s_own_only_helps():
    told = read("my daughter Jessica translates, 702-555-0145", "confirm", "en", KNOWN)
    assert not told.keys() & {"relation", "patient_name", "location"}


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_each_name_stands_in_its_own_line(text, expected):
    told = read(text)
    assert {key: told.get(key) for key in expected} == expected


def test_a_place_of_somebody_else_s_is_not_the_patient_s():
    text = "me duele el cuello. Mi hermana Lety tiene lo mismo pero en la cadera"
    assert read(text)["location"] == "neck"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mom's last name is Diaz too, I'm Ana", {"name": "Ana"}),
        ("it's for my son Tim, 9 years, leg pain", {"patient_name": "Tim"}),
        ("my husband Dave had a fusion and can't walk", {"relation": "husband", "patient_name": "Dave"}),
        ("The score he'd say is 8, it's for my brother", {"pain_score": 8, "minor": None}),
        ("Surgeries: L5-S1 discectomy 2001", {"prior_surgery": "L5-S1 discectomy 2001"}),
        ("fusion L4 L5 in 2018 dr said it was a success", {"prior_surgery": "fusion L4 L5 in 2018"}),
        ("dolor, del 1 al 10 pues un 6", {"pain_score": 6}),
        ("his hands shake too much to type, it's for my dad, his hip hurts", {"location": "hip"}),
        ("mi dolor es de la cadera, el naproxeno me cayó mal al estómago", {"location": "hip"}),
        ("pain in my hip, I'd say it's a 6", {"pain_score": 6}),
        ("pain in my hip, I'd say 6 years", {"pain_score": None, "duration": "6 years"}),
        ("me duele el pie desde una cirugía de rodilla", {"best_time": None}),
        ("call me after 4, never on sundays", {"best_time": "after 4, not on sundays"}),
        ("pain is about 7 most days, 9 at night", {"best_time": None, "pain_score": 7}),
        ("es sordo de un oído, le duele la pierna", {"location": "leg", "pain_words": None}),
    ],
)  # fmt: skip
def test_what_stands_beside_is_read_for_what_it_is(text, expected):
    told = read(text)
    assert {key: told.get(key) for key in expected} == expected

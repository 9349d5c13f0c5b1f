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
    "my husband can pick up too, his name is Carl",
    "my wife picks up the phone sometimes her name is June",
    "mi esposo puede contestar, se llama Carlos",
    "my daughter will drive me, her name is Amy",
]
OTHERS = [
    ("my wife answers, her name is June and she has back pain too", {"relation": "wife", "patient_name": "June"}),
    ("my husband has the same pain, his name is Carl", {"relation": "husband", "patient_name": "Carl"}),
    ("my husband hurts so bad he can't pick up a cup, his name is Carl", {"relation": "husband", "patient_name": "Carl"}),
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


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        # Whoever answers with the patient's name may say who writes behind it.
        ("Iker Cruz, tiene 9 añitos, soy su mamá", "patient_name", {"patient_name": "Iker Cruz", "name": None}),
        ("Jimmy Vega, I'm his mom", "patient_name", {"patient_name": "Jimmy Vega", "name": None}),
        ("I'm the mom, Rosa Vega", "patient_name", {"patient_name": None, "name": "Rosa Vega"}),
        ("Im Carla Benson writing for my mom Rose Benson", "contact", {"name": "Carla Benson", "patient_name": "Rose Benson"}),
        ("the patient is my roomate Jo Lund", None, {"relation": "roommate", "patient_name": "Jo Lund"}),
        # Words of the net are no names.
        ("do i have to give my name rn", "contact", {"name": None}),
        ("Dana Cole RN", "name", {"name": "Dana Cole"}),
        ("a nombre de Nélida Arce porfa", "contact", {"name": "Nélida Arce"}),
        ("leave just first name n callback # please", None, {"name": None}),
        ("im Dev btw, Dev Rao", "safety_screen", {"name": "Dev Rao"}),
        ("sorry dictating this name is Rudy Vance", "contact", {"name": "Rudy Vance"}),
        ("i'm 16 if that matters, front of thigh", None, {"minor": True}),
        ("i'm 16 months in with this hip", None, {"minor": None}),
        # What others do, or went through, is no wish and no detail.
        ("they email me a portal link and thats it", None, {"contact_by": None}),
        ("my nurse texts me reminders", None, {"contact_by": None}),
        ("better if they text me", None, {"contact_by": ["text"]}),
        ("a mi vecina le pusieron un bloqueo y quedó como nueva", "treatments", {"relation": None, "treatments": None}),
        ("a mi esposa le pusieron un bloqueo", "treatments", {"relation": "wife", "treatments": ["nerve block"]}),
        ("i have a hard time hearing good news about my back", None, {"access_needs": None}),
        ("i have a hard time hearing people on the phone", None, {"access_needs": "hard of hearing"}),
        ("my son is an interpreter at court", "access_needs", {"access_needs": None}),
        ("email would be best, i am deaf", "contact_by", {"contact_by": ["email"], "access_needs": "deaf"}),
        ("afraid i would be in a wheelchair soon", None, {"access_needs": None}),
        # Put right in the same breath.
        ("my name is Kim, no wait it's Kimberly Vance", None, {"name": "Kimberly Vance"}),
        ("my name is Kim. Sorry I am late with this", None, {"name": "Kim"}),
        ("left hip… actually right hip", None, {"side": "right"}),
        ("pain in the left hip and actually the right one too", None, {"side": "both"}),
        ("fine, points for admitting that. proof though?", "name", {"name": None}),
        ("Marcus Vance, 702-555-0111. Call me Tues or Thurs after 4", "contact", {"name": "Marcus Vance", "best_time": "Tues or Thurs after 4"}),
        ("low back. gabapentin 3x a day", None, {"duration": None}),
        ("low back for a day", None, {"duration": "1 day"}),
        # Addresses.
        ("NO PHONE. email. rvance.lv at gmail dot com", "contact", {"name": None, "email": "rvance.lv@gmail.com"}),
        ("my email is j. ruiz at gmail dot com", "email", {"email": "j.ruiz@gmail.com"}),
        ("I'm on Facebook @lisa.crafts too", None, {"email": None}),
        ("better to write, hollis underscore vance at example dot com", "best_time", {"email": "hollis_vance@example.com"}),
        ("Denise Lind at example.com", "contact", {"email": None}),
        ("my email? id rather skip that", "email", {"email": "declined"}),
    ],
)  # fmt: skip
def test_details_beside_other_words(text, asked, expected):
    told = read(text, asked)
    assert {key: told.get(key) for key in expected} == expected

"""Years of work are none of the pain's."""

import pytest

from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("I drive a school bus, 22 years. my tailbone burns", ""),
        ("truck driver, 30 years. low back for 2", ""),
        ("truck driver 30 yrs, back pain 2 years", "2 years"),
        ("construction 25 years, tailbone pain since 2021", "since 2021"),
        ("soy chofer, 20 años. me duele la cintura", ""),
        ("chofer de camion 20 años, la cintura me duele hace 2 años", "2 years"),
    ],
)
def test_years_of_a_job_are_not_those_of_the_pain(words, duration):
    assert said(words, None, "duration") == duration


@pytest.mark.parametrize(
    "words",
    [
        "retired nurse, 3 years of pain in my low back",
        "nurse here, 3 years low back pain",
        "teacher, 3 years back",
        "low back, 3 years, retired teacher",
        "my back hurts when i drive, 3 years",
        "it hurts when I work, 3 years now",
        "I drive a truck and my back has hurt for 3 years",
        "maestra, 3 años con dolor de espalda",
    ],
)
def test_years_of_pain_are_heard_beside_a_job(words):
    assert said(words, None, "duration") == "3 years"


@pytest.mark.parametrize("words", ["i drive a bus, 5 years", "chofer. 5 años"])
def test_years_that_were_asked_for_are_those_of_the_pain(words):
    assert said(words, "duration", "duration") == "5 years"


@pytest.mark.parametrize(
    "words", ["41 YEARS ON THE RAILROAD", "30 years in the casinos", "20 años en la construcción"]
)
def test_years_somewhere_are_not_those_of_the_pain(words):
    assert said(words, "pain_story", "duration") == ""


def test_a_length_that_is_scratched_gives_way_to_the_new_one():
    words = "none of that. oh and scratch the 14 months its closer to 2 yrs"
    assert said(words, "safety_screen", "duration", {"duration": "14 months"}) == "2 years"


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("two weeks i been waiting on a call back", ""),
        ("2 weeks on hold", ""),
        ("dos semanas esperando que me llamen", ""),
        ("2 weeks waiting for a call, back pain 3 years", "3 years"),
        ("my back has hurt for 3 years, waiting for surgery", "3 years"),
    ],
)
def test_a_wait_for_a_call_is_no_length_of_the_pain(words, duration):
    assert said(words, None, "duration") == duration


@pytest.mark.parametrize(
    ("words", "asked", "duration"),
    [
        ("40 YEARS IN THE MINE", "duration", ""),
        ("PAIN SINCE 2008. 40 YEARS WAS THE MINE", "duration", "since 2008"),
        ("FIX THE HOW LONG. PAIN SINCE 2008. 40 YEARS WAS THE MINE", "confirm", "since 2008"),
        ("fueron 40 años en la mina, me duele desde 2008", "duration", "since 2008"),
        ("me duele desde que juega, y la golpiza de hace 3 semanas", "pain_story", ""),
        # Of the pain all the same.
        ("40 years in the low back", "duration", "40 years"),
        ("in my back 40 years", "duration", "40 years"),
        ("it was 40 years", "duration", "40 years"),
        ("el dolor de hace 3 semanas", "duration", "3 weeks"),
        ("me duele la espalda, desde hace 3 semanas", "pain_story", "3 weeks"),
    ],
)
def test_years_of_work_and_what_came_later_are_not_how_long_it_hurts(words, asked, duration):
    assert said(words, asked, "duration") == duration


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("38 years carrying mail, my shoulder hurts", "38 years carrying mail"),
        ("shoulder pain from 38 years of carrying mail", "from 38 years of carrying mail"),
        ("low back pain after 20 years lifting patients", "after 20 years lifting patients"),
        ("me duele la cintura por 20 años de cargar cajas", "por 20 años de cargar cajas"),
    ],
)
def test_years_of_hard_work_are_told_to_the_office_and_are_not_those_of_the_pain(words, note):
    assert said(words, "pain_story", "duration") == ""
    assert note in said(words, "pain_story", "notes")


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("back pain for 20 years lifting boxes", "20 years"),
        ("low back 10 years, worse with lifting", "10 years"),
        ("me duele la espalda por 20 años", "20 years"),
        ("38 years carrying mail, shoulder hurts 3 years", "3 years"),
        ("20 years of driving pain in my hip", "20 years"),
    ],
)
def test_years_of_pain_are_heard_beside_hard_work(words, duration):
    assert said(words, "pain_story", "duration") == duration

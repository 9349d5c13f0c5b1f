"""Lengths of something else than the pain."""

import pytest

from tests.intake.reading.tables import said


@pytest.mark.parametrize("asked", [None, "pain_story", "duration"])
@pytest.mark.parametrize(
    "words",
    [
        "WELL I DROVE TRUCK 41 YEARS HAD MY BACK CUT ON TWICE",
        "worked construction 30 years",
        "married 52 years",
        "i smoked for 20 years",
        "served in the navy 12 years",
        "lived in Reno 9 years",
        "manejé camión 20 años",
        "AND IT DONT HURT 41 YEARS I DROVE 41 YEARS",
        "no me duele 3 años",
    ],
)
def test_years_of_something_else_are_not_those_of_the_pain(words, asked):
    assert said(words, asked, "duration") == ""


@pytest.mark.parametrize(
    ("words", "lasting"),
    [
        ("nerve block helped for 2 hours", ""),
        ("the shots only helped a week", ""),
        ("PT helped for 3 months but it hurts for 5 years", "5 years"),
        ("pain since 2021, nerve block helped for 2 hours", "since 2021"),
        ("el bloqueo me ayudó por dos horas", ""),
    ],
)
def test_how_long_something_helped_is_no_length_of_the_pain(words, lasting):
    assert said(words, "pain_story", "duration") == lasting


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("ya fue a terapia 3 meses", ""),
        ("PT 3 months, nothing helped", ""),
        ("low back pain for 3 years, PT 3 months", "3 years"),
    ],
)
def test_the_length_of_a_treatment_is_none_of_the_pain(words, duration):
    assert said(words, None, "duration") == duration

"""What others call somebody takes back no whole name; who says that they are the patient is named."""

import pytest

from bot.intake.reading import read
from bot.intake.reading.people.self import is_self

KNOWN = {"name": "Guadalupe Perez"}


@pytest.mark.parametrize(
    "text",
    ["todos me dicen Lupita", "me llaman Lupita", "everybody calls me Lupita", "I go by Lupita"],
)
def test_what_others_call_them_stands_beside_the_whole_name(text):
    told = read(text, "phone", "en", KNOWN)
    assert "name" not in told
    assert "Lupita" in str(told.get("notes", text))


@pytest.mark.parametrize(
    ("text", "asked", "known", "name"),
    [
        ("todos me dicen Lupita", "contact", {}, "Lupita"),
        ("todos me dicen Lupita", "name", KNOWN, "Lupita"),
        ("everybody calls me Lupita", "phone", {"name": "Maria"}, "Lupita"),
        ("me llamo Lupita Ruiz", "phone", KNOWN, "Lupita Ruiz"),
        ("my name is Lupita", "phone", KNOWN, "Lupita"),
    ],
)
def test_a_name_that_is_given_as_one_s_own_counts(text, asked, known, name):
    assert read(text, asked, "es", known)["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "DARLENE IS THE DAUGHTER IM EARL THE SICK ONE",
        "im earl the patient",
        "soy Earl el enfermo",
    ],
)
def test_who_says_that_they_are_the_sick_one_is_named(text):
    assert read(text, "best_time", "en", {"name": "Darlene Sample"})["name"] == "Earl"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("DARLENE IS THE DAUGHTER IM EARL THE SICK ONE", True),
        ("I am the one hurting", True),
        ("I'm the one who drives", True),
        ("I'm not the sick one", False),
        ("my dad is the sick one", False),
        ("im Darlene the daughter", False),
    ],
)
def test_who_is_the_patient(text, own):
    assert is_self(text) is own

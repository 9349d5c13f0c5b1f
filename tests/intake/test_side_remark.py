"""The complaint that was told first stays the main one; another is added beside it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.reading import read

KNOWN = {
    "name": "Ana Ruiz",
    "phone": "+17025550142",
    "location": "low back",
    "duration": "2 years",
}


def said(text, asked="confirm", language="en", **details):
    draft = Draft(details=KNOWN | details, open=True)
    fields = read(text, asked, language, draft.details)
    return decide(draft, Understood("inform", 0.9, language, fields), asked, text).draft.details


@pytest.mark.parametrize("asked", ["confirm", "safety_screen", None])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("also my foot has been numb for a year", "low back, foot"),
        ("oh and my left foot is numb for a year", "low back, foot"),
        ("my knee hurts too, for 6 months", "low back, knee"),
        ("plus my right hip aches since 2021", "low back, hip"),
        ("foot numb for a year", "low back, foot"),
        ("and my neck hurts since March", "low back, neck"),
        ("también me duele la rodilla derecha desde hace un año", "low back, knee"),
        ("y además la cadera me duele hace seis meses", "low back, hip"),
    ],
)
def test_another_place_comes_beside_the_first_with_its_length_in_a_note(text, place, asked):
    details = said(text, asked, "es" if "duele" in text else "en")
    assert details["location"] == place
    assert details["duration"] == "2 years"
    assert "side" not in details
    assert text in details["notes"]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("it's 5 years, not 2", "duration", "5 years"),
        ("low back pain for 5 years", "duration", "5 years"),
        ("actually it's my hip, for 3 years", "duration", "3 years"),
        ("not my back, my foot, for a year", "duration", "1 year"),
        ("since 2019", "duration", "since 2019"),
        ("it's on the left side", "side", "left"),
        ("8 out of 10", "pain_score", 8),
    ],
)
def test_what_is_told_of_the_same_place_or_put_right_counts(text, key, value):
    details = said(text)
    assert details[key] == value
    assert "notes" not in details


@pytest.mark.parametrize("text", ["it goes down my leg", "pain shoots into my left leg since 2021"])
def test_where_the_pain_goes_is_no_second_place_and_changes_no_length(text):
    details = said(text)
    assert details["duration"] == "2 years"


def test_a_place_alone_is_added_without_a_note():
    details = said("my knee also hurts")
    assert details["location"] == "low back, knee"
    assert "notes" not in details


def test_years_say_less_than_a_number_of_them():
    assert said("same as always, for years")["duration"] == "2 years"
    assert "duration" in said("it hurts for years", duration="")

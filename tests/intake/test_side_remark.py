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
    ("text", "place", "duration", "side"),
    [
        ("also my foot has been numb for a year", "foot", "1 year", None),
        ("my knee hurts too, for 6 months", "knee", "6 months", None),
        ("plus my right hip aches since 2021", "hip", "since 2021", "right"),
        ("and my neck hurts since March", "neck", "since March", None),
        ("and my right hip", "hip", None, "right"),
        ("también me duele la rodilla derecha desde hace un año", "knee", "1 year", "right"),
        ("y además la cadera me duele hace seis meses", "hip", "6 months", None),
    ],
)
def test_another_place_comes_beside_the_first_with_its_own_length_and_side(
    text, place, duration, side, asked
):
    details = said(text, asked, "es" if "duele" in text else "en")
    assert details["location"] == f"low back, {place}"
    own = f"low back: 2 years, {place}: {duration}" if duration else "2 years"
    assert details["duration"] == own
    assert details.get("side") == (f"{place}: {side}" if side else None)
    # In words where they say how it feels.
    assert details.get("notes", text) == text


@pytest.mark.parametrize("text", ["oh and my left foot is numb for a year", "foot numb for a year"])
def test_what_is_only_numb_comes_beside_the_first_with_its_words_in_a_note(text):
    details = said(text)
    assert (details["location"], details["duration"]) == ("low back, foot", "2 years")
    assert details.get("side", "foot: left") == "foot: left"
    assert text in details["notes"]


def test_a_side_of_another_place_leaves_the_first_its_own():
    assert said("and my right hip", side="left")["side"] == "low back: left, hip: right"
    assert said("and my left hip", side="left")["side"] == "left"


def test_the_score_of_another_place_is_a_note():
    details = said("also my knee hurts, a 9 out of 10", pain_score=6)
    assert (details["pain_score"], details["location"]) == (6, "low back, knee")
    assert "9 out of 10" in details["notes"]


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


def test_a_place_that_the_pain_does_not_reach_is_not_added():
    details = said("also the pain stops above the knee")
    assert details["location"] == "low back"

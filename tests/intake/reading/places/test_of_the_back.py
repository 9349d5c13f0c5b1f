"""Where only the back is known, what is told next says which part of it, and where it goes."""

import pytest

from bot.intake.reading import read
from tests.intake.deciding import said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lower right side, goes in my butt", "low back, buttock"),
        ("lower right, into my butt", "low back, buttock"),
        ("low right, shoots in my leg", "low back, leg"),
        ("abajo a la derecha, me baja a la nalga", "low back, buttock"),
        ("right side goes down my leg", "back, leg"),
        ("it goes down my leg", "back, leg"),
        ("lower right side", "low back"),
        ("it's more the upper part", "upper back"),
    ],
)
def test_more_of_the_back_is_all_kept(text, place):
    assert said(text, location="back").draft.details["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("no, it's my hip", "hip"),
        ("actually it's the lower right leg", "leg"),
        ("my lower back hurts", "low back"),
        ("the top right corner says start over", "back"),
        ("the lower right button", "back"),
    ],
)
def test_another_place_replaces_it_and_other_words_leave_it(text, place):
    assert said(text, location="back").draft.details["location"] == place


@pytest.mark.parametrize(
    ("text", "known", "place"),
    [
        ("i said lower back n butt", "low back", "low back, buttock"),
        ("i said lower back n butt", "foot", "low back, buttock"),
        ("no, I told you it's my foot AND my calf", "foot", "foot, calf"),
        ("le dije espalda baja y glúteo", "low back", "low back, buttock"),
        ("dije cadera y nalga", "hip", "hip, buttock"),
        ("low back n butt", "low back", "low back, buttock"),
    ],
)
def test_a_place_that_was_told_already_is_no_note(text, known, place):
    details = said(text, location=known, duration="3 years").draft.details
    assert details["location"] == place
    assert "notes" not in details


def test_who_says_again_what_stands_changes_nothing_and_other_matters_are_noted():
    again = said("I said low back", location="low back, buttock", duration="3 years").draft.details
    assert again["location"] == "low back, buttock"
    told = said("i said nothing helps me sleep", location="low back", duration="3 years").draft
    assert told.details["location"] == "low back"


def test_where_it_goes_on_another_side_is_noted_and_turns_no_side():
    details = said(
        "right side goes down my leg", location="low back", side="left", duration="3 years"
    ).draft.details
    assert (details["side"], details["notes"]) == ("left", "right side goes down my leg")


@pytest.mark.parametrize(
    ("text", "place"), [("right hip too", "back, hip"), ("también la cadera", "back, hip")]
)
def test_one_more_place_leaves_the_back(text, place):
    assert said(text, location="back").draft.details["location"] == place


def test_the_side_of_another_place_is_its_own():
    details = said("and my left heel is numb", location="hip", side="right").draft.details
    assert (details["location"], details["side"]) == ("hip, heel", "hip: right, heel: left")


@pytest.mark.parametrize("text", ["no my left hip", "no, my left hip", "it's the left", "left hip"])
def test_the_side_of_the_same_place_is_turned(text):
    details = said(text, location="hip", side="right").draft.details
    assert (details["location"], details["side"]) == ("hip", "left")


@pytest.mark.parametrize("text", ["no hip", "no my hip", "no es la cadera"])
def test_a_place_that_is_denied_goes(text):
    assert said(text, location="hip", side="right").removed == ("location",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("my head hurts in the back, and my neck, 2 years", "head, neck"),
        ("headaches at the back of my head", "head"),
        ("my head and my back hurt", "head, back"),
    ],
)
def test_the_back_of_the_head_is_no_back(text, place):
    assert read(text, "pain_story")["location"] == place

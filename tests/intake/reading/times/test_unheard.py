"""A time at which nobody hears the telephone is no good time to call."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize("asked", ["best_time", "confirm", "safety_screen"])
@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Evenings I don't hear the phone so well", "not Evenings"),
        ("in the mornings I can't hear my phone", "not in the mornings"),
        ("I don't get to my phone in the afternoons", "not in the afternoons"),
        ("por la noche no oigo bien el teléfono", "no por la noche"),
        ("en las mañanas no agarro el teléfono", "no en las mañanas"),
    ],
)
def test_it_is_ruled_out(words, time, asked):
    assert read(words, asked, "en", {})["best_time"] == time


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("mornings, evenings I don't hear the phone", "mornings"),
        ("evenings are good", "evenings"),
        ("evenings, I always have my phone", "evenings"),
        ("evenings so please call then", "evenings"),
        ("mornings and evenings, I hear it then", "mornings and evenings"),
    ],
)
def test_a_time_that_suits_stays_one(words, time):
    assert read(words, "best_time", "en", {})["best_time"] == time


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("change evenings to after 6", "after 6"),
        ("please change the evenings to mornings", "mornings"),
        ("switch mornings for afternoons", "afternoons"),
        ("cambie la tarde por después de las 6", "después de las 6"),
        ("change it to after 6", "after 6"),
    ],
)
def test_a_time_that_is_changed_for_another_is_no_part_of_it(words, time):
    assert read(words, "confirm", "en", {"best_time": "evenings"})["best_time"] == time


@pytest.mark.parametrize(
    "words", ["my shift changes mornings to evenings every week", "change my name to Rosa"]
)
def test_what_else_changes_is_no_time_that_is_changed(words):
    assert read(words, "confirm", "en", {"best_time": "noon"}).get("best_time") != "evenings"

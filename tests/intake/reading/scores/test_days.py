"""Scores of good and bad days, of most of the time, and two numbers in a story."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("good days its like a 3 bad days def an 8", "good days its like a 3 bad days def an 8"),
        ("on a good day it's a 3 and on a bad day an 8", "on a good day it's a 3 and on a bad day an 8"),
        ("en días buenos un 3 y en días malos un 8", "en días buenos un 3 y en días malos un 8"),
        ("Los días buenos es un 3, los malos un 8", "Los días buenos es un 3, los malos un 8"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", [None, "pain_story", "safety_screen"])
def test_the_scores_of_good_and_of_bad_days_are_both_kept(words, note, asked):
    fields = read(words, asked, "en", {})
    assert (fields["pain_score"], fields["notes"]) == (8, note)


@pytest.mark.parametrize(
    "words", ["bad days I sleep 3 hours", "good days 2 pills, bad days 4 pills", "good days and bad days since 2018"]
)  # fmt: skip
def test_what_else_is_counted_on_good_and_bad_days_is_no_score(words):
    assert "pain_score" not in read(words, None, "en", {})


@pytest.mark.parametrize(
    "words",
    ["Un 7 casi siempre, 9 en la noche", "A 7 most of the time, 9 at night", "low back, 7 always"],
)
def test_how_bad_it_is_most_of_the_time_is_the_score(words):
    assert read(words, "pain_story", "en", {})["pain_score"] == 7


@pytest.mark.parametrize("known", [{}, {"best_time": "evenings"}])
@pytest.mark.parametrize(
    "words", ["both hips, since a car wreck in 2021, 5 to 8", "low back, 5-8", "5 to 8"]
)
def test_two_numbers_in_the_story_of_the_pain_are_its_score(words, known):
    fields = read(words, "pain_story", "en", known)
    assert fields["pain_score"] == 8
    assert "best_time" not in fields


@pytest.mark.parametrize("words", ["low back, call me 5 to 8", "hips, mornings 5 to 8"])
def test_hours_to_call_in_the_story_of_the_pain_are_no_score(words):
    fields = read(words, "pain_story", "en", {"best_time": "evenings"})
    assert "pain_score" not in fields
    assert "5 to 8" in fields["best_time"]

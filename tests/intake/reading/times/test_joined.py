"""Two messages about the time to call: what only changes the day keeps the hour, and the other way."""

import pytest

from bot.intake.reading import read

CHANGED = [
    ("tuesday morning", "thursday", "thursday morning"),
    ("tuesday morning", "make it thursday", "thursday morning"),
    ("tuesday morning", "no, wednesday", "wednesday morning"),
    ("Tuesday after 3", "wednesday", "wednesday after 3"),
    ("tomorrow morning", "friday", "friday morning"),
    ("tuesday morning", "afternoon", "tuesday afternoon"),
    ("el martes por la mañana", "no, el jueves", "el jueves por la mañana"),
    ("el lunes después de las 3", "el viernes", "el viernes después de las 3"),
    ("monday morning", "no tuesday", "tuesday morning"),
    ("tuesday morning", "no tuesday", "morning, not tuesday"),
    ("mornings", "no tuesday", "mornings, not tuesday"),
    ("tuesday", "no make that wednesday after 3", "wednesday after 3"),
    ("mornings, not Tuesday", "evenings", "evenings, not Tuesday"),
    ("Tuesday", "mornings", "Tuesday, mornings"),
    ("tuesday morning", "any time", "any time"),
    ("mornings", "evenings", "evenings"),
    ("mornings", "not mornings, after 2", "after 2, not mornings"),
    ("mornings", "not mornings", "not mornings"),
    ("after 3", "not b4 noon", "after 3, not b4 noon"),
    ("after 3", "not noon", "after 3, not noon"),
    ("por la tarde", "el jueves mejor", "por la tarde, el jueves"),
    ("mornings", "make it thursday", "mornings, thursday"),
    ("after 6 or weekends", "change the time to saturday", "saturday"),
    ("after 6 or weekends", "saturday", "saturday"),
    ("tuesday", "evenings instead", "evenings"),
    ("mornings", "it says mornings. I said afternoons", "afternoons"),
]
# A day with an hour of its own comes beside the known time; a plain new time replaces it.
OWN_DAY = [
    ("after 4, not fridays", "before 4 is better on mondays", "after 4, before 4 on mondays, not fridays"),
    ("mornings", "and on tuesdays afternoons are better", "mornings, on tuesdays afternoons"),
    ("mornings", "but after 3 is best on thursdays", "mornings, after 3 on thursdays"),
    ("por la mañana", "después de las 4 es mejor los lunes", "por la mañana, después de las 4 los lunes"),
    ("after 4", "before 4 is better", "before 4"),
    ("after 4", "before 4 is better on mondays, change the time", "before 4 on mondays"),
    ("after 4, before 4 on mondays, not fridays", "mornings", "mornings, not fridays"),
    ("after 4, before 4 on mondays", "after 6 please", "after 6"),
    ("mondays after 4", "before 4 is better on mondays", "before 4 on mondays"),
    ("after 4", "mondays before 4", "mondays before 4"),
    ("after 4, not fridays", "also Saturday mornings", "after 4, Saturday mornings, not fridays"),
]  # fmt: skip
KEPT = [
    "none of these",
    "no",
    "since monday",
    "no since monday",
    "ninguna",
    "low back",
    "I called monday",
]


@pytest.mark.parametrize("asked", ["confirm", "safety_screen"])
@pytest.mark.parametrize(("known", "words", "time"), CHANGED)
def test_a_known_time_is_put_right(known, words, time, asked):
    assert read(words, asked, "en", {"best_time": known})["best_time"] == time


@pytest.mark.parametrize("words", KEPT)
def test_an_answer_to_the_safety_screen_is_no_time(words):
    assert (
        read(words, "safety_screen", "en", {"best_time": "tuesday morning"}).get("best_time")
        is None
    )


def test_a_bare_day_in_the_story_of_the_pain_is_no_time():
    assert "best_time" not in read("monday", "pain_story", "en", {"best_time": "tuesday morning"})
    assert "best_time" not in read("tuesday", "safety_screen", "en", {})


@pytest.mark.parametrize(("known", "words", "time"), OWN_DAY)
def test_an_hour_of_one_day_leaves_the_other_days_theirs(known, words, time):
    assert read(words, "confirm", "en", {"best_time": known})["best_time"] == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("fix the time, its after 3pm. not before noon", "after 3pm, not before noon"),
        (
            "nah fix the time, its btwn 2 and 4 AM or after 3pm. NOT b4 noon",
            "btwn 2 and 4 AM or after 3pm, not b4 noon",
        ),
        ("fix the time, not mornings, after 3pm", "after 3pm, not mornings"),
        ("after 3pm, not b4 noon", "mornings, after 3pm, not b4 noon"),
    ],
)
def test_hours_that_are_ruled_out_beside_a_new_time_stay_what_they_are(text, time):
    assert read(text, "confirm", "en", {"best_time": "mornings"})["best_time"] == time


def test_what_is_wrong_with_another_line_fixes_no_time():
    assert "best_time" not in read(
        "fix the phone, its old", "confirm", "en", {"best_time": "mornings"}
    )

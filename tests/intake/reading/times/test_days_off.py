"""Days off, days beside a part of a day, and days that suit too, are times to call."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("days off are Tuesday and Thursday, mornings", "Tuesday and Thursday, mornings"),
        ("I'm off Tuesday and Thursday, mornings", "Tuesday and Thursday, mornings"),
        ("mis días libres son martes y jueves, en la mañana", "martes y jueves, en la mañana"),
        ("Tuesday and Thursday, mornings", "Tuesday and Thursday, mornings"),
        ("Friday, Saturday, evenings", "Friday, Saturday, evenings"),
        ("You dropped Tuesday and Thursday. Those are the only days I can talk.", "Tuesday and Thursday"),
        ("Tuesday and Thursday are the only days I can talk", "Tuesday and Thursday"),
        ("only days I can talk are Monday and Friday", "Monday and Friday"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", [None, "confirm"])
def test_the_days_stay_with_their_hours(words, time, asked):
    assert read(words, asked, "es" if "í" in words else "en", {})["best_time"] == time


@pytest.mark.parametrize(
    "words",
    [
        "Those are the only days I can talk.",
        "it hurts on my days off",
        "days off from work are no help, it still hurts",
        "it began Tuesday, mornings are worse",
        "I fell on Tuesday. Those are the only days I remember",
        "it was Tuesday, the mornings were bad",
    ],
)
@pytest.mark.parametrize("asked", [None, "confirm"])
def test_a_day_of_what_happened_is_no_time_to_call(words, asked):
    assert "best_time" not in read(words, asked, "en", {"best_time": "weekday evenings"})


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("i can also do sunday mornings", "sunday mornings"),
        ("and i forgot, i can also do sunday mornings", "sunday mornings"),
        ("I can talk saturdays too", "saturdays"),
        ("no i mean add to my request that sunday morning is ok too", "sunday morning"),
    ],
)
def test_a_time_that_suits_too_stands_beside_the_others(words, added):
    found = read(words, "confirm", "en", {"best_time": "weekday evenings"})
    assert found["best_time"] == f"weekday evenings, {added}"


@pytest.mark.parametrize(
    "words",
    ["I can also walk in the mornings", "I can do stairs too", "I can do nothing in the mornings"],
)
def test_what_somebody_can_do_is_no_time(words):
    assert "best_time" not in read(words, "confirm", "en", {"best_time": "weekday evenings"})


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Que sea alguien que hable español, y después de las 3", "después de las 3"),
        ("and mornings", "mornings"),
        ("and sundays too", "cualquier hora"),
        ("or evenings", "cualquier hora"),
    ],
)
def test_beside_any_time_an_hour_says_when_and_what_suits_too_says_nothing_new(words, time):
    assert read(words, "confirm", "es", {"best_time": "cualquier hora"})["best_time"] == time

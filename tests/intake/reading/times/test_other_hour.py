"""An hour that is put right, and a time that follows from another."""

import pytest

from tests.intake.reading.tables import said


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (
            "él está en la escuela hasta las 2 y media, digo 2:45",
            "él está en la escuela hasta las 2:45",
        ),
        ("he is in school until 2:30, I mean 2:45", "he is in school until 2:45"),
        ("después de las 2 y media, digo 2:45", "después de las 2:45"),
        ("after 4, sorry, 5", "after 5"),
    ],
)
def test_an_hour_that_is_put_right_keeps_what_is_said_of_it(words, time):
    assert said(words, "best_time", "best_time") == time


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (
            "la hora está mal, hasta las 2:45 está en la escuela o sea después de las 3",
            "después de las 3",
        ),
        ("the time is wrong, he is in school until 2:45 so after 3", "after 3"),
        ("after 2:30, I mean 2:45", "after 2:45"),
    ],
)
def test_what_follows_from_a_reason_is_the_time(words, time):
    assert said(words, "confirm", "best_time", {"best_time": "1:45"}) == time

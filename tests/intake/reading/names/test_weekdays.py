"""A day of the week is no name by itself."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize("asked", ["contact", "name", None])
@pytest.mark.parametrize(
    "text",
    ["it's Tue", "its tuesday", "tues", "Tuesday", "wendsday", "es martes", "Jueves", "Fri."],
)
def test_a_day_is_no_name(text, asked):
    assert "name" not in read(text, asked)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tue Nguyen", "Tue Nguyen"),
        ("my name is Tue", "Tue"),
        ("Domingo Reyes", "Domingo Reyes"),
        ("April", "April"),
        ("Satya", "Satya"),
    ],
)
def test_a_name_that_holds_a_day_or_a_month_is_one(text, name):
    assert read(text, "name")["name"] == name

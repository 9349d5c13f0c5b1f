"""Digits of an operation beside the question for a number."""

import pytest

from bot.intake.reading import problem


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("lo operaron hace 2 años L4 L5 y sigue igual de dolor", None),
        ("L4 L5 2 años", None),
        ("C5-C6 and C6-C7 fused 2014", None),
        ("2 surgeries L4 L5", None),
        ("operado 2 veces L4L5", None),
        ("702 555 014", "phone_too_short"),
        ("555 01", "phone_too_short"),
        ("555 0143", "phone_no_area_code"),
    ],
)
def test_the_levels_of_an_operation_are_no_short_number(words, wrong):
    assert problem(words, "phone") == wrong

"""A story that is told in shorthand, with no word that says so."""

from __future__ import annotations

import pytest

from bot.intake.reading import read

TOLD = [
    ("tailbone since January", {"location": "tailbone", "duration": "since January"}),
    ("four years no operations", {"duration": "4 years", "prior_surgery": "none"}),
    (
        "tres meses, sin cirugía y sin tratamientos",
        {"duration": "3 months", "prior_surgery": "none", "treatments": "none"},
    ),
    (
        "grinding low back, discectomy, yoga, 6",
        {"location": "low back", "prior_surgery": "discectomy", "pain_score": 6},
    ),
    ("a year and a half, both sides", {"duration": "18 months", "side": "both"}),
    ("electric shocks since 2003", {"duration": "since 2003", "pain_words": "electric shocks"}),
    (
        "since 2015, physical therapy, cortisone shots, chiropractor, all useless",
        {
            "duration": "since 2015",
            "treatments": ["physical therapy", "injections", "chiropractor"],
        },
    ),
]
# Something else may be meant, or is.
NOT_TOLD = [
    "physical therapy",
    "I can come in two weeks, both mornings",
    "do you do physical therapy after a fusion?",
    "call me in 3 months about the left parking lot",
    "my appointment is in two weeks, on the left side of the street",
]


@pytest.mark.parametrize(("text", "details"), TOLD)
def test_what_is_told_in_shorthand_is_read(text, details):
    found = read(text)
    assert {key: found.get(key) for key in details} == details


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_may_mean_something_else_is_no_story(text):
    assert not read(text).keys() & {"duration", "treatments", "prior_surgery", "pain_score"}


def test_the_age_of_a_child_is_no_score():
    found = read("my daughter Kayla, 16, low back, five months")
    assert "pain_score" not in found
    assert found["minor"] is True
    assert found["duration"] == "5 months"

"""A list of times that do not suit may begin with what somebody does then."""

from __future__ import annotations

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "asked", "kept"),
    [
        ("call me. dale 7025550177. not while driving, sundays or after 6", None, "not while driving, sundays or after 6"),
        ("not while driving, sundays or after 6 please", "best_time", "not while driving, sundays or after 6"),
        ("no mientras manejo, domingos o después de las 6", "best_time", "no mientras manejo, domingos o después de las 6"),
    ],
)  # fmt: skip
def test_the_times_behind_it_do_not_suit_either(words, asked, kept):
    assert read(words, asked, "en", {})["best_time"] == kept


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("not while I'm working, mornings or evenings are fine", "mornings or evenings"), ("not while I'm working, call after 6", "after 6"),
        ("call me while driving, sundays or after 6", "sundays or after 6"),
    ],
)  # fmt: skip
def test_times_that_suit_stay_behind_it(words, kept):
    assert read(words, "best_time", "en", {})["best_time"] == kept

"""Values put right in few words, as people do who fill in such a sheet for a living."""

import pytest

from bot.intake.reading import read

KNOWN = {
    "name": "Ann Le", "phone": "+17025550148", "location": "foot", "side": "left", "pain_score": 8,
    "duration": "3 years", "best_time": "mornings before 11 M/W/F", "prior_surgery": "back surgery 2019",
}  # fmt: skip


def changed(words, asked, **known):
    return read(words, asked, "en", {**KNOWN, **known})


@pytest.mark.parametrize("asked", [None, "confirm"])
@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("pain 6/10 not 8", 6),
        ("6/10, not 8", 6),
        ("6 out of 10 not 8", 6),
        ("6/10 not 8/10", 6),
        ("6 not 8", 6),
        ("10 not 8", 10),
        ("10/10 not 8", 10),
    ],
)
def test_the_ten_of_a_scale_is_no_score(words, score, asked):
    assert changed(words, asked) == {"pain_score": score}


@pytest.mark.parametrize("words", ["the last digit is 6 not 8", "phone ends in 6, not 8"])
def test_a_digit_of_the_number_is_no_score(words):
    assert changed(words, "confirm") == {"phone": "+17025550146"}


@pytest.mark.parametrize("asked", [None, "confirm"])
@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("its the L foot - no sorry R is right", "right"),
        ("L foot, no wait, R foot", "right"),
        ("its R not L", "right"),
        ("foot is right only, please fix", "right"),
        ("pain is in the R foot and the L foot", "both"),
    ],
)
def test_the_side_that_is_meant(words, side, asked):
    assert changed(words, asked)["side"] == side


@pytest.mark.parametrize(
    "words",
    ["that's right", "you are right", "the doctor is right", "I am the lone caller, not him"],
)
def test_who_is_right_changes_no_side(words):
    assert "side" not in changed(words, "confirm")

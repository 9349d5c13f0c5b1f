"""Times and grades that belong to something else than the pain are no lines of it."""

import pytest

from bot.intake.reading import read


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("low back pain, LMP 2 wks ago", ""),
        ("low back pain 2 wks", "2 weeks"),
        ("low back hurts, some days i dont see the point of going on", ""),
        ("low back hurts, algunos dias no puedo caminar", ""),
        ("low back pain for some days", "a few days"),
        ("low back pain started some days ago", "a few days"),
    ],
)
def test_how_long_it_hurts(words, duration):
    assert read(words, None, "en", {}).get("duration", "") == duration


def test_some_days_may_be_the_answer():
    assert read("some days", "duration", "en", {}) == {"duration": "a few days"}


@pytest.mark.parametrize(
    ("words", "felt"),
    [
        ("low back pain, EMG shows chronic, mild L5 radiculopathy", ""),
        ("EMG 2023 mild chronic L5 radic, foot burns", "burns"),
        ("low back pain, chronic and mild", "chronic and mild"),
        ("MRI was normal, chronic burning pain", "chronic burning"),
    ],
)
def test_a_finding_is_no_feeling(words, felt):
    assert read(words, None, "en", {}).get("pain_words", "") == felt

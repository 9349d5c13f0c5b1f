"""Words that are added to a line: each once, and none lost for looking like another."""

import pytest

from bot.intake.draft import joined


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        (None, "diabetic", "diabetic"),
        ("declined", "diabetic", "diabetic"),
        ("diabetic", "diabetic", "diabetic"),
        ("fell", "fell at work in 2019", "fell at work in 2019"),
        ("diabetic / on blood thinners", "on blood thinners", "diabetic / on blood thinners"),
        ("call my son's office", "call my son", "call my son's office / call my son"),
        ("don't call my son", "call my son", "don't call my son / call my son"),
        ("no", "know the gate code", "no / know the gate code"),
        ("call my son", "call my son's office", "call my son / call my son's office"),
    ],
)
def test_words_join_what_stands_there(before, words, after):
    assert joined(before, words) == after

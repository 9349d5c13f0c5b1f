"""Whom the office will call, and what it has, asked in everyday words."""

import pytest

from bot.intake.whole.steering import steer


@pytest.mark.parametrize(
    "words",
    [
        "nobody calls my husband or work right? then yes send it i guess",
        "do they call my husband",
        "will they call my work?",
        "they won't call my wife, right?",
        "you don't call my boss do you? they won't call my boss?",
        "van a llamar a mi esposo?",
        "a mi esposo no le llaman verdad?",
    ],
)
def test_whether_somebody_at_home_or_at_work_is_called_shows_whom_they_call(words):
    meant = steer(words, late=True)
    assert meant
    assert meant.kind == "whom"


@pytest.mark.parametrize(
    "words",
    [
        "call my husband",
        "will they call my doctor for records?",
        "nobody calls me back",
        "do you take my work insurance?",
        "my wife will call you",
        "llamen a mi esposo",
    ],
)
def test_an_order_and_another_matter_are_no_such_question(words):
    meant = steer(words, late=True)
    assert meant is None or meant.kind != "whom"


@pytest.mark.parametrize("words", ["what did u put", "so what have you written down?"])
def test_what_was_put_is_read_back(words):
    meant = steer(words)
    assert meant
    assert meant.kind == "shown"

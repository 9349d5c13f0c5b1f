"""What counts as the same reading of a message."""

from __future__ import annotations

import pytest

from bot.terminal.evaluate.same import same


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"treatments": ["ice", "Yoga"]}, {"treatments": ["yoga", "ice"]}),
        ({"best_time": "Tuesday mornings"}, {"best_time": "on tuesday mornings"}),
        ({"pain_words": "stabbing, burning"}, {"pain_words": "burning, stabbing"}),
        ({"prior_surgery": "a fusion in 2019"}, {"prior_surgery": "fusion 2019"}),
        ({}, {}),
    ],
)
def test_order_case_and_small_words_are_no_difference(
    found: dict[str, object], expected: dict[str, object]
) -> None:
    assert same(found, expected)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"best_time": "no mornings"}, {"best_time": "mornings"}),
        ({"best_time": "before 9"}, {"best_time": "after 9"}),
        ({"prior_surgery": "none"}, {"prior_surgery": "fusion"}),
        ({"name": "mcallister"}, {"name": "McAllister"}),
        ({"treatments": ["ice"]}, {"treatments": ["ice", "yoga"]}),
        ({"phone": "+17025550188", "email": "a@example.com"}, {"phone": "+17025550188"}),
        ({}, {"phone": "+17025550188"}),
        ({"pain_score": 7}, {"pain_score": 8}),
    ],
)
def test_another_word_of_substance_is_a_difference(
    found: dict[str, object], expected: dict[str, object]
) -> None:
    assert not same(found, expected)

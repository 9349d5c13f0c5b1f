"""What is there since a child was born is as old as the child."""

from __future__ import annotations

import pytest

from bot import safety
from tests.safety.tables import action


@pytest.mark.parametrize(
    "words",
    [
        "bladder's been leaky since my third baby 20 yrs ago", "since my son was born 18 years ago i leak urine", "i leak urine when i cough since my son was born 12 years ago",
        "desde que nació mi hijo hace 18 años se me sale la orina", "desde que nacio mi hija hace 20 anos se me sale un poquito de orina",
    ],
)  # fmt: skip
def test_what_is_there_since_a_birth_long_ago_is_asked_about(words):
    found = safety.read(words)
    assert (found.action, found.sign) == ("ask", "bladder")


@pytest.mark.parametrize(
    "words",
    [
        "bladder's been leaky since my fall 2 days ago", "my son was born 18 years ago and since yesterday i leak urine", "since my son was here i leak urine since yesterday",
        "desde que nació mi hijo hace tres días se me sale la orina", "my son is 18 and he can't pee since this morning",
    ],
)  # fmt: skip
def test_what_is_there_since_days_is_told_beside_a_birth(words):
    assert action(words) not in (None, "ask")

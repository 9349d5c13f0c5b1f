"""Two answers to one message say no sentence twice, and lose nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.once import unsaid

LIMIT = "He offers this surgery himself, so a second opinion is reasonable."


@pytest.mark.parametrize(
    ("text", "above", "left"),
    [
        (f"One thing.\n\n{LIMIT} Ask about risks.", [f"Another. {LIMIT}"], "One thing.\n\nAsk about risks."),
        (f"One thing.\n\n{LIMIT}", [f"Another.\n\n{LIMIT}"], "One thing."),
        (f"One thing. {LIMIT}", [], f"One thing. {LIMIT}"),
        ("It may be. Ask the office.", ["It may be. No."], "It may be. Ask the office."),
        (LIMIT, [LIMIT], LIMIT),
    ],
)  # fmt: skip
def test_what_stands_above_is_not_said_again(text, above, left):
    assert unsaid(text, above) == left


@given(st.text(), st.lists(st.text(), max_size=3))
def test_no_text_breaks_it_and_something_is_always_said(text, above):
    left = unsaid(text, above)
    assert bool(left.strip()) == bool(text.strip())
    assert set(left.split()) <= set(text.split())

"""Two answers to one message say no sentence twice, and lose nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.once import reminded, unsaid

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


OTHERS = "Other causes exist, such as a joint or scar tissue, so an MRI still matters."
WHOLE = f"It is checked with an exam.\n\nIt isn't proof. {OTHERS} {LIMIT}"


@pytest.mark.parametrize(
    ("text", "before", "left"),
    [
        # The last limit stays as a reminder where both were said, and the new one where one was.
        (WHOLE, [f"One.\n\n{OTHERS} {LIMIT}"], f"It is checked with an exam.\n\nIt isn't proof. {LIMIT}"),
        (WHOLE, [f"One.\n\n{LIMIT}"], f"It is checked with an exam.\n\nIt isn't proof. {OTHERS}"),
        (f"Nobody can promise a result.\n\n{LIMIT}", [LIMIT], "Nobody can promise a result."),
        # What answers stands first and is said whole; so is what is no limit, and what is new.
        (f"{LIMIT}\n\nAsk him.", [LIMIT], f"{LIMIT}\n\nAsk him."),
        ("One.\n\nGo to an emergency department now.", ["Go to an emergency department now."], "One.\n\nGo to an emergency department now."),
        (WHOLE, [], WHOLE),
        (WHOLE, ["Other causes exist."], WHOLE),
    ],
)  # fmt: skip
def test_a_limit_that_was_said_before_in_the_same_words_is_not_said_again(text, before, left):
    assert reminded(text, before) == left

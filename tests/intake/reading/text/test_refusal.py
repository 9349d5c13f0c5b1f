"""What refuses a detail, and what only says that nobody may pick up."""

from __future__ import annotations

import pytest

from bot.intake.reading import read
from bot.intake.reading.text.refusal import refuses


@pytest.mark.parametrize(
    "words", ["in case i don't answer", "if we don't answer", "in case we do not answer", "when i don't answer"]
)  # fmt: skip
def test_who_may_not_pick_up_refuses_nothing(words):
    assert not refuses(words)


@pytest.mark.parametrize("words", ["i don't want to answer", "i won't answer that", "i don't answer questions", "rather not"])  # fmt: skip
def test_who_does_not_answer_refuses(words):
    assert refuses(words)


def test_the_time_and_a_second_number_beside_it_are_kept():
    found = read(
        "afternoons. my wife's number is 702 555 0199 in case I don't answer",
        "best_time",
        "en",
        {"phone": "+17025550142"},
    )
    assert found["best_time"] == "afternoons"
    assert "702 555 0199" in found["notes"]

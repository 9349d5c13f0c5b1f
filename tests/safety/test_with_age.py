"""What is weaker than it used to be, and is put down to one's years, is at most a question; what is new
or without such years is not."""

from __future__ import annotations

import pytest

from bot.contract import BrainReply, Draft, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.safety.read import read

OF_AGE = (
    "my grip is weaker than it used to be, but I am 74",
    "my left hand is weaker than it used to be, I'm 74",
    "my legs are weaker than they used to be, but I am 74",
    "my legs are weaker than they used to be at my age",
    "mis piernas están más débiles que antes, pero tengo 74 años",
)
NEW = (
    "my legs are weaker than they used to be",
    "my legs got weaker this week, I am 74",
    "my legs are getting weaker, I'm 74",
    "I am 74 and my legs are weaker than yesterday",
    "my legs are suddenly weaker than they used to be, I am 74",
    "my legs are weaker than they used to be, they gave out this morning and I'm 74",
)


@pytest.mark.parametrize("words", OF_AGE)
def test_weakness_of_ones_years_is_asked_about_and_never_taken_for_something_else(words):
    found = read(words)
    assert (found.action, found.weak) == ("ask", False)
    suspicion = Suspicion(0.2, 0.9, "self_harm", 0.9, True)
    understood = Understood("inform", 1.0, "en", suspicion=suspicion)
    sure = BrainReply((), "en", Draft(), None, understood)
    assert doubted(words, None, found, sure) == found


@pytest.mark.parametrize("words", NEW)
def test_weakness_that_is_new_or_worse_is_sent_to_an_emergency_department(words):
    found = read(words)
    assert (found.sign, found.action) == ("leg_weakness", "emergency_department")


def test_what_cannot_be_done_as_before_is_no_matter_of_years():
    for words in ("I can't move my legs like I used to, I'm 74", "I can't feel my bottom like I used to, I'm 80"):  # fmt: skip
        assert read(words).action in ("911", "emergency_department")

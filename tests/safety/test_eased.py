"""A sign that went away by itself was one: nobody who says so is let go, or has the chat stopped."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.safety.eased import eased

EASED = [
    "it stopped", "it's gone now", "the chest pain went away", "his face is back to normal", "my legs feel normal now", "I feel much better now", "she's better", "it's getting better", "he is getting better", "ya está mejorando",
    "oh it passed, thank god", "the numbness is gone", "ya se me quitó", "ya pasó", "se me pasó el dolor", "ya no me duele el pecho", "me siento mejor", "está mejor",
]  # fmt: skip
NOT = [
    "ok", "fine", "it's better to wait", "is it gone?", "it's not better", "it got better then came back worse", "the doctor is better", "mornings are better", "I'm better at mornings",
    "stop", "the pain stopped me from working", "what makes it better", "it's getting better and then worse again", "ya pasó por mí", "mejor mañana", "it's gone from bad to worse", "my feeling is gone from the waist down",
]  # fmt: skip


@pytest.mark.parametrize("words", EASED)
@pytest.mark.parametrize(("sign", "action"), [("heart", "911"), ("stroke", "911"), ("overdose", "911"), ("leg_weakness", "emergency_department")])  # fmt: skip
def test_who_says_that_it_went_away_is_told_not_to_wait(sign, action, words):
    told = Alarm(sign, action, told=True)
    # Behind one for the emergency department that is open they are asked whether it is new.
    for draft in (Draft(alarm=told), Draft(passed=told))[action != "911" :]:
        found = first(draft, None, words, None, None)
        assert f"utter_safety_really_{action}" in found.lines
        assert found.ends
        assert found.draft.alarm is not None


@pytest.mark.parametrize("words", NOT)
def test_other_words_do_not_say_so(words):
    assert not eased(words)


def test_who_feels_better_behind_words_of_self_harm_is_not_ordered_about():
    for sign in ("self_harm", "abuse"):
        told = Draft(passed=Alarm(sign, "crisis_line", told=True, again=True))
        assert first(told, None, "I feel better now", None, None).lines == ()
    assert first(Draft(), None, "it stopped", None, None).lines == ()

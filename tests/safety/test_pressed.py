"""A button of safety always leads on: to a whole answer, or back to what the conversation asks."""

from __future__ import annotations

import itertools

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.pressed import PRESSED
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import GO_ON, SCREEN

OVERDOSE = Alarm("overdose", "911", told=True)
SIGNS = [
    OVERDOSE,
    Alarm("heart", "911", told=True),
    Alarm("saddle_numbness", "emergency_department", told=True),
    Alarm("screen", "emergency_department", told=True),
    Alarm("self_harm", "crisis_line", told=True),
    Alarm("abuse", "911", told=True),
    Alarm("bladder", "emergency_department"),
]


@pytest.mark.parametrize("payload", PRESSED)
@pytest.mark.parametrize("sign", SIGNS, ids=lambda each: each.sign)
def test_a_press_is_answered_or_the_conversation_goes_on(payload, sign):
    drafts = (
        Draft(),
        Draft(alarm=sign),
        Draft(alarm=Alarm(sign.sign, sign.action, told=True, again=True)),
        Draft(passed=sign),
    )
    for draft, asked in itertools.product(drafts, (SCREEN, "confirm", None)):
        found = first(draft, asked, "", payload, None)
        assert found.ends or found.instead == GO_ON


def test_who_calls_an_overdose_old_is_told_once_more_and_then_believed():
    told = first(Draft(alarm=OVERDOSE), SCREEN, "", "alarm_old", None)
    assert (told.ends, told.lines[0]) == (True, "utter_safety_overdose_911")
    after = first(told.draft, SCREEN, "", "alarm_old", None)
    assert after.lines[0] == "utter_safety_settled_overdose"
    assert (after.draft.alarm, after.draft.settled) == (None, ("overdose",))


def test_a_first_word_that_it_was_a_mistake_does_not_end_an_overdose():
    told = first(Draft(alarm=OVERDOSE), SCREEN, "it was a mistake, he is fine", None, None)
    assert told.draft.alarm
    assert told.lines[0] == "utter_safety_overdose_911"

"""Poison Control behind a sign of an overdose: its number for who asks, and what it found is believed."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.poisoned import POISON_CONTROL
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import GO_ON, SCREEN
from bot.safety.poison import asks_for_poison_control, found_well

TOLD = Draft(alarm=Alarm("overdose", "911", told=True))


@pytest.mark.parametrize(
    "words",
    [
        "do i really need 911 or can i just call poison control",
        "whats the number of poison control",
        "should I call the poison center instead?",
        "¿puedo llamar a toxicología?",
        "¿y el centro de envenenamientos?",
    ],
)
def test_who_asks_for_it_hears_911_first_and_its_number(words):
    assert asks_for_poison_control(words)
    found = first(TOLD, SCREEN, words, None, None)
    assert (found.lines, found.ends) == ((POISON_CONTROL,), True)
    assert found.draft.alarm


@pytest.mark.parametrize(
    "words",
    [
        "poison control says he only had the cap, didnt swallow any",
        "hes fine, poison control said its not enough to hurt him",
        "ya hablé, toxicología dice que no hay peligro",
    ],
)
def test_what_it_found_well_is_believed(words):
    assert found_well(words)
    found = first(TOLD, SCREEN, words, None, None)
    assert found.lines[0] == "utter_safety_settled_overdose"
    assert (found.draft.alarm, found.instead) == (None, GO_ON)


@pytest.mark.parametrize(
    "words",
    [
        "poison control says he is fine but to go to the ER",
        "poison control says watch him and call 911 if he sleeps",
        "poison control said go to the hospital now",
        "he seems fine to me",
        "poison control doesn't answer",
    ],
)
def test_a_but_an_if_or_the_visitors_own_view_settles_nothing(words):
    assert not found_well(words)
    assert first(TOLD, SCREEN, words, None, None).draft.alarm


@pytest.mark.parametrize(
    "words", ["on phone w poison control now", "I already called poison control"]
)
def test_who_called_it_is_not_sent_there_again(words):
    assert not asks_for_poison_control(words)


def test_where_no_overdose_was_told_it_is_no_such_question():
    heart = Draft(alarm=Alarm("heart", "911", told=True))
    lines = first(heart, SCREEN, "can I call poison control", None, None).lines
    assert POISON_CONTROL not in lines


def test_another_sign_beside_it_comes_first():
    chest = Safety("911", "heart", "my chest")
    lines = first(TOLD, SCREEN, "poison control? my chest hurts", None, chest).lines
    assert POISON_CONTROL not in lines

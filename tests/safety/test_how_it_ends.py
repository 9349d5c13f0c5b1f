"""Whoever was told where help is, and asks how it ends or what to do until help is there, hears the action
and that nobody can know it in a chat."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.safety.how_it_ends import asks_outcome
from bot.safety.read import read

from .tables import split

ASKS = split("""
will the baby be all right | is my wife going to die | am I dying | will he make it | am I going to be paralyzed | will I walk again? | oh god is she gonna die
please help me is she going to die | do you think he will make it? | is it too late? | what are his chances | will I lose the baby | is he dying? | is he dead
should I unlock the door | should I stay on the line | do I lay him down | can I give him water | should I give her an aspirin | should I go outside and wait | should we do CPR
can he eat something | should I wake him up | se va a morir? | ¿va a estar bien mi bebé? | ¿se va a salvar? | me voy a morir? | va a quedar paralítico? | abro la puerta? | le doy agua? | ¿la acuesto?
""")
OTHERS = split("""
I am dying | I want to be dead | am I better off dead | I am going to die | me voy a morir | no se va a morir | va a estar bien | should I wait | should I wait until morning | can I go tomorrow | can I sleep it off | do I have to call
will the surgery help | will I be ok to drive to the visit | will he see me today | will it hurt | will I lose my spot? | can I make an appointment | do I wait for your call | should I give her your number
can I die | should I die | I want to die | am I going to die if I take all of them | will I die if I take 40 | would they be ok without me | would my kids be ok | should I leave a note
will my wife be fine without me
""")
HEART = Alarm("heart", "911", told=True)
WATERS = Alarm("pregnancy", "emergency_department", told=True)


@pytest.mark.parametrize("words", ASKS)
def test_who_asks_how_it_ends_hears_the_action_and_that_nobody_knows_here(words):
    assert asks_outcome(words)
    found = first(Draft(alarm=HEART), None, words, None, read(words))
    assert ("utter_safety_short_911" in found.lines, found.ends) == (True, True)
    assert (found.below, found.raised) == ("utter_emergency_unknown", None)
    assert found.draft.alarm is not None


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_are_answered_as_before(words):
    assert not asks_outcome(words)


def test_the_action_is_the_one_of_the_sign():
    found = first(Draft(alarm=WATERS), None, "will the baby be all right", None, None)
    assert found.lines[0] == "utter_safety_short_pregnancy_emergency_department"


def test_it_is_answered_so_behind_a_sign_that_was_passed_over():
    found = first(Draft(passed=HEART), "contact", "should I keep him awake", None, None)
    assert ("utter_safety_short_911" in found.lines, found.ends) == (True, True)
    assert found.draft.alarm is not None
    # What is asked of an operation is the office's.
    assert first(Draft(passed=HEART), None, "can I eat before surgery", None, None).lines == ()


@pytest.mark.parametrize("heads", ["called", "calling"])
def test_whoever_called_is_not_ordered_again(heads):
    called = Alarm("heart", "911", told=True, again=True, heads=heads)
    found = first(Draft(alarm=called), None, "will she make it?", None, None)
    assert found.lines == ("utter_safety_called_tell",)
    assert (found.below, found.draft.alarm) == ("utter_emergency_unknown", called)


@pytest.mark.parametrize(
    "alarm",
    [
        None,
        Alarm("heart", "911"),
        Alarm("myelopathy", "same_day", told=True),
        Alarm("self_harm", "911", told=True),
        Alarm("self_harm", "crisis_line", told=True, other=True),
    ],
)
def test_nobody_else_hears_it(alarm):
    found = first(Draft(alarm=alarm), None, "is she going to die", None, None)
    assert found.below != "utter_emergency_unknown"


@pytest.mark.parametrize(
    "words", ["is he going to die, he turned blue", "will she make it, she can't breathe"]
)
def test_a_sign_told_beside_it_gets_its_own_line(words):
    found = first(Draft(alarm=WATERS), None, words, None, read(words))
    assert found.below != "utter_emergency_unknown"

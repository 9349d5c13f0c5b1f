"""Below the line of a sign stands what can be said of it: of a body nobody says that they are safe."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Choice, Draft, Reply
from bot.conversation.answer import Answer
from bot.conversation.pressed import fitting
from bot.conversation.safety_first import first

ALL = ("alarm_old", "alarm_mistake", "alarm_called", "alarm_safe", "alarm_afterwards")
BODY = ["alarm_old", "alarm_mistake", "alarm_called", "alarm_afterwards"]
MIND = ["alarm_called", "alarm_safe", "alarm_afterwards"]
HEART = Alarm("heart", "911", told=True)
CRISIS = Alarm("self_harm", "911", told=True)
BLOWS = Alarm("abuse", "911", told=True)
PILLS = Alarm("overdose", "911", told=True)


def offered(draft, payloads=ALL):
    reply = Reply(text="x", choices=tuple(Choice(title=each, payload=each) for each in payloads))
    shown = fitting(Answer(replies=(reply,), draft=draft, asked=None, language="en"))
    return [each.payload for each in shown.replies[0].choices]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (Draft(alarm=HEART), BODY),
        (Draft(alarm=PILLS), BODY),
        (Draft(passed=HEART), BODY),
        (Draft(alarm=HEART, harm=True), BODY),
        (Draft(), BODY),
        (Draft(alarm=CRISIS), MIND),
        (Draft(alarm=BLOWS), MIND),
        (Draft(passed=CRISIS), MIND),
        (Draft(harm=True), MIND),
    ],
)
def test_the_choices_fit_the_sign(draft, expected):
    assert offered(draft) == expected


@pytest.mark.parametrize("draft", [Draft(alarm=HEART), Draft(alarm=CRISIS), Draft()])
@pytest.mark.parametrize(
    "payloads", [("alarm_safe", "alarm_afterwards"), ("alarm_old", "alarm_afterwards"), ("affirm",)]
)
def test_a_line_of_one_sign_keeps_its_own(draft, payloads):
    assert offered(draft, payloads) == list(payloads)


def test_who_presses_that_help_comes_is_heard_and_the_sign_stays_open():
    found = first(Draft(alarm=HEART), "safety_screen", "", "alarm_called", None)
    assert (found.lines, found.ends) == (("utter_safety_called",), True)
    assert (found.draft.alarm.sign, found.draft.alarm.heads) == ("heart", "called")


def test_pressed_where_nothing_is_open_it_goes_on():
    found = first(Draft(), None, "", "alarm_called", None)
    assert (found.lines, found.instead.payload) == ((), "resume")


def test_a_mistake_is_settled_and_an_overdose_is_not():
    assert first(Draft(alarm=HEART), None, "", "alarm_mistake", None).draft.alarm is None
    assert first(Draft(alarm=PILLS), None, "", "alarm_mistake", None).draft.alarm is not None

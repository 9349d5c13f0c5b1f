"""A line that is said again, and a sign beside the one that is open."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_outcome import SCREEN

from .flow import HEART, WEAK, said


def test_the_line_is_repeated_once_and_then_nobody_is_held_up():
    told = said(Draft(), "my chest", None, HEART).draft
    once = said(told, "do you take Medicare")
    assert once.ends
    assert once.lines[0] == "utter_safety_heart_911"
    twice = said(once.draft, "do you take Medicare")
    # The brain answers, below the line that names every way to help.
    assert not twice.ends
    assert twice.instead is None
    assert twice.lines == ("utter_safety_still",)
    assert twice.draft.alarm is None
    assert twice.draft.settled == ()


def test_the_line_after_an_answer_about_something_else_holds_nobody_up_twice():
    asking = said(said(Draft(), "weak stream", None, WEAK).draft, "hm").draft
    told = said(asking, "my name is Ann")
    assert told.ends
    on = said(told.draft, "what is your address")
    assert not on.ends
    assert on.lines == ("utter_safety_still",)


def test_a_sign_without_a_name_is_repeated_by_the_line_for_every_sign():
    told = Draft(alarm=Alarm("unclear", "emergency_department", told=True))
    assert said(told, "what is your address").lines == ("utter_safety_still",)


def test_another_sign_goes_before_what_is_open():
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True, again=True))
    found = said(told, "my chest is crushing", reading=HEART)
    assert found.lines[0] == "utter_safety_heart_911"
    assert found.draft.alarm == Alarm("heart", "911", told=True)


@pytest.mark.parametrize(
    ("sign", "action", "less"),
    [
        ("leg_weakness", "911", Safety("emergency_department", "leg_weakness", "like jelly")),
        ("spinal_infection", "emergency_department", Safety("same_day", "postop_wound", "leaks")),
        ("overdose", "911", Safety("same_day", "withdrawal", "shaking")),
    ],
)
def test_what_asks_for_less_does_not_take_back_what_was_said(sign, action, less):
    told = Draft(alarm=Alarm(sign, action, told=True))
    found = said(told, less.words, reading=less)
    assert found.lines[0] == f"utter_safety_{sign}_{action}"
    assert (found.draft.alarm, found.raised, found.ends) == (told.alarm, less, True)


def test_what_was_passed_over_is_not_lowered_by_what_has_no_name():
    passed = Draft(passed=Alarm("stroke", "911", told=True, again=True))
    vague = Safety("emergency_department", "unclear", "she stopped")
    found = said(passed, vague.words, None, vague)
    assert (found.lines[0], found.draft.alarm) == ("utter_safety_stroke_911", passed.passed)
    bladder = Safety("emergency_department", "bladder", "can't pee")
    assert said(passed, "x", None, bladder).lines[0].startswith("utter_safety_bladder")


@pytest.mark.parametrize(
    "other",
    [
        Safety("crisis_line", "self_harm", "i want to die"),
        Safety("crisis_line", "abuse", "he hits"),
    ],
)
def test_despair_and_violence_get_their_own_line_whatever_is_open(other):
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
    assert said(told, other.words, reading=other).lines[0].startswith(f"utter_safety_{other.sign}")


def test_violence_that_was_passed_over_names_its_hotline():
    told = Draft(alarm=Alarm("abuse", "crisis_line", told=True, again=True))
    assert said(told, "what does it cost").lines == ("utter_safety_still_abuse",)


def test_what_was_passed_over_is_not_asked_about_again():
    doubt = Safety("ask", "leg_weakness", "can't stand up straight", "emergency_department")
    told = Alarm("leg_weakness", "emergency_department", told=True, again=True)
    passed = Draft(passed=told)
    on = said(passed, doubt.words, None, doubt)
    assert (on.lines, on.ends, on.raised) == (("utter_safety_still",), False, None)
    assert on.draft.passed == told
    assert said(passed, doubt.words, SCREEN, doubt).raised is None
    # A clear sign, another one, and what is worse are raised.
    clear = Safety("emergency_department", "leg_weakness", "can't stand")
    assert said(passed, clear.words, None, clear).raised == clear
    assert said(passed, WEAK.words, None, WEAK).raised == WEAK
    assert said(passed, "it's getting worse", None, doubt).raised is not None
    # Self-harm is asked about each time.
    harm = Safety("ask", "self_harm", "i wanted to die", "crisis_line")
    spoken = Draft(passed=Alarm("self_harm", "crisis_line", told=True))
    assert said(spoken, harm.words, None, harm).ends


def test_whoever_does_not_follow_the_line_twice_hears_that_it_is_meant():
    told = Draft(alarm=Alarm("heart", "911", told=True, again=True))
    assert said(told, "no entiendo").lines[-1] == "utter_safety_really"


@pytest.mark.parametrize("words", ["ok what now", "what now?", "now what", "¿y ahora qué?"])
def test_whoever_asks_what_to_do_now_is_not_asked_whether_it_is_new(words):
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True, again=True, recent=True))
    assert said(told, words).lines[-1] == "utter_safety_really"
    # Who does not follow is.
    assert said(told, "huh?").lines == ("utter_safety_question",)

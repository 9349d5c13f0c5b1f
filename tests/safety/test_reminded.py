"""The line that names every way to help is said once; after that the action stands alone, and a sign
that is new gets its own line each time.
"""

from __future__ import annotations

import msgspec
import pytest

from bot.contract import Alarm, Draft, Reply, Safety
from bot.conversation.answer import Answer
from bot.conversation.kept_in_mind import reminding
from bot.conversation.safety_first import first
from bot.safety.ways import still

BLADDER = Alarm("bladder", "emergency_department", told=True, again=True)
HEARD = msgspec.structs.replace(BLADDER, reminded=True)


def said(alarm, words, reading=None):
    return first(Draft(passed=alarm), None, words, None, reading)


def answered(draft, *names):
    replies = tuple(Reply(name=each, text="…") for each in names)
    return reminding(Answer(replies=replies, draft=draft, asked=None, language="en"))


@pytest.mark.parametrize("words", ["ok thanks bye", "it's still numb", "adiós"])
def test_who_heard_every_way_to_help_hears_the_action_alone(words):
    numb = msgspec.structs.replace(BLADDER, sign="saddle_numbness")
    assert said(numb, words).lines == ("utter_safety_still",)
    again = said(msgspec.structs.replace(numb, reminded=True), words)
    assert again.lines[-1] == "utter_safety_short"
    assert not again.ends


@pytest.mark.parametrize(
    ("sign", "action", "line"),
    [
        ("heart", "911", "utter_safety_short_911"),
        ("self_harm", "crisis_line", "utter_safety_short_crisis_line"),
        ("abuse", "crisis_line", "utter_safety_short_abuse_crisis_line"),
        ("postop_wound", "same_day", "utter_safety_short_postop_wound_same_day"),
    ],
)
def test_the_action_is_the_one_of_the_sign(sign, action, line):
    assert line in still(Alarm(sign, action, told=True, reminded=True))


@pytest.mark.parametrize(
    "reading",
    [
        Safety("911", "heart", "my chest is crushing"),
        Safety("emergency_department", "bladder", "can't pee at all now"),
        Safety("crisis_line", "self_harm", "i want to die"),
    ],
)
def test_a_new_sign_or_the_same_one_told_anew_gets_its_whole_line(reading):
    found = said(HEARD, reading.words, reading)
    assert found.lines[0] == f"utter_safety_{reading.sign}_{reading.action}"
    assert found.ends
    assert found.draft.alarm.reminded == (reading.sign == "bladder")


def test_what_gets_worse_gets_its_whole_line():
    assert said(HEARD, "it's worse now").lines[0] == "utter_safety_bladder_emergency_department"


def test_who_fears_the_cost_or_would_drive_to_it_hears_the_line_that_answers_that():
    assert said(HEARD, "who pays the ambulance").lines == ("utter_safety_still",)
    heart = Alarm("heart", "911", told=True, again=True, reminded=True)
    assert said(heart, "ok going to the ER now").lines == ("utter_safety_still",)


def test_whoever_is_with_somebody_in_danger_hears_the_same_line_each_time():
    other = Alarm("self_harm", "crisis_line", told=True, other=True, reminded=True)
    assert still(other) == ("utter_safety_self_harm_other",)


def test_it_is_known_from_the_answer_that_named_every_way():
    for draft in (Draft(passed=BLADDER), Draft(alarm=BLADDER)):
        heard = answered(draft, "utter_safety_still", "utter_ask_doctor").draft
        assert (heard.alarm or heard.passed) == HEARD
        assert answered(draft, "utter_safety_bladder", "utter_ask_doctor").draft == draft
    assert answered(Draft(), "utter_safety_still").draft == Draft()


def test_a_suspicion_without_a_name_asks_for_no_less_than_what_was_told():
    vague = Safety("ask", "unclear", "i threw up", "emergency_department", weak=True, guessed=True)
    pills = Alarm("overdose", "911", told=True, again=True)
    found = said(pills, vague.words, vague)
    assert (found.lines, found.ends) == (("utter_safety_still",), False)
    # The crisis line is no help for the body, and what can wait for the day asks for less.
    for sign, action in (("self_harm", "crisis_line"), ("postop_wound", "same_day")):
        asked = said(Alarm(sign, action, told=True, again=True), vague.words, vague)
        assert "utter_safety_question_unclear" in asked.lines

"""Who says that it is another's, not theirs, is heard: a no for the visitor is none for her, and the
question is asked about her."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.safety.read import read

ASKED = Alarm("leg_weakness", "emergency_department", asked=1)
TOLD = Alarm("bladder", "emergency_department", told=True)
MOTHER = (
    "not me, I was asking for my mother",
    "No, not me. I'm asking about my mom",
    "I'm writing for my mother",
    "no, yo no, preguntaba por mi mamá",
)


def said(alarm, words, asked="safety_screen", **draft):
    return first(Draft(alarm=alarm, **draft), asked, words, None, read(words))


@pytest.mark.parametrize("words", MOTHER)
def test_the_question_about_a_sign_is_asked_about_the_other_person(words):
    found = said(ASKED, words)
    assert found.lines[-1] == "utter_safety_question_named"
    assert (found.ends, found.names) == (True, "leg_weakness")
    assert found.draft.details["relation"] == "mother"
    assert found.draft.alarm is not None


@pytest.mark.parametrize("words", MOTHER)
def test_behind_the_line_the_action_stays_and_who_it_is_is_kept(words):
    found = said(TOLD, words)
    assert found.lines[-1] == "utter_safety_short"
    assert (found.below, found.draft.details["relation"]) == ("utter_noted", "mother")
    assert found.draft.alarm.told


@pytest.mark.parametrize("words", MOTHER)
def test_the_safety_questions_are_asked_about_the_other_person(words):
    found = said(None, words)
    assert (found.lines, found.asks) == (("utter_safety_screen_again",), "safety_screen")
    assert "safety_screen" not in found.draft.done


@pytest.mark.parametrize("words", ["No, not me", "not me", "no, yo no"])
def test_a_mere_no_is_one_for_the_visitor(words):
    assert said(ASKED, words).draft.alarm is None
    assert "safety_screen" in said(None, words).draft.done
    # To "call 911" it may mean that they won't.
    assert said(TOLD, words).draft.alarm.told


def test_words_of_self_harm_keep_the_line_for_who_is_with_them():
    crisis = Alarm("self_harm", "crisis_line", told=True)
    found = said(crisis, "not me, I was asking for my mother", harm=True)
    assert found.lines == ("utter_safety_self_harm_other",)


def test_a_sign_that_is_told_of_her_is_answered_as_it_is():
    words = "not me, my mother: her chest is crushing right now"
    assert said(ASKED, words).lines[0].startswith("utter_safety_heart")

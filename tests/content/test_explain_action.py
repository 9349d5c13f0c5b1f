"""The action that says an explanation: the topic, or the one side of it that was asked for."""

import msgspec
import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.explaining import Explain
from actions.turn import State


def all_said(intent, text, left=(), told=None, **carried):
    told = told or {}
    state = State(intent=intent, text=text, carried=carried, left=left, changed=told)
    slots = {
        "turn": msgspec.to_builtins(state),
        "draft": {"details": told},
        "language": "en",
        "asked": None,
    }
    dispatcher = CollectingDispatcher()
    Explain().run(dispatcher, Tracker("a", slots, None, [], False, None, {}, ""), {})
    return dispatcher.messages


def said(intent, text, **carried):
    return all_said(intent, text, **carried)[0]


@pytest.mark.parametrize(
    ("intent", "text", "line"),
    [
        ("ask_imaging", "my MRI is normal", "utter_ask_imaging"),
        ("ask_imaging", "why does the exam matter", "utter_aspect_exam"),
        ("ask_success_rate", "can it be fixed?", "utter_aspect_fixed"),
        ("ask_cost_insurance", "what does it cost", "utter_ask_cost_insurance"),
        ("ask_privacy", "who calls?", "utter_aspect_who_calls"),
        ("ask_second_opinion", "did my surgeon make a mistake?", "utter_aspect_blame"),
        ("ask_failed_back_surgery", "my hip surgery did not help", "utter_aspect_other_condition"),
        ("ask_failed_back_surgery", "surgery did not help", "utter_ask_failed_back_surgery"),
    ],
)
def test_words_choose_the_side(intent, text, line):
    message = said(intent, text)
    assert message["utter_action"] == line
    assert message["buttons"]


def test_one_question_in_two_halves_is_answered_once():
    left = (("ask_doctor", "is the doctor still taking new patients"),)
    text = "is the doctor still taking new patients or is he full?"
    names = [each["utter_action"] for each in all_said("ask_doctor", text, left=left)]
    assert names.count("utter_aspect_new_patients") == 1


def test_a_choice_leads_to_the_side_that_it_names():
    message = said("ask_failed_back_surgery", "More surgery later?", aspect="more_surgery")
    assert message["utter_action"] == "utter_aspect_more_surgery"
    assert message["metadata"]["claims"] == [33, 34, 49, "B1", "B3"]


def test_an_unknown_side_is_the_topic():
    message = said("ask_failed_back_surgery", "", aspect="nothing_of_ours")
    assert message["utter_action"] == "utter_ask_failed_back_surgery"


@pytest.mark.parametrize(
    ("told", "minor"),
    [
        ({"relation": "son", "minor": True}, True),
        # Who is under 18 and writes alone is told so where nothing is asked any more.
        ({"minor": True}, False),
        ({"relation": "son"}, False),
    ],
)
def test_whoever_asks_for_a_child_is_told_who_must_contact_the_office(told, minor):
    text = "my son is 15 and his back hurts, can he be seen?"
    names = [each["utter_action"] for each in all_said("ask_candidacy", text, told=told)]
    assert ("utter_minor" in names) == minor


@pytest.mark.parametrize(
    ("others", "rest"),
    [
        ((("ask_location_hours", "where are you?"),), False),
        ((("ask_privacy", "who keeps it?"),), True),
    ],
)
def test_the_offices_number_stands_once_below_short_answers(others, rest):
    names = [
        each["utter_action"]
        for each in all_said("ask_cost_insurance", "what does it cost?", left=others)
    ]
    assert ("utter_office_rest" in names) == rest


def test_whom_they_call_is_no_question_about_the_hours():
    names = [
        each["utter_action"]
        for each in all_said("ask_location_hours", "will someone call me or her?")
    ]
    assert names == ["utter_when_called_unsent"]

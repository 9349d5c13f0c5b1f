"""Several questions in one message: each that has an answer gets it, in order and short."""

import msgspec
import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answering import MORE, SHORT
from actions.explaining import Explain
from actions.intake import StartIntake
from actions.turn import State, lines

FOUR = (
    ("ask_evidence", "is it proven?"),
    ("ask_other_causes", "what else could it be?"),
    ("ask_cost_insurance", "what does it cost?"),
)
OFFICE = (
    ("ask_cost_insurance", "what does it cost?"),
    ("ask_privacy", "what do you store?"),
    ("ask_medication", "do I stop my pills?"),
)


def said(action, draft=None, language="en", **state):
    turn = State(intent=state.pop("intent", "ask_evidence"), text="all of it", **state)
    slots = {
        "turn": msgspec.to_builtins(turn),
        "draft": draft or {},
        "language": language,
        "asked": None,
    }
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, Tracker("a", slots, None, [], False, None, {}, ""), {})
    after = {each["name"]: each["value"] for each in events}
    return dispatcher.messages, after["draft"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_is_answered_in_short_in_the_order_of_asking_with_a_choice_for_the_whole(language):
    messages, draft = said(Explain(), language=language, topics=FOUR, question="what does it cost?")
    names = [each["utter_action"] for each in messages]
    assert names == [*(f"utter_{topic}" for topic, _ in FOUR), MORE]
    for each in messages[:-1]:
        whole = lines().line(each["utter_action"], language).text
        assert each["text"].split("\n\n")[0] == lines().fill(whole.split("\n\n")[0].strip(), {})
        assert not each["buttons"]
    leading = [each["payload"] for each in messages[-1]["buttons"]]
    assert leading == [
        "/ask_evidence",
        "/ask_other_causes",
        "/add_question",
        "/request_appointment",
    ]
    # The whole of it was not said: asked for, it is.
    assert not any(each.startswith("utter_") for each in draft["explained"])
    assert all(each.startswith(SHORT) for each in draft["explained"])


@pytest.mark.parametrize("language", ["en", "es"])
def test_how_to_get_help_is_never_left_out(language):
    messages, _ = said(Explain(), language=language, topics=FOUR)
    causes = next(each for each in messages if each["utter_action"] == "utter_ask_other_causes")
    assert "emergenc" in causes["text"]


def test_what_only_the_office_knows_ends_in_one_way_to_reach_it():
    messages, draft = said(Explain(), topics=OFFICE, question="what does it cost?")
    assert messages[-1]["utter_action"] == "utter_office_rest"
    assert draft["question"] == "what does it cost?"


def test_what_has_no_answer_gets_one_line_for_all_of_it():
    left = (("", "can my dog come?"), ("", "is there wifi?"))
    messages, _ = said(
        Explain(), topics=FOUR[:1], left=left, question="can my dog come? is there wifi?"
    )
    kept = [each for each in messages if each["utter_action"] == "utter_question_kept"]
    assert len(kept) == 1
    assert "can my dog come? / is there wifi?" in kept[0]["text"]


def test_one_answer_in_short_is_not_called_several():
    messages, _ = said(Explain(), draft={"open": True}, topics=(), left=FOUR[:1])
    assert MORE not in [each["utter_action"] for each in messages]


def test_a_question_beside_a_wish_for_a_call_is_answered_before_the_name_is_asked_for():
    messages, draft = said(
        StartIntake(), intent="request_appointment", left=FOUR[:1], question="is it proven?"
    )
    names = [each["utter_action"] for each in messages]
    assert names[0] == "utter_ask_evidence"
    assert names[-1] == "utter_ask_contact"
    assert draft["open"]


def test_two_beside_an_open_request_are_short():
    messages, _ = said(Explain(), draft={"open": True}, topics=FOUR[:2])
    assert [each["utter_action"] for each in messages][-1] == MORE
    assert messages[0]["text"] == lines().fill(
        lines().line("utter_ask_evidence", "en").text.split("\n\n")[0], {}
    )

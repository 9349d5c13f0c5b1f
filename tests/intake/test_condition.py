"""What somebody tells of an age, a condition or a medicine is answered, not only kept."""

import msgspec
import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.explaining import Explain
from actions.intake import TakeDetails
from actions.turn import State
from bot.intake.cues.condition import condition_of

CANDIDACY, MEDICATION = "ask_candidacy", "ask_medication"


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("I'm 78", CANDIDACY), ("im 81 years old", CANDIDACY), ("she's 72 and her back hurts", CANDIDACY), ("I have a pacemaker", CANDIDACY),
        ("and diabetes", CANDIDACY), ("I'm diabetic", CANDIDACY), ("I weigh 310", CANDIDACY), ("im overweight", CANDIDACY), ("I'm pregnant", CANDIDACY),
        ("tengo 74 años", CANDIDACY), ("soy diabética", CANDIDACY), ("tengo marcapasos", CANDIDACY), ("estoy embarazada", CANDIDACY),
        ("I'm on blood thinners", MEDICATION), ("take eliquis every day", MEDICATION), ("tomo anticoagulantes", MEDICATION),
        ("I'm 78 and on warfarin", MEDICATION),
        ("my back hurts", None), ("I'm 60 miles away", None), ("I'm 45", None), ("call me at 70", None), ("old injury from 2009", None),
        ("tengo 3 años con dolor", None), ("I'm a nurse", None), ("", None),
    ],
)  # fmt: skip
def test_what_only_the_doctor_can_weigh(words, topic):
    assert condition_of(words) == topic


def answered(words, *explained):
    state = State(intent="inform", text=words, changed={"notes": words})
    draft = {"details": {"notes": words}, "explained": list(explained)}
    slots = {"turn": msgspec.to_builtins(state), "draft": draft, "language": "en", "asked": None}
    dispatcher = CollectingDispatcher()
    events = TakeDetails().run(dispatcher, Tracker("a", slots, None, [], False, None, {}, ""), {})
    after = {each["name"]: each["value"] for each in events}["draft"]
    return [each["utter_action"] for each in dispatcher.messages], after


def test_it_is_answered_once_and_kept():
    names, draft = answered("I'm 78")
    assert names == ["utter_ask_candidacy"]
    assert draft["details"] == {"notes": "I'm 78"}
    # It is no question to be passed on.
    assert not draft.get("question")
    assert answered("and diabetes", "utter_ask_candidacy")[0] == [
        "utter_added",
        "utter_heard_again",
    ]
    assert answered("I'm on blood thinners", "utter_ask_candidacy")[0] == ["utter_ask_medication"]


def explained_again(words):
    line = "utter_ask_success_rate"
    state = State(intent="ask_success_rate", text=words)
    draft = {"details": {}, "explained": [line, f"again {line}"]}
    slots = {"turn": msgspec.to_builtins(state), "draft": draft, "language": "en", "asked": None}
    dispatcher = CollectingDispatcher()
    Explain().run(dispatcher, Tracker("a", slots, None, [], False, None, {}, ""), {})
    return [each["utter_action"] for each in dispatcher.messages][0]


@pytest.mark.parametrize(
    "words",
    ["success rate", "SUCCESS RATE", "the success rate", "success rate?", "cirugía éxito", ""],
)
def test_a_topic_named_a_third_time_is_answered_again(words):
    assert explained_again(words) == "utter_ask_success_rate"


@pytest.mark.parametrize(
    "words",
    ["it never worked for me", "I had three surgeries", "no one of the doctors was able to help"],
)
def test_what_is_told_a_third_time_is_only_heard(words):
    assert explained_again(words) == "utter_heard_again"

"""Whoever goes for help and wants a call after it leaves a name and number in the same words."""

import pytest
from msgspec.structs import replace

from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first

TOLD = Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=True))
HARM = Draft(alarm=Alarm("self_harm", "crisis_line", told=True))


@pytest.mark.parametrize(
    ("words", "name", "phone"),
    [
        (
            "ok we are going now. can you still have somebody call me later? 702 555 0117 im Tess",
            "Tess",
            "+17025550117",
        ),
        ("we're leaving now, please call me later. My name is Tess Ray, 7025550117", "Tess Ray", "+17025550117"),
        ("call me later 702-555-0117", None, "+17025550117"),
        ("we're leaving for the ER, please call me later 702 555 0117, Ann Poe", "Ann Poe", "+17025550117"),
        ("vamos para allá. ¿pueden llamarme después? 702 555 0118 soy Ana Ruiz", "Ana Ruiz", "+17025550118"),
    ],
)  # fmt: skip
def test_the_wish_is_heard_and_the_number_kept(words, name, phone):
    found = first(TOLD, None, words, None, None)
    assert found.lines == ("utter_safety_afterwards",)
    assert found.draft.open
    assert found.draft.details.get("name") == name
    assert found.draft.details["phone"] == phone
    assert "best_time" not in found.draft.details


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("we're leaving for the ER, call me tomorrow 702 555 0111 Ann", "tomorrow"),
        ("I'll go but can somebody call me monday? 702 555 0111", "monday"),
        ("ok going. call me on Friday afternoon 702 555 0111", "Friday"),
        ("ya vamos. ¿me pueden llamar mañana? 702 555 0111", "mañana"),
        ("vamos saliendo, llámenme el lunes 702 555 0111", "lunes"),
    ],
)
def test_whoever_goes_may_name_the_day_of_the_call(words, time):
    found = first(TOLD, None, words, None, None)
    assert found.lines == ("utter_safety_afterwards",)
    assert time in found.draft.details["best_time"]
    assert found.draft.passed is not None


@pytest.mark.parametrize(
    "words",
    [
        "can you just call me tomorrow 702 555 0111",
        "I'll wait, call me tomorrow 702 555 0111",
        "call me tomorrow and I'll decide, 702 555 0111",
        "I can't go, call me Monday 702 555 0111",
        "mejor me espero, llámenme mañana 702 555 0111",
        "it's not that bad, call me tomorrow 702 555 0111",
        "I won't go but call me in the morning 702 555 0117",
        "I won't go, just call me later. 702 555 0117 im Tess",
        "call me later 702 555 0117, he fell again",
        "call me later, it's not that bad",
        "702 555 0117 im Tess",
    ],
)
def test_anything_else_hears_where_help_is_once_more(words):
    found = first(TOLD, None, words, None, None)
    assert found.lines != ("utter_safety_afterwards",)
    assert found.ends


def test_the_crisis_line_is_said_again_to_whoever_wants_a_call_later():
    found = first(HARM, None, "ok. can someone call me later? 702 555 0117 im Tess", None, None)
    assert "utter_safety_afterwards" not in found.lines


@pytest.mark.parametrize(
    "words",
    ["call me afterwards", "llámenme después", "ok I'm going, have them call me afterwards"],
)
def test_the_sign_stays_in_mind_until_the_request_is_sent(words):
    found = first(TOLD, None, words, None, None)
    assert found.lines == ("utter_safety_afterwards",)
    assert found.draft.alarm is None
    assert found.draft.passed is not None
    assert found.draft.passed.sign == "saddle_numbness"
    # Said again it is not ordered anew; worse, it is.
    assert first(found.draft, None, "it's worse now", None, None).raised is not None
    old = first(found.draft, None, "", "alarm_old", None)
    assert old.draft.passed is None


def test_a_press_keeps_the_graver_sign_in_mind():
    graver = Alarm("stroke", "911", told=True)
    both = Draft(alarm=Alarm("postop_wound", "same_day", told=True), passed=graver)
    assert first(both, None, "", "alarm_afterwards", None).draft.passed == graver
    assert first(TOLD, None, "", "alarm_afterwards", None).draft.passed.sign == "saddle_numbness"


@pytest.mark.parametrize(("reference", "begins"), [(None, True), ("K7M4R", False)])
def test_a_request_that_was_sent_is_not_begun_once_more(reference, begins):
    told = replace(TOLD, reference=reference)
    assert first(told, None, "", "alarm_afterwards", None).draft.open is begins
    assert first(told, None, "call me later", None, None).draft.open is begins

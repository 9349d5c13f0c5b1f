"""Who is on the way to help, or has it coming, is not ordered again: what they leave is kept, and the sign
stays in mind.
"""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.kept_in_mind import resumed
from bot.conversation.on_the_way import no_longer_on_the_way
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import GO_ON
from bot.safety.going import help_of, turns_back

GOING = Alarm("saddle_numbness", "emergency_department", told=True, again=True, heads="travels")
COMES = Alarm("stroke", "911", told=True, again=True, heads="called")
ORDERS = (
    "utter_safety_still",
    "utter_safety_short",
    "utter_safety_really",
    "utter_safety_saddle",
    "utter_safety_stroke",
)


def said(draft, words, asked="safety_screen"):
    return first(draft, asked, words, None, safety.read(words, (), asked))


def orders(found):
    return [each for each in found.lines if each.startswith(ORDERS)]


@pytest.mark.parametrize("alarm", [GOING, COMES])
@pytest.mark.parametrize(
    "words",
    [
        "afternoons. my wife's number is 702 555 0199 in case I don't answer", "I want an appointment, I'm John Perez, 702 555 0142", "I already told you, I just want to leave my details", "lower back",
        "por la tarde. el número de mi esposa es 702 555 0199 por si yo no contesto", "quiero una cita, soy Juan Perez, 702 555 0142", "solo quiero dejar mis datos",
    ],
)  # fmt: skip
def test_who_is_on_the_way_and_leaves_details_reads_no_order(alarm, words):
    for draft in (Draft(alarm=alarm, open=True), Draft(passed=alarm, open=True)):
        found = said(draft, words)
        assert not orders(found)
        # What they wait for stays known: a sign that grows is ordered again.
        assert found.draft.alarm or found.draft.passed


def test_a_name_and_a_number_are_kept_and_said_to_be():
    found = said(Draft(alarm=GOING), "my name is John Perez, 702 555 0142")
    assert (found.lines, found.ends) == (("utter_noted",), True)
    assert found.draft.details["name"] == "John Perez"
    found = said(Draft(alarm=GOING, open=True), "call me afterwards")
    assert (found.lines, found.instead) == (("utter_noted",), GO_ON)


@pytest.mark.parametrize(
    "words",
    [
        "Ya le dije que voy en camino con el vecino!! solo quiero dejar mis datos", "I already told you I'm on my way with the neighbor!! I just want to leave my details", "I told you, we're on our way",
    ],
)  # fmt: skip
def test_who_says_it_again_amid_a_request_goes_on_with_it(words):
    assert help_of(words) == "travels"
    found = said(Draft(passed=GOING, open=True), words, "confirm")
    assert (found.lines, found.instead) == (("utter_noted",), GO_ON)
    # The first time they hear what to do on the way.
    told = Alarm("bladder", "emergency_department", told=True, again=True)
    assert (
        said(Draft(passed=told, open=True), words, None).lines[0].startswith("utter_safety_going")
    )


def test_nothing_stands_above_a_request_that_they_begin():
    draft = Draft(passed=GOING, open=True)
    assert resumed(Draft(), draft, "request_appointment") == ()
    told = Alarm("bladder", "emergency_department", told=True, again=True)
    assert resumed(Draft(), Draft(passed=told, open=True), "request_appointment")


@pytest.mark.parametrize("words", ["still numb down there", "it's still there", "thanks, bye"])
def test_what_to_do_until_then_stands_where_they_speak_of_it_or_leave(words):
    for draft in (Draft(alarm=GOING), Draft(passed=GOING)):
        assert said(draft, words, None).lines == ("utter_safety_going",)


@pytest.mark.parametrize(
    "words", ["it's getting worse", "now my leg is weak", "está empeorando", "now I can't pee at all"]
)  # fmt: skip
def test_a_sign_that_grows_is_ordered_whole(words):
    for draft in (Draft(alarm=GOING, open=True), Draft(passed=GOING, open=True)):
        found = said(draft, words)
        assert found.ends
        assert found.lines[0].startswith("utter_safety_")
        assert not found.lines[0].startswith("utter_safety_going")
        assert not found.draft.alarm.heads


BACK = """
we turned around, I'm going home | he can't take me after all | they never came | I'm not going | I changed my mind | the truck broke down | they turned me away | the ambulance isn't coming
they won't see me | ya no voy | me regreso a casa | no me quisieron atender | nadie me lleva | nobody came | mi vecino no me puede llevar | no vienen | cambié de opinión
"""
ON = """
my wife is driving | I'm not going to answer my phone | I can't go over my number again | don't call me before noon | no voy a contestar el teléfono | we are nearly there | it's 702 555 0199
"""


@pytest.mark.parametrize("words", [e.strip() for r in BACK.strip().splitlines() for e in r.split("|")])  # fmt: skip
def test_who_turns_back_or_is_taken_by_nobody_is_told_not_to_wait(words):
    assert turns_back(words)
    for draft in (Draft(alarm=GOING, open=True), Draft(passed=GOING, open=True)):
        found = said(draft, words, None)
        assert found.lines[0].startswith(("utter_safety_really", "utter_safety_no_ride"))
        assert not (found.draft.alarm or found.draft.passed).heads


def test_whom_nobody_can_take_any_more_hears_of_the_ambulance_and_is_not_on_the_way():
    for draft in (Draft(alarm=GOING), Draft(passed=GOING)):
        found = said(draft, "nobody can drive me after all")
        assert found.lines == ("utter_safety_no_ride",)
        assert not (found.draft.alarm or found.draft.passed).heads


@pytest.mark.parametrize("words", [e.strip() for r in ON.strip().splitlines() for e in r.split("|")])  # fmt: skip
def test_who_goes_on_has_not_turned_back(words):
    assert not turns_back(words)


def test_who_comes_back_after_a_while_is_told_the_way_to_help_again():
    for draft in (Draft(alarm=GOING), Draft(passed=GOING), Draft(passed=COMES)):
        alarm = no_longer_on_the_way(draft).alarm or no_longer_on_the_way(draft).passed
        assert not alarm.heads
    sent_home = Alarm("bladder", "emergency_department", heads="seen", asked=1)
    assert no_longer_on_the_way(Draft(alarm=sent_home)).alarm == sent_home


def test_self_harm_and_whoever_only_calls_a_doctor_are_no_such_thing():
    harm = Alarm("self_harm", "crisis_line", told=True, again=True)
    assert orders(said(Draft(passed=harm, harm=True), "I still want to die")) or (
        said(Draft(passed=harm, harm=True), "I still want to die").lines[0].startswith("utter_safety_self_harm")
    )  # fmt: skip
    doctor = Alarm("postop_wound", "same_day", told=True, again=True, heads="calling")
    assert said(Draft(alarm=doctor, open=True), "lower back").lines

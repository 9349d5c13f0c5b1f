"""Who asks how to get to where help is hears it, and not the same words three times."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first
from bot.safety.riding import asks_how_to_go, would_drive

ASKED = """
Drive or ambulance? | drive or ambulance | ambulance or car? | can my husband drive me | can my husband drive me there?
Can I drive myself? | should i drive or call 911 | should we drive or wait for an ambulance | do I need an ambulance?
do i really need an ambulance | can he take me by car | is it ok if my son drives me | is it ok to drive | uber ok?
can we take an uber | is driving ok? | how do i get there | ok but can my daughter take me | could my wife take me to the hospital
¿voy en carro o ambulancia? | voy en carro o en ambulancia | ¿me puede llevar mi esposo? | ¿puedo manejar? | ¿me voy en taxi?
¿puedo ir en carro? | ¿pido ambulancia? | ¿llamo a la ambulancia? | ¿me lleva mi hija? | ¿puede mi hijo llevarme?
can i drive myself at least | you didnt answer me. is it ok to drive myself to the ER or not | ¿puedo manejar yo mismo por lo menos? | no me contestó. ¿está bien que maneje yo a emergencias o no?
¿lo llevo en mi carro? | ¿cómo llego al hospital? | ¿ambulancia o manejo?
"""
OTHERS = """
can I drive after surgery? | when can I drive? | can I drive home after the visit | can my husband drive me to the appointment?
can my wife come to the visit | can you take my insurance | can i take my gabapentin | can I walk after the surgery
can I get an appointment? | how do I get there from Henderson to your office | can we get a call | my husband drives me to the hospital
me lleva mi hija | mi esposo me lleva | no puedo manejar | I can't drive | ¿puedo manejar después de la cirugía?
¿puede llevar mi caso? | ¿puedo ir a la cita? | should I go? | do I have to call 911? | can I take my time | can you call me
"""


def split(table):
    return [each.strip() for line in table.strip().splitlines() for each in line.split("|")]


@pytest.mark.parametrize("words", split(ASKED))
def test_how_to_get_there_is_a_question_of_its_own(words):
    assert asks_how_to_go(words)


@pytest.mark.parametrize("words", split(OTHERS))
def test_other_ways_and_other_rides_are_not(words):
    assert not asks_how_to_go(words)


@pytest.mark.parametrize(
    ("sign", "action"), [("bladder", "emergency_department"), ("heart", "911"), ("myelopathy", "same_day")]
)  # fmt: skip
def test_the_way_to_help_stands_first_each_time_and_never_twice_in_a_row(sign, action):
    draft = Draft(alarm=Alarm(sign, action, told=True))
    said = []
    for words in ("Drive or ambulance?", "can my husband drive me", "¿voy en carro o ambulancia?"):
        found = first(draft, "safety_screen", words, None, None)
        said.append(found.lines[0])
        assert found.ends
        assert found.draft.alarm.told
        draft = found.draft
    assert said[0] != said[1] != said[2]


def test_who_asks_to_drive_behind_911_hears_that_an_ambulance_comes():
    for draft in (Draft(alarm=Alarm("heart", "911", told=True)), Draft(passed=Alarm("heart", "911", told=True, again=True))):  # fmt: skip
        once = first(draft, None, "can I drive myself?", None, None)
        assert once.lines == ("utter_safety_no_ride",)
        twice = first(once.draft, None, "can I drive myself?", None, None)
        assert twice.lines[-2:] == ("utter_safety_short_911", "utter_safety_short")


def test_who_would_drive_there_is_not_told_that_it_is_good():
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
    for words in (
        "can i drive myself",
        "¿puedo manejar?",
        "is it ok if I drive",
        "is it ok to drive",
        "¿está bien que maneje yo?",
    ):
        assert would_drive(words)
        once = first(told, None, words, None, None)
        # The ambulance comes; asked again it is said in other words, and it is never called good.
        assert once.lines == ("utter_safety_no_ride",)
        twice = first(once.draft, None, words, None, None)
        assert twice.lines[-1] == "utter_safety_really"
        assert first(twice.draft, None, words, None, None).lines == once.lines
    for words in ("is it ok to drive him there", "is it ok if my son drives me"):
        assert not would_drive(words)
    assert first(told, None, "can my wife drive me", None, None).lines == ("utter_safety_going",)


def test_whom_nobody_can_drive_and_who_asks_to_drive_themself_reads_no_line_twice_in_a_row():
    draft, lines = Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=True)), []
    for words in (
        "theres nobody to drive me, wife got the truck till 6",
        "can i drive myself at least",
        "you didnt answer me. is it ok to drive myself to the ER or not",
    ):
        found = first(draft, "safety_screen", words, None, None)
        lines.append(found.lines[0])
        draft = found.draft
    assert lines == [
        "utter_safety_no_ride",
        "utter_safety_really_saddle_numbness",
        "utter_safety_no_ride",
    ]


def test_a_graver_sign_beside_it_and_the_crisis_line_are_answered_as_they_are():
    told = Draft(alarm=Alarm("bladder", "emergency_department", told=True))
    grave = Safety("911", "heart", "my chest")
    assert first(told, None, "can he drive me, my chest is crushing", None, grave).lines[0] == (
        "utter_safety_heart_911"
    )
    harm = Draft(alarm=Alarm("self_harm", "crisis_line", told=True), harm=True)
    assert "self_harm" in first(harm, None, "can my husband drive me", None, None).lines[0]


def test_nobody_is_asked_to_go_anywhere_without_a_sign():
    assert first(Draft(), None, "can my husband drive me", None, None).lines == ()

"""A word that belongs to one sign is not taken for another's, or for none's."""

from __future__ import annotations

import pytest

from bot import safety

OWN = [
    ("calf is swollen and sore a week after surgery", "postop_wound"),
    ("one leg is swollen and red since my operation last week", "postop_wound"),
    ("I keep dropping my phone and can't button my jeans", "myelopathy"),
    ("my hands are clumsy, keep dropping my keys", "myelopathy"),
    ("my legs keep dropping to the floor", "leg_weakness"),
    ("can't see a reason to stick around", "self_harm"),
    ("suddenly can't see out of my left eye", "stroke"),
    ("new today, my foot won't lift, surgery was on friday", "leg_weakness"),
    ("since this morning I can't lift my foot on the operated side", "leg_weakness"),
    ("desde hoy no puedo levantar la punta del pie de ese lado", "leg_weakness"),
    ("suddenly can't lift my arm", "stroke"),
    ("my left side suddenly went weak, can't lift my arm", "stroke"),
    ("mi pie está frío y morado de repente", "cold_limb"),
    ("tengo los pies friísimos y azules desde hoy", "cold_limb"),
    ("the pills are in my hand", "self_harm"),
    ("I saved up the muscle relaxers for when it gets too much", "self_harm"),
    ("I took too much of my muscle relaxers", "overdose"),
    ("room is tipping over and I walk like a drunk since I woke up", "stroke"),
    ("all of a sudden he walks like a drunk", "stroke"),
    ("amanecí y camino como borracho", "stroke"),
    ("can't button my shirt any more and I walk like a drunk", "myelopathy"),
]
NONE = [
    "the tingling is driving me nuts", "these tingles drive me nuts", "water pills keep me in the bathroom all day",
    "I take the pills when it gets too much", "got a staggering bill today", "my husband is walking home drunk tonight", "my leg falls asleep when I sit on the toilet too long", "my foot goes to sleep if I sit on the toilet",
]  # fmt: skip
LONG_AGO = [
    "choqué de joven y el cuello me molesta de toda la vida",
    "I was hit by a car as a boy, my back was never right",
    "took a bullet in the thigh in Desert Storm, the scar burns",
    "my hand cramps up and I drop my pencil sometimes, carpal tunnel they say",
    "se me caen las cosas por el túnel carpiano",
]


@pytest.mark.parametrize(("text", "sign"), OWN)
def test_a_sign_is_met_with_its_own_line(text, sign):
    found = safety.read(text)
    assert found is not None
    assert found.sign == sign


@pytest.mark.parametrize("text", NONE)
def test_everyday_words_alarm_nobody(text):
    assert safety.read(text) is None


@pytest.mark.parametrize("text", LONG_AGO)
def test_what_is_long_ago_or_explained_is_asked_about_at_most(text):
    found = safety.read(text)
    assert found is None or found.action == "ask"


@pytest.mark.parametrize("text", ["my leg falls asleep on the toilet and now my butt is numb", "my nuts are tingling", "my balls went numb"])  # fmt: skip
def test_a_seat_that_is_numb_is_no_sleeping_leg(text):
    assert safety.read(text) is not None

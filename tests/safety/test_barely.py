"""Who can barely walk: a question, for most with an old pain say so; new, worse or weak it is a sign."""

from __future__ import annotations

import pytest

from bot import safety

ASKED = [
    "I can barely walk", "i can hardly walk", "can barely walk because of the pain", "can't hardly walk some mornings", "I can scarcely walk",
    "I can barley walk", "barely can walk", "I'm barely able to walk", "I can barely stand", "sciatica so bad I can barely walk", "mom can hardly walk",
    "My foot pain is so bad I can barely walk", "I could barely walk after the surgery", "I can barely walk or sit", "been barely able to walk for 3 years",
    "I can barely walk since the surgery in 2019", "can barely put weight on it", "I can barely get out of bed",
    "casi no puedo caminar", "casi no puedo caminar por el dolor", "apenas puedo caminar", "apenas camino", "casi no camino", "ya casi no puedo caminar",
    "mi esposo casi no puede caminar", "apenas si puedo pararme", "casi no me puedo levantar",
]  # fmt: skip
AT_TIMES = [
    "some days I can't walk", "on bad days I can't get out of bed", "sometimes I can't stand", "when it flares I can't walk",
    "hay días que no puedo caminar", "a veces no me puedo levantar", "en días malos no puedo caminar", "my leg gives out", "not walking well",
]  # fmt: skip
AT_ONCE = [
    "since this morning I can barely walk", "I suddenly can barely walk", "I can barely walk, it's getting worse every day", "now I can barely walk",
    "I can barely walk, my legs are weak", "I can barely walk and both legs are numb", "was fine last week and now I can barely walk", "I can't walk",
    "my legs gave out", "my leg gave way today", "I can no longer walk", "can't walk since last night",
    "de repente casi no puedo caminar", "desde ayer casi no puedo caminar", "casi no puedo caminar y cada día peor", "ya no puedo caminar",
    "casi no puedo caminar, tengo las piernas débiles", "hoy apenas camino", "no puedo caminar",
]  # fmt: skip
NONE = [
    "I can hardly stand it", "I can barely stand the pain", "I can barely get an appointment", "walk with a cane for years", "I use a walker",
    "can only walk with a cane", "my foot gave me trouble for years", "my leg gives me trouble", "camino con bastón desde hace años", "uso andador",
]  # fmt: skip


@pytest.mark.parametrize("text", ASKED)
def test_who_can_barely_walk_is_asked_whatever_the_classifier_makes_of_it(text):
    found = safety.read(text)
    assert found is not None
    assert (found.action, found.sign, found.weak) == ("ask", "leg_weakness", False)


@pytest.mark.parametrize("text", AT_TIMES)
def test_legs_that_fail_at_times_are_asked_about(text):
    found = safety.read(text)
    assert found is not None
    assert (found.action, found.sign) == ("ask", "leg_weakness")


@pytest.mark.parametrize("text", AT_ONCE)
def test_new_worse_or_weak_legs_are_answered_at_once(text):
    found = safety.read(text)
    assert found is not None
    assert found.action == "emergency_department"


@pytest.mark.parametrize("text", NONE)
def test_patience_canes_and_a_leg_that_gives_trouble_alarm_nobody(text):
    assert safety.read(text) is None

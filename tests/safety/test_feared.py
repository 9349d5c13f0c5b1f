"""Who fears somebody at home hears the line against violence, and when not to call is kept for the
office and is no danger of this moment."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first
from bot.intake.reading import read as details
from bot.safety.read import read

FEARED = (
    "tengo miedo de él",
    "tengo miedo de ella",
    "me da miedo él",
    "le tengo miedo a él",
    "el miedo a él no me deja dormir",
    "por miedo a él no llamo",
    "tengo miedo de él y no sé qué hacer",
)
OTHER_FEARS = (
    "tengo miedo de el doctor",
    "tengo miedo de el dolor",
    "miedo a el quirófano",
    "miedo de el que dirán",
    "le tengo miedo a la anestesia",
    "tengo miedo de la operación",
    "me da miedo ella, la doctora",
)
WHEN_NOT = (
    "don't call when he's home",
    "please don't call while my husband is home",
    "don't call me if she is here",
    "no llamen cuando esté él",
    "no me llamen si está mi esposo",
    "no llamen cuando él esté en casa",
)
OTHER_TIMES = (
    "don't call when I'm at work",
    "call when he's home",
    "don't call if he isn't home",
    "no llamen cuando estoy en el trabajo",
)


@pytest.mark.parametrize("words", FEARED)
def test_whoever_fears_somebody_hears_the_line_against_violence(words):
    found = read(words)
    assert (found.sign, found.action) == ("abuse", "crisis_line")


@pytest.mark.parametrize("words", OTHER_FEARS)
def test_fear_of_what_a_clinic_does_is_no_violence(words):
    assert read(words) is None


@pytest.mark.parametrize("words", WHEN_NOT)
def test_when_not_to_call_is_a_note_for_the_office(words):
    assert details(words, None, "en", {}) == {"notes": words}
    assert read(words) is None


@pytest.mark.parametrize("words", OTHER_TIMES)
def test_other_times_are_no_such_note(words):
    assert "notes" not in details(words, None, "en", {})


@pytest.mark.parametrize("words", WHEN_NOT)
def test_beside_blows_it_is_kept_below_the_action(words):
    blows = ("my husband hits me every night",)
    reading = read(words, blows, "safety_screen")
    assert reading is None
    told = Draft(alarm=Alarm("abuse", "crisis_line", told=True))
    found = first(told, "safety_screen", words, None, reading)
    assert found.lines[0] == "utter_safety_short_abuse_crisis_line"
    assert found.below == "utter_noted"
    assert found.draft.details == {"notes": words}


@pytest.mark.parametrize(
    "words",
    [
        "he hits me and he's in the house, don't call when he's home",
        "he hit me and he's home now",
        "he hits me when he's home",
        "he's home now and he has a gun. don't call",
    ],
)
def test_danger_of_this_moment_is_still_911(words):
    assert read(words).action == "911"


def test_blows_told_with_the_wish_keep_their_line():
    for words in ("my husband hits me. don't call when he's home", "mi marido me pega, no llamen cuando esté él en casa"):  # fmt: skip
        assert (read(words).sign, read(words).action) == ("abuse", "crisis_line")

"""Long messages in lists: each place and each medicine keeps its own words, beside true signs."""

from __future__ import annotations

import pytest

from bot import safety
from bot.safety.figures import without_figures


def action(words, asked=None):
    found = safety.read(words, (), asked)
    return found.action if found else None


@pytest.mark.parametrize(
    "words",
    [
        "groin and inner thigh LEFT, numb foot and big toe RIGHT", "groin pain left, numb foot and big toe right", "pain in the groin. Numb toes.",
        "I'm not numb between the legs!! The numbness is only on top of my right foot", "dolor en la ingle izquierda, dormido el pie derecho",
    ],
)  # fmt: skip
def test_a_numb_foot_behind_another_place_is_the_foots(words):
    assert safety.read(words) is None


def test_behind_the_question_only_the_foot_is_numb():
    assert action("The numbness is only on top of my right foot", "safety_screen") is None
    assert action("numb", "safety_screen") == "emergency_department"


@pytest.mark.parametrize(
    "words",
    [
        "groin and inner thigh numb, numb foot too", "numb foot, groin and inner thigh", "numb foot and groin", "numb foot and numb groin",
        "groin, inner thighs, feet all numb", "burning groin, numb feet and genitals", "between my legs numb, numb feet", "my groin is numb. numb feet",
        "can't feel my groin, numb foot", "my right foot is numb. I'm numb between the legs", "dormida la entrepierna, dormido el pie",
    ],
)  # fmt: skip
def test_a_groin_that_is_numb_too_is_told_of_at_once(words):
    assert action(words) == "emergency_department"


GIVEN_UP = [
    "gabapentin 600 x3, duloxetine 60, meloxicam, stopped tramadol because it made me sick", "quit oxycodone because of the nausea",
    "I stopped the tramadol like two years ago because it made me nauseous, that's over", "stopped taking my norco because it made me throw up",
]  # fmt: skip


@pytest.mark.parametrize("words", GIVEN_UP)
def test_a_medicine_given_up_for_what_it_did_is_no_withdrawal(words):
    assert safety.read(words) is None
    assert without_figures(words) != words


@pytest.mark.parametrize(
    "words",
    [
        "stopped tramadol and it made me sick", "I stopped tramadol two days ago and I'm sick, vomiting", "they cut off my oxycodone and I feel sick",
        "stopped tramadol because it made me sick and now I'm shaking and sweating", "quit xanax because it made me dizzy, now I'm seeing things",
        "dejé el tramadol y estoy vomitando",
    ],
)  # fmt: skip
def test_who_is_sick_without_it_is_told_of_at_once(words):
    assert action(words) in ("same_day", "emergency_department", "911")


def test_who_gave_it_up_yesterday_is_read_as_it_stands():
    words = "stopped tramadol yesterday because it made me sick"
    assert without_figures(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "I am 34 and my husband is 41", "Nobody here is under 18", "do not call Teodoro himself", "please don't call her directly",
    ],
)  # fmt: skip
def test_ages_and_who_is_not_to_be_called_are_not_for_the_classifier(words):
    assert len(without_figures(words).split()) <= 1


@pytest.mark.parametrize(
    "words",
    [
        "I am 34 and I want to die", "do not call him, he wants to kill himself", "nobody here cares about me", "I am 34 and my husband is dead and I want to join him",
    ],
)  # fmt: skip
def test_despair_beside_them_is_read_as_it_stands(words):
    assert without_figures(words) == words

"""Refused operations, bills, blessings and love of life are no despair, and a denial is heard once."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, BrainReply, Draft, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import HARM_DENIED
from bot.safety.figures import without_figures
from bot.safety.harm_denied import loves_life
from bot.safety.read import read

ASKED = Alarm("self_harm", "crisis_line", weak=True, guessed=True)
LOVES = (
    "ay virgen santísima como cree yo le tengo mucho amor a la vida tengo once nietos… no me quiero operar otra vez y que cuánto cuesta la pura consulta",
    "¿cómo cree? yo quiero vivir muchos años",
    "yo amo la vida, mejor dígame cuánto cuesta",
    "I love my life, what does a visit cost?",
    "goodness, how could you think that, I want to live to see my grandkids marry. What is the price?",
)
OPEN = (
    "ya no le tengo amor a la vida",
    "I love my life but I can't go on",
    "I used to love my life",
    "quisiera tener amor a la vida",
    "¿cómo cree que me siento?",
    "amo la vida, a veces",
    "how could you think of me",
)


@pytest.mark.parametrize("words", LOVES)
def test_love_of_life_answers_the_question_whatever_stands_beside_it(words):
    found = first(Draft(alarm=ASKED), "safety_screen", words, None, read(words))
    assert found.draft.alarm is None
    assert found.lines[-1] == "utter_safety_settled_self_harm"
    assert HARM_DENIED in found.draft.done


@pytest.mark.parametrize("words", OPEN)
def test_other_words_leave_the_question_open(words):
    assert not loves_life(words)


def test_love_of_life_takes_nothing_back_that_was_told():
    for alarm in (Alarm("self_harm", "crisis_line", told=True), Alarm("self_harm", "911")):
        found = first(Draft(alarm=alarm), None, "I love my life, what does it cost?", None, None)
        assert HARM_DENIED not in found.draft.done


def guessed(draft, despair, *, sure=False):
    suspicion = Suspicion(0.1, despair, "self_harm", 0.8, sure)
    reply = BrainReply([], "es", draft, None, Understood("inform", 1.0, "es", suspicion=suspicion))
    return doubted("ándele pues así mándela", None, None, reply)


def test_a_denial_is_not_asked_for_again_on_a_mere_guess():
    pressed = first(Draft(alarm=ASKED), "safety_screen", "", "alarm_no", None).draft
    assert guessed(Draft(), 0.6).action == "ask"
    assert guessed(pressed, 0.6) is None
    assert guessed(pressed, 0.9).action == "ask"
    assert guessed(pressed, 0.6, sure=True).action == "crisis_line"


@pytest.mark.parametrize(
    "words",
    ["a mi ya no me vuelven a abrir ni amarrado", "no me vuelvo a operar ni muerto", "ni loco me opero otra vez", "primero muerto que otra operación",
     "esa cuenta me va a matar", "dios se lo pague", "ya no me diga del 911", "deje de decirme que llame al 911", "I love my life",
     "nobody is cutting me open again", "stop talking about 911"],
)  # fmt: skip
def test_the_classifier_does_not_hear_what_is_only_said_so(words):
    assert len(without_figures(words).split()) < len(words.split()) / 2
    found = read(words)
    assert found is None or found.weak


@pytest.mark.parametrize(
    "words",
    ["ya no le tengo amor a la vida", "ya no amo la vida", "I don't love my life", "primero muerto que seguir así", "que dios me cuide a mis hijos",
     "ni muerto me van a extrañar", "no tengo a lot to live for"],
)  # fmt: skip
def test_despair_is_left_as_it_stands(words):
    assert without_figures(words) == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "un dolor que me da en la cintura para abajo en la rabadilla y ya me operaron dos veces",
            None,
        ),
        ("pain from the waist down to my tailbone", None),
        ("me duele de la cintura para abajo", "leg_weakness"),
        ("dolor en las dos piernas y en la rabadilla", "leg_weakness"),
        ("de la cintura para abajo no siento nada", "leg_weakness"),
        ("ya tengo como seis años con eso desde que me caí del andamio", None),
        ("I've had this six years since I fell off a scaffold", None),
        ("seis años de dolor desde que me caí del techo ayer", "trauma"),
        ("six years of pain and since I fell off the ladder yesterday I can't walk", "trauma"),
        ("I have had back pain for six years. Since I fell off the ladder it hurts more", "trauma"),
        ("desde que me caí del andamio no puedo orinar", "bladder"),
    ],
)
def test_a_place_and_an_old_fall_are_told_from_legs_and_a_fresh_one(words, found):
    reading = read(words)
    assert (reading and reading.sign) == found


@pytest.mark.parametrize(
    "words",
    ["no me asuste no es nuevo ya tengo como seis años con eso desde que me caí del andamio", "no es nuevo, ya tengo seis años", "muevo bien las piernas",
     "yo muevo mis piernas bien y es de hace seis años", "please don't scare me, I've had this six years since I fell off a scaffold", "I can move my legs fine"],
)  # fmt: skip
def test_a_weak_question_about_the_legs_is_settled_by_its_answer(words):
    asked = Alarm("leg_weakness", "emergency_department", weak=True)
    found = first(
        Draft(alarm=asked), "safety_screen", words, None, read(words, (), "safety_screen")
    )
    assert found.draft.settled == ("leg_weakness",)


@pytest.mark.parametrize(
    "words",
    [
        "no me asuste que no siento las piernas",
        "no me asuste, no puedo mover las piernas",
        "six years since I fell, and worse since Sunday",
    ],
)
def test_what_is_grave_is_not(words):
    asked = Alarm("leg_weakness", "emergency_department", weak=True)
    found = first(
        Draft(alarm=asked), "safety_screen", words, None, read(words, (), "safety_screen")
    )
    assert found.draft.alarm is not None

"""Postures that hurt, forms that tire and languages nobody speaks are no sign; a plain no is heard."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import held
from bot.conversation.safety_first import first
from bot.intake.cues.asking import asked_in
from bot.safety.clearing import denies_harm
from bot.safety.figures import without_figures
from bot.safety.harm_denied import denies_in_own_words
from bot.safety.misheard import beside
from bot.safety.read import read


@pytest.mark.parametrize(
    "words",
    [
        "trabajo de cleaning y ya no aguanto estar agachada", "ya no aguanto estar parada", "ya no soporto estar de pie", "no aguanto estar mucho rato parado",
        "mi mamá ya no aguanta estar acostada", "ya no aguanto el dolor", "ya no aguanto la espalda", "ya no soporto la cintura", "ya no aguanto manejar",
        "ya no aguanto cargar cajas", "ya no quiero llenar esto, mejor llamo yo", "ya no quiero contestar", "ya no quiero seguir escribiendo",
        "I can't stand bending any more", "I can't stand sitting anymore", "I can't take standing any more", "can't handle driving anymore",
    ],
)  # fmt: skip
def test_a_posture_a_pain_or_a_form_that_is_not_borne_is_no_sign(words):
    assert read(words) is None


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("ya no aguanto más", "self_harm"), ("ya no aguanto", "self_harm"), ("ya no aguanto esta vida", "self_harm"), ("ya no aguanto vivir así", "self_harm"),
        ("ya no aguanto este dolor", "self_harm"), ("ya no aguanto el dolor, me quiero morir", "self_harm"), ("ya no aguanto el dolor, ya no puedo más", "self_harm"),
        ("ya no aguanto estar parada, se me doblan las piernas", "leg_weakness"), ("tengo calentura y ya no aguanto la espalda", "spinal_infection"),
        ("ya no quiero vivir", "self_harm"), ("ya no quiero nada", "self_harm"), ("ya no quiero escribir, adiós para siempre", "self_harm"),
        ("I can't stand", "leg_weakness"), ("I can't stand anymore", "leg_weakness"), ("I can't stand up", "leg_weakness"),
        ("I can't stand standing, my legs give out", "leg_weakness"), ("I can't take it any more", "self_harm"),
    ],
)  # fmt: skip
def test_what_is_more_than_a_posture_is_read_as_before(words, sign):
    assert read(words).sign == sign


@pytest.mark.parametrize(
    "words",
    ["ella no habla nada de inglés", "no tiene cel", "she doesn't speak any English", "he has no phone", "ya no aguanto estar parada", "can't stand sitting"],
)  # fmt: skip
def test_the_classifier_does_not_hear_a_language_a_phone_or_a_posture(words):
    assert len(without_figures(words).split()) <= 1


@pytest.mark.parametrize(
    "words",
    ["desde ayer no habla nada", "no habla bien", "he doesn't speak any more", "can't stand"],
)
def test_lost_speech_is_left_as_it_stands(words):
    assert without_figures(words) == words


@pytest.mark.parametrize(
    "words", ["ni Dios lo quiera", "Dios no lo quiera", "Dios me guarde", "no lo permita Dios"]
)
def test_god_forbid_is_a_no_to_the_question(words):
    assert denies_in_own_words(words, told=False)
    assert not denies_in_own_words(words, told=True)


@pytest.mark.parametrize("words", ["Dios lo quiera", "que Dios me lleve", "si Dios lo permite"])
def test_god_willing_is_none(words):
    assert not denies_in_own_words(words, told=False)


def test_a_question_behind_a_no_is_no_yes():
    said = (
        "como? no no senora nada de eso dios me libre tengo 3 hijos, yo dije que ya no aguanto estar agachada."
        " quiero saber si ven eso de la espalda y cuanto cuesta"
    )
    assert denies_harm(said, told=False)
    asked = Draft(alarm=Alarm("self_harm", "crisis_line", weak=True))
    found = first(asked, None, said, None, read(said))
    assert found.draft.alarm is None
    assert not denies_harm("no, sí", told=False)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("ya no aguanto más, quiero saber si el dotor ve eso y cuanto me cuesta", "quiero saber si el dotor ve eso y cuanto me cuesta"),
        ("I can't take it, I'd like to know if you take Medicare", "I'd like to know if you take Medicare"),
    ],
)  # fmt: skip
def test_a_question_that_is_told_waits_until_the_sign_is_settled(words, asked):
    assert asked_in(words) == (asked,)
    assert held(Draft(), words).held == asked


@pytest.mark.parametrize(
    "words", ["no quiero saber si me muero", "quiero saber", "she wants to know it"]
)
def test_what_is_not_asked_does_not_wait(words):
    assert asked_in(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "que?? no se puede mover? no yo no dije eso mi mama camina, le duele desde hace anos",
        "what?? can't move? no I didn't say that, my mom walks",
    ],
)
def test_the_words_of_the_line_thrown_back_tell_of_nothing(words):
    assert read(beside(words)) is None


def test_what_is_told_beside_a_misreading_stands():
    assert "no se puede mover" in beside("no yo no dije eso mi mama no se puede mover")
    assert beside("no dije eso que no se puede mover") is None

"""Behind words of self-harm: what is of something else is no yes, a denial is believed, and the wish
to have it deleted is neither."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, BrainReply, Draft, Safety, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.conversation.harm import DELETES
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import HARM_DENIED, HARM_UNANSWERED
from bot.safety.read import read
from bot.safety.unsaid import wants_deleted, wants_unsaid

WEAK = Alarm("self_harm", "crisis_line", weak=True, guessed=True, asked=1)
TOLD = Alarm("self_harm", "crisis_line", told=True)
PASSED = ("utter_safety_passed_self_harm",)
THANKS = ("utter_safety_settled_self_harm",)
OTHER_THINGS = (
    "OBLIGED",
    "DO I GOT TO BRING MY XRAYS",
    "el problema es que en el dia no puedo contestar el telefono, mi supervisor se enoja",
)
DENIALS = (
    "NO. I AINT. READ IT BACK TO ME",
    "no im not. what does a visit cost?",
    "QUIT WITH THE 988. IM NOT KILLIN MYSELF",
    "ay no, como cree! no es eso, nada mas me duele mucho la espalda",
)
NO_DENIALS = ("no", "no not mornings", "I'm not sure", "I'm not okay", "no estoy bien", "maybe")
UNSAID = (
    "quiero borrar todo lo que escribi",
    "que anoto? no quiero que el doctor sepa que dije eso de no despertar, borrelo",
    "no, ya le dije que no. borre mis mensajes por favor",
    "please delete everything i wrote",
    "delete what I said, I don't want the doctor to know",
    "don't tell the doctor I said that",
)
SAYS_MORE = (
    "delete it, I'm going to do it tonight",
    "borreme todo, ya me tome las pastillas",
    "delete everything, nobody will miss me",
    "I don't want the doctor to know that I took them all",
    "delete my life",
    "quiero borrarme del mundo",
    "borrelo, no aguanto mas",
    "I take it back",
)


def said(alarm, words, reading=None, **draft):
    return first(Draft(alarm=alarm, **draft), "safety_screen", words, None, reading)


@pytest.mark.parametrize("words", OTHER_THINGS)
def test_words_about_something_else_are_asked_once_more_and_then_lead_on(words):
    again = said(WEAK, words, read(words))
    assert (again.lines, again.ends) == (("utter_safety_question_self_harm_again",), True)
    on = first(again.draft, "safety_screen", words, None, read(words))
    assert (on.lines, on.ends, on.raised) == (PASSED, False, None)
    assert HARM_UNANSWERED in on.draft.done
    assert not on.draft.harm


@pytest.mark.parametrize("words", ["yes", "maybe", "I don't know", "sí", "no sé"])
def test_a_yes_and_a_doubt_still_get_the_crisis_line(words):
    found = said(WEAK, words)
    assert found.lines[0] == "utter_safety_self_harm_crisis_line"
    assert found.draft.alarm.told


def test_silence_behind_strong_words_still_gets_the_crisis_line():
    strong = Alarm("self_harm", "crisis_line", asked=1)
    assert said(strong, "do you take Medicare").lines[0] == "utter_safety_self_harm_crisis_line"


@pytest.mark.parametrize("words", DENIALS)
def test_a_denial_that_comes_late_is_thanked(words):
    found = said(None, words, read(words), done=(HARM_UNANSWERED,))
    assert (found.lines, found.instead) == (THANKS, None)
    assert HARM_DENIED in found.draft.done


@pytest.mark.parametrize("words", NO_DENIALS)
def test_what_answers_something_else_is_no_late_denial(words):
    assert HARM_DENIED not in said(None, words, done=(HARM_UNANSWERED,)).draft.done


def test_a_denial_by_its_name_is_thanked_however_often():
    words = "quit with the 988. im not killing myself"
    assert said(None, words, read(words), done=(HARM_DENIED,)).lines == THANKS
    assert said(None, words, read(words, (), "safety_screen")).lines == ()
    open_still = "im not killing myself yet"
    assert said(None, open_still, done=(HARM_DENIED,)).lines == ()


def weighed(draft, despair, *, sure=False, weak=True):
    suspicion = Suspicion(0.1, despair, "self_harm", 0.8, sure)
    reply = BrainReply([], "es", draft, None, Understood("inform", 1.0, "es", suspicion=suspicion))
    reading = Safety("ask", "self_harm", "ya me canse", "crisis_line", weak=weak)
    return doubted("ya me canse, que me llamen a las 7", None, reading, reply)


def test_weak_words_behind_a_denial_are_not_asked_about_again():
    denied = Draft(done=(HARM_DENIED,))
    assert weighed(denied, 0.6) is None
    assert weighed(denied, 0.01) is None


def test_what_is_sure_or_strong_behind_a_denial_still_is():
    denied = Draft(done=(HARM_DENIED,))
    assert weighed(denied, 0.9).action == "ask"
    assert weighed(denied, 0.99, sure=True).action == "crisis_line"
    assert weighed(denied, 0.1, weak=False).action == "ask"
    # Nobody denied it, or the crisis line was given for clear words.
    assert weighed(Draft(), 0.6).action == "ask"
    assert weighed(Draft(done=(HARM_DENIED,), harm=True), 0.6).action == "ask"


@pytest.mark.parametrize("words", UNSAID)
@pytest.mark.parametrize("alarm", [TOLD, Alarm("self_harm", "crisis_line", asked=1), None])
def test_the_wish_to_have_it_deleted_is_no_yes_and_no_act(alarm, words):
    found = said(alarm, words, read(words), harm=True)
    assert (found.lines, found.ends, found.raised) == (PASSED, False, None)
    assert (found.instead == DELETES) == wants_deleted(words)
    assert found.draft.alarm is None


@pytest.mark.parametrize("words", UNSAID)
def test_nothing_is_made_of_it_where_no_self_harm_was_told(words):
    found = said(None, words)
    assert (found.lines, found.instead) == ((), None)


@pytest.mark.parametrize("words", SAYS_MORE)
def test_whoever_wants_it_deleted_and_says_more_is_heard(words):
    assert not wants_unsaid(words)


def test_what_is_to_be_forgotten_behind_a_means_is_as_grave_as_before():
    means = Alarm("self_harm", "crisis_line", told=True, means=True)
    assert said(means, "please delete everything i wrote").draft.alarm is not None

"""A sign that was passed over is not forgotten: whoever speaks of it again hears where help is."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft, Safety
from bot.conversation.kept_in_mind import resumed
from bot.conversation.safety_first import first
from bot.intake.request.draft import IN_HOSPITAL
from bot.safety.followup import answer_of
from bot.safety.standing import is_another, stands, thanks

NUMB = Alarm("saddle_numbness", "emergency_department", told=True, again=True)
PASSED = Draft(passed=NUMB)
STILL = ("utter_safety_still",)


@pytest.mark.parametrize(
    "words",
    [
        "still numb", "still numb there", "its still there", "ok but what about the numbness then, its still there", "the numbness hasnt gone away",
        "it's still happening", "I still have it", "its not going away", "not better yet", "so what do you think i have", "what could it be?",
        "what is it?", "what do you think it is", "why is it numb", "what about the numbness?", "what's wrong with me", "I don't understand",
        "sigue dormido ahí", "todavía lo tengo", "sigue igual", "no se me quita", "¿qué será?", "¿qué puede ser?", "¿qué tengo?", "¿qué cree que tengo?",
        "y el adormecimiento?", "todavía no siento entre las piernas", "no entiendo", "still the same down there", "no se me ha quitado",
    ],
)  # fmt: skip
def test_words_of_the_sign_hear_where_help_is(words):
    found = first(PASSED, None, words, None, None)
    assert found.lines[:1] in (STILL, ("utter_safety_really_saddle_numbness",))
    assert found.draft.alarm or found.draft.passed == NUMB


@pytest.mark.parametrize(
    "words",
    [
        "do you take Medicare", "Bo Lee 702 555 0143", "thanks", "my back still hurts when I sit", "low back, 5 years, 7 of 10", "what is a nerve block",
        "what does it cost", "no numbness", "I don't have any numbness", "mornings are better", "still waiting for my MRI", "is it open on Friday",
        "what number do I call", "¿aceptan Medicaid?", "gracias", "me duele la espalda", "sin adormecimiento", "¿qué es un nervio?", "por la mañana",
        "todavía no tengo la resonancia", "physical therapy didn't help",
    ],
)  # fmt: skip
def test_everything_else_gets_its_answer(words):
    assert not stands(words, NUMB.sign)
    assert first(PASSED, None, words, None, None).lines == ()


@pytest.mark.parametrize("words", ["still numb", "what could it be?", "sigue igual"])
def test_where_nothing_was_passed_over_nothing_is_said(words):
    assert first(Draft(), None, words, None, None).lines == ()
    there = Draft(passed=NUMB, done=(IN_HOSPITAL,))
    assert first(there, None, words, None, None).lines != STILL


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("bladder", "and the peeing?"), ("bladder", "todavía con lo de orinar"), ("leg_weakness", "my leg is so weak"), ("bowel", "about the bowel thing"),
        ("spinal_infection", "la fiebre"), ("heart", "my chest"), ("trauma", "the fall I told you of"), ("bleeding_gut", "the blood"),
    ],
)  # fmt: skip
def test_each_sign_has_its_names(sign, words):
    assert stands(words, sign)
    assert not stands(words, "withdrawal")


@pytest.mark.parametrize(
    ("before", "after", "intent", "lines"),
    [
        (PASSED, PASSED, "request_appointment", STILL),
        (PASSED, PASSED, "ask_for_diagnosis", STILL),
        (PASSED, Draft(passed=NUMB, open=True), "inform", STILL),
        (PASSED, PASSED, "ask_cost_insurance", ()),
        (Draft(passed=NUMB, open=True), Draft(passed=NUMB, open=True), "inform", ()),
        (Draft(), Draft(open=True), "request_appointment", ()),
        (PASSED, Draft(passed=NUMB, done=(IN_HOSPITAL,)), "request_appointment", ()),
    ],
)
def test_a_request_that_begins_hears_where_help_is(before, after, intent, lines):
    assert resumed(before, after, intent) == lines


@pytest.mark.parametrize(
    "words", ["thanks", "ok leaving. bye", "thank you so much", "gracias", "adiós"]
)
def test_whoever_goes_for_help_and_thanks_is_asked_for_nothing(words):
    going = first(Draft(alarm=NUMB, open=True), None, "ok going to the er now", None, None).draft
    found = first(going, "safety_screen", words, None, None)
    assert (found.lines, found.ends) == (("utter_safety_going",), True)
    assert found.draft.alarm is not None
    called = first(Draft(alarm=NUMB, open=True), None, "ambulance is on its way", None, None).draft
    after = first(called, "safety_screen", words, None, None)
    assert after.lines == ("utter_safety_called",)


def test_thanks_with_more_behind_it_is_more_than_thanks():
    assert not thanks("thanks, and what does it cost")
    assert not thanks("ok")


OLD = [
    "WHAT. NO. IVE HAD THIS 6 YEARS. I CAN WALK FINE JUST HURTS SITTING", "STOP TELLING ME 911 ITS OLD", "quit saying 911! its old",
    "no, it's old, I can pee fine", "ya deje de decirme que llame al 911, es viejo", "no, lo tengo hace 6 años, camino bien",
]  # fmt: skip


@pytest.mark.parametrize("words", OLD)
@pytest.mark.parametrize("asked", ["safety_screen", None, "confirm"])
def test_it_settles_behind_a_second_line_as_behind_the_first(words, asked):
    for draft in (
        Draft(alarm=Alarm("saddle_numbness", "emergency_department", told=True)),
        Draft(alarm=NUMB),
        PASSED,
    ):
        found = first(draft, asked, words, None, None)
        assert found.draft.settled == ("saddle_numbness",)
        assert (found.draft.alarm, found.draft.passed) == (None, None)


@pytest.mark.parametrize("payload", ["alarm_old", "alarm_safe"])
def test_a_press_below_the_third_line_settles_too(payload):
    found = first(PASSED, "safety_screen", "", payload, None)
    assert (found.draft.settled, found.draft.passed) == (("saddle_numbness",), None)


@pytest.mark.parametrize(
    "words",
    [
        "stop telling me 911", "its old, i can't walk", "it's old but my leg went numb", "ive had this 6 years and i can't walk fine", "no puedo caminar",
        "its old, i can pee fine but i dripped", "I can walk fine", "it just hurts sitting", "what? no idea", "es viejo pero hoy no orino",
    ],
)  # fmt: skip
def test_what_is_not_plainly_old_is_not_taken_for_it(words):
    assert answer_of(words) not in ("old", "no", "mistake")


def test_a_question_about_the_advice_keeps_the_crisis_line():
    harm = Draft(passed=Alarm("self_harm", "crisis_line", told=True), harm=True)
    for words in ("no te entiendo", "I don't understand", "what do you mean"):
        found = first(harm, "safety_screen", words, None, None)
        assert found.lines == ("utter_safety_still_self_harm",)


FOR_ANOTHER = [
    "no soy yo, es mi hijo el que lo dijo", "it's not me, it's my son who said it", "not me. my daughter said it", "no es para mí, es para mi hija",
    "I'm talking about my son", "hablo de mi hermana", "not me its my friend", "no soy yo es mi hijo", "my son said it, not me", "mi hijo lo dijo",
    "se trata de mi mamá", "i mean my brother", "No, it was my wife who said that", "lo dijo mi esposo", "I am asking for my dad",
]  # fmt: skip


@pytest.mark.parametrize("words", FOR_ANOTHER)
def test_who_speaks_for_somebody_else_hears_what_to_do_for_them(words):
    harm = Alarm("self_harm", "crisis_line", told=True, means=True)
    for draft in (Draft(alarm=harm, harm=True), Draft(passed=harm, harm=True)):
        found = first(draft, "safety_screen", words, None, None)
        assert (found.lines, found.ends) == (("utter_safety_self_harm_other",), True)
        assert found.draft.alarm is not None
        assert found.draft.alarm.other
        # No line after it asks the visitor about their own life.
        for more in ("what should I do", "where are you", "is that normal?"):
            after = first(found.draft, "safety_screen", more, None, None)
            assert after.lines == ("utter_safety_self_harm_other",)
            assert after.draft.alarm or (after.draft.passed and after.draft.passed.other)


@pytest.mark.parametrize(
    "words",
    [
        "it's my son who keeps me alive", "it's my wife's fault", "it's because of my son", "my son needs me", "yo también, y mi hijo", "it's my back",
        "mi hijo estaría mejor sin mí", "it's not me it's the pain", "its my husband he left me", "es por mi hijo que sigo", "my wife left me",
        "not me anymore", "my husband said I'm useless", "no soy yo la que sirve", "my son said it and I feel the same", "no soy yo", "not me",
        "es mi esposo, me pega", "I'm not myself since my son died",
    ],
)  # fmt: skip
def test_whoever_only_names_another_is_still_asked_for_themselves(words):
    assert not is_another(words)


def test_words_of_ones_own_after_it_are_ones_own():
    told = Draft(alarm=Alarm("self_harm", "crisis_line", told=True, again=True, other=True))
    own = Safety("crisis_line", "self_harm", "i want to die too")
    found = first(told, None, own.words, None, own)
    assert found.lines[0] == "utter_safety_self_harm_crisis_line"
    assert found.draft.alarm is not None
    assert not found.draft.alarm.other

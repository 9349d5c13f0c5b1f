"""Somebody who asks how to be with a person in danger hears what to do for that person."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import held
from bot.conversation.safety_first import first
from bot.safety import read
from bot.safety.caring import asks_for_line, asks_for_them, calls_for_them, tells_of_another

OTHER = ("utter_safety_self_harm_other",)
CARES = [
    "is she ok to be left on her own tonight do you think", "can I sit with her?", "should I stay with him tonight?", "is it ok to leave her alone",
    "can she be left alone tonight", "should I leave him by himself", "what do I say to her", "how do I help him", "should I ask her if she's thinking of it",
    "can he stay home alone tonight?", "should we keep an eye on him tonight", "should I be with her until the ambulance comes",
    "¿puedo quedarme con ella?", "¿la puedo dejar sola esta noche?", "¿qué le digo a ella?", "¿es seguro dejarlo solo esta noche?",
]  # fmt: skip
CALLS = [
    "this is Carol, her friend. I am scared for her. should I be the one to ring 988? can I sit with her?", "do I call 988 or does she?",
    "should I call 988 for her or does she have to", "she's my sister. who should ring 988, me or her", "¿llamo yo al 988 por ella?",
]  # fmt: skip
ELSE = [
    "can my wife sit with me during the visit", "can I sit with her during the appointment", "can she be left alone after the surgery",
    "should I call the office", "should I stay with my current doctor", "can I be left alone", "I am sitting with her", "leave me alone",
    "can I come with my wife to the appointment", "how do I help her get an appointment", "can he drive himself home after the operation",
    "I want to be with her", "can I be with him in heaven", "can you call her tonight", "what do I tell him about the cost", "should I die with her", "",
]  # fmt: skip


@pytest.mark.parametrize("words", CARES + CALLS)
def test_who_asks_how_to_be_with_them_hears_what_to_do_for_them(words):
    harm = Alarm("self_harm", "crisis_line", told=True)
    other = Alarm("self_harm", "crisis_line", told=True, again=True, other=True)
    for draft in (
        Draft(alarm=harm, harm=True),
        Draft(alarm=other, harm=True),
        Draft(passed=harm, harm=True),
        Draft(harm=True, reference="ABCDE"),
    ):
        found = first(draft, None, words, None, None)
        assert (found.lines, found.ends) == (OTHER, True)
        assert found.draft.alarm is not None
        assert found.draft.alarm.other


@pytest.mark.parametrize("words", CALLS)
def test_who_names_the_crisis_line_for_another_hears_it_whatever_was_said_before(words):
    assert first(Draft(), None, words, None, None).lines == OTHER


@pytest.mark.parametrize("words", CARES)
def test_where_nobody_is_in_danger_nothing_is_raised(words):
    assert not calls_for_them(words)
    assert first(Draft(), None, words, None, None).lines == ()


@pytest.mark.parametrize("words", ELSE)
def test_what_is_of_the_visit_or_of_themselves_is_not_for_another(words):
    assert not asks_for_them(words)


@pytest.mark.parametrize(
    "words", ["should I call 988", "do I need to call 988?", "¿debo llamar al 988?"]
)
def test_who_asks_whether_to_call_the_crisis_line_is_not_given_the_office(words):
    asked = first(Draft(), None, words, None, None)
    assert asked.lines[0] == "utter_safety_question_self_harm"
    told = Draft(alarm=Alarm("self_harm", "crisis_line", told=True), harm=True)
    assert first(told, None, words, None, None).lines[1] == "utter_safety_really_crisis_line"


@pytest.mark.parametrize("words", ["what is 988?", "I called 988", "should I call the office", ""])
def test_other_words_of_calling_ask_nothing(words):
    assert not asks_for_line(words)


def test_what_the_line_answers_is_not_answered_again_later():
    told = Draft(alarm=Alarm("self_harm", "crisis_line", told=True, again=True, other=True))
    assert held(told, "should I be the one to ring 988? can I sit with her?").held == ""


@pytest.mark.parametrize(
    "words", ["who can see what I wrote in here", "do the staff see what I said about the kids?"]
)
def test_who_reads_it_is_answered_below_the_way_to_help(words):
    told = Draft(alarm=Alarm("self_harm", "crisis_line", told=True), harm=True)
    found = first(told, None, words, None, None)
    assert (found.lines, found.ends) == (("utter_safety_still_self_harm",), False)


TOLD_OF = [
    "my friend wants to die", "my neighbor is suicidal", "she says she wants to end her life", "my husband told me he wants to kill himself", "my mom told me that she doesn't want to live anymore",
    "I'm worried about my wife, she wants to die", "mi hija dice que quiere morirse", "mi esposo se quiere matar", "mi hermana dijo que ya no quiere vivir", "my best friend texted me that he is suicidal",
]  # fmt: skip
OWN = [
    "I want to die", "my husband says I want to die", "my wife thinks I'm going to kill myself", "my son killed himself and I want to die", "my friend wants to die and so do I", "we both want to die", "my wife is afraid I'm suicidal",
    "my sister is tired of me, I want to kill myself", "quiero morirme", "mi esposa dice que me quiero matar", "mi hijo se mató y yo también me quiero morir", "I'm suicidal, my wife doesn't know", "he told me to kill myself", "she wants to die, me too",
]  # fmt: skip


@pytest.mark.parametrize("words", TOLD_OF)
def test_who_tells_of_another_in_danger_hears_at_once_what_to_do_for_them(words):
    found = first(Draft(), None, words, None, read(words))
    assert (found.lines, found.ends) == (OTHER, True)
    assert found.raised is not None
    assert found.draft.harm


@pytest.mark.parametrize("words", OWN)
def test_who_speaks_of_themselves_hears_the_line_for_themselves(words):
    assert not tells_of_another(words)
    found = first(Draft(), None, words, None, read(words))
    assert OTHER[0] not in found.lines
    assert found.draft.alarm is not None


@pytest.mark.parametrize("words", ["my friend says he will kill himself tonight", "mi amigo dice que se va a matar esta noche"])  # fmt: skip
def test_who_tells_of_another_who_is_about_to_do_it_is_told_to_call_911(words):
    found = first(Draft(), None, words, None, read(words))
    assert found.lines[0] == "utter_safety_self_harm_911"
    assert found.draft.alarm is not None
    assert found.draft.alarm.other


@pytest.mark.parametrize("words", ["my husband said he will kill himself and me", "he says he will kill me", "he said he will kill us all"])  # fmt: skip
def test_who_is_threatened_hears_the_line_for_that(words):
    assert read(words).sign == "abuse"


@pytest.mark.parametrize(
    "words", ["what do I tell them", "what do I say to them", "do I tell them about the pills"]
)
def test_what_to_tell_those_who_answer_is_asked_for_oneself(words):
    assert not asks_for_them(words)
    told = Draft(alarm=Alarm("self_harm", "911", told=True, means=True), harm=True)
    found = first(told, None, words, None, None)
    assert "utter_safety_self_harm_other" not in found.lines
    assert (found.draft.alarm.other, found.draft.alarm.means) == (False, True)
    # Behind a word of somebody else it is still theirs.
    other = Draft(alarm=Alarm("self_harm", "crisis_line", told=True, other=True), harm=True)
    assert first(other, None, "what do I tell her", None, None).lines[0].endswith("_other")

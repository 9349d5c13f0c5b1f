"""Whoever spoke of self-harm, or was asked about it, and asks who gets to know, hears the way to help in its
shortest form and what is with the office."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import held
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import HARM_DENIED
from bot.safety.read import read
from bot.safety.who_knows import asks_who_knows

from .tables import split

ASKS = split("""
does the office see that I was asked about suicide? | who reads that I said that | does my wife find out that I said that | will the doctor know I said that | who knows that I was asked
can they see what I said about suicide | does anyone see that | will the police be told about this | is this on my record | is this going to be in my chart
quién lee que dije eso | ¿el consultorio ve que me preguntaron del suicidio? | ¿mi familia se va a enterar de eso? | ¿quién ve lo que escribí? | ¿esto queda en mi expediente?
""")
OTHERS = split("""
can the doctor see me today | will the doctor know what is wrong | who sees patients on friday | does the doctor see kids | do you know if it hurts | can you read my mri | will the office call me
does he know about nerves | will it show up on the mri | who is the doctor | I want to die | nobody knows what I said | they know I want to die | do you know that feeling
quién es el doctor | ¿el doctor ve niños? | ¿me puede ver el doctor?
""")
CRISIS = Alarm("self_harm", "crisis_line", told=True)
SUICIDE = "does the office see that I was asked about suicide?"


@pytest.mark.parametrize("words", ASKS)
def test_who_asks_who_gets_to_know_is_understood(words):
    assert asks_who_knows(words)


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_are_read_as_before(words):
    assert not asks_who_knows(words)


@pytest.mark.parametrize(
    "words",
    [
        SUICIDE,
        "who reads that I said that",
        "can they see what I said about suicide",
        "quién lee que dije eso",
        "¿el consultorio ve que me preguntaron del suicidio?",
    ],
)
def test_they_hear_the_short_action_and_that_nothing_was_sent(words):
    found = first(Draft(alarm=CRISIS, harm=True), None, words, None, read(words))
    assert (found.lines[1], found.below) == (
        "utter_safety_short_crisis_line",
        "utter_emergency_unsent",
    )
    assert (found.draft.alarm.sign, found.raised) == ("self_harm", None)


def test_behind_a_request_that_was_sent_it_is_said_to_be_with_the_office():
    sent = Draft(alarm=CRISIS, harm=True, reference="K7M4Q")
    assert first(sent, None, SUICIDE, None, read(SUICIDE)).below == "utter_emergency_with_office"


def test_who_was_only_asked_is_answered_and_asked_again():
    asked = Draft(alarm=Alarm("self_harm", "crisis_line", weak=True))
    found = first(asked, None, SUICIDE, None, read(SUICIDE))
    assert (found.lines, found.below) == (
        ("utter_safety_question_self_harm_again",),
        "utter_emergency_unsent",
    )
    # It is answered, and so kept for no later answer.
    assert held(asked, SUICIDE).held == ""


def test_who_denied_it_is_answered_and_not_asked_again():
    denied = Draft(done=(HARM_DENIED,))
    found = first(denied, "confirm", SUICIDE, None, read(SUICIDE))
    assert (found.lines, found.draft.alarm) == (("utter_safety_passed_self_harm",), None)


def test_without_a_word_of_it_before_suicide_is_asked_about():
    assert first(Draft(), None, SUICIDE, None, read(SUICIDE)).draft.alarm.sign == "self_harm"


def test_a_word_of_their_own_beside_it_is_heard():
    words = "does the office see that I said that? I still want to"
    found = first(Draft(alarm=CRISIS, harm=True), None, words, None, read(words))
    assert found.lines[-2] == "utter_safety_self_harm"


def test_words_of_self_harm_beside_the_question_get_their_line():
    words = "can they see what I said about suicide? I want to kill myself"
    found = first(Draft(alarm=CRISIS, harm=True), None, words, None, read(words))
    assert found.lines[-2] == "utter_safety_self_harm"

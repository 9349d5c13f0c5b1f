"""A fall or a crash long ago is at most one question; one of these days, and whatever is new since, is
not."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, BrainReply, Draft, Suspicion, Understood
from bot.conversation.doubt import doubted
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREEN
from bot.safety.dating import aged
from bot.safety.read import denies, read

NOVEMBER = 11
OVER = (
    "I fell off a ladder in August",
    "I fell off a ladder in August and my back hurts",
    "in August I fell off a ladder, and my back hurts",
    "I fell off a roof on August 12",
    "I fell off a ladder last summer and my back hurts",
    "I fell off a ladder three months ago and my back hurts",
    "I fell off the roof three months ago and my neck hurts",
    "bad car accident in March, neck and back pain since",
    "Me caí de una escalera en agosto",
    "Me caí de un techo el 3 de agosto",
    "Me caí de una escalera hace meses",
    "me caí de un techo hace meses y me duele la espalda",
)
OF_NOW = (
    "I fell off a ladder this morning",
    "I fell off a ladder yesterday",
    "me caí de una escalera ayer",
    "I fell off a ladder in August and again yesterday",
    "I fell off a ladder in August, and since yesterday my legs are weak",
    "I fell off a ladder in August and can't move my legs",
    "I fell off a ladder in August. My leg has been weak since this morning",
)


def weighed(words):
    """What patterns and a classifier that is sure of a fall make of the words."""
    words = aged(words, NOVEMBER)
    suspicion = Suspicion(0.99, 0.0, "trauma", 0.9, True)
    understood = Understood("inform", 1.0, "en", suspicion=suspicion)
    return doubted(words, None, read(words), BrainReply((), "en", Draft(), None, understood))


@pytest.mark.parametrize("words", OVER)
def test_a_fall_long_ago_is_at_most_one_question(words):
    found = read(words, month=NOVEMBER)
    assert found is None or found.action == "ask"
    assert weighed(words).action == "ask"


@pytest.mark.parametrize("words", OF_NOW)
def test_a_fall_of_these_days_and_new_weakness_stay_what_they_are(words):
    found = read(words, month=NOVEMBER)
    assert found.action in ("911", "emergency_department")
    assert found.words == words
    assert not denies(aged(words, NOVEMBER), "trauma")


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("I fell off a ladder in November", 11),
        # The month before this one may have ended yesterday.
        ("I fell off a ladder in October", 11),
        ("I fell off a ladder in August", 8),
        ("I fell off a ladder in August", None),
        ("my legs are weak since August", 11),
        ("my surgery is in December and I fell", 11),
        ("I may have fallen", 11),
    ],
)
def test_what_is_not_over_and_no_fall_keeps_its_words(words, month):
    assert aged(words, month) == words


def test_a_year_that_is_named_stays():
    assert aged("I fell in August 2019", NOVEMBER) == "I fell in August 2019"


def test_the_office_reads_what_was_written():
    words = "I fell off a ladder in August and now I can't stop the bleeding"
    assert read(words, month=NOVEMBER).words == words


@pytest.mark.parametrize(
    ("first_no", "second_no"),
    [
        ("No, nada de eso, gracias a Dios. La caída fue en marzo", "No, es de antes. Ya le dije que me caí en marzo"),
        ("No, none of that, thank God. The fall was in March", "No, it's from before. I already told you I fell in March"),
    ],
)  # fmt: skip
def test_who_names_the_month_of_an_old_fall_is_not_sent_to_911(first_no, second_no):
    reading = read(first_no, (), SCREEN, (), NOVEMBER)
    listed = first(Draft(open=True), SCREEN, first_no, None, reading, month=NOVEMBER)
    # None of the list is there, and the fall is as old as they say: nothing is asked twice.
    assert listed.lines[-1] == "utter_safety_settled"
    assert SCREEN in listed.draft.done
    asked = Draft(alarm=Alarm("trauma", "911", asked=1))
    settled = first(asked, SCREEN, second_no, None, None, month=NOVEMBER)
    assert settled.lines[-1] == "utter_safety_settled"


@pytest.mark.parametrize(
    "words", ["No. La caída fue este mes", "No, I fell in November", "Me caí en marzo y otra vez ayer", "I fell in March and now my legs are numb"]
)  # fmt: skip
def test_a_fall_of_this_month_and_what_is_new_since_are_no_old_fall(words):
    asked = Draft(alarm=Alarm("trauma", "911", asked=1))
    reading = read(words, (), SCREEN, (), NOVEMBER)
    found = first(asked, SCREEN, words, None, reading, month=NOVEMBER)
    assert found.draft.alarm is not None
    assert found.ends


@pytest.mark.parametrize(
    "words", ["La caída fue en marzo", "The fall was in March", "I fell last year", "me caí hace 8 meses"]
)  # fmt: skip
def test_who_dates_the_fall_behind_its_line_has_put_it_aside(words):
    passed = Draft(passed=Alarm("trauma", "911", told=True, again=True), open=True)
    found = first(passed, "name", words, None, None, month=NOVEMBER)
    assert found.lines[-1] == "utter_safety_settled"
    assert (found.draft.alarm, found.draft.passed) == (None, None)


@pytest.mark.parametrize(
    "words", ["me caí hace dos días", "fell 3 hours ago", "was the fall 8 months ago?", "I fell 2 years ago and again last night", "it was in March"]
)  # fmt: skip
def test_a_fall_of_these_days_stays_in_mind(words):
    passed = Draft(passed=Alarm("trauma", "911", told=True, again=True), open=True)
    found = first(passed, "name", words, None, None, month=NOVEMBER)
    assert found.draft.alarm or found.draft.passed


def test_a_numbness_that_is_dated_goes_on():
    passed = Draft(passed=Alarm("saddle_numbness", "emergency_department", told=True, again=True))
    found = first(passed, "name", "the numbness was 8 months ago", None, None, month=NOVEMBER)
    assert found.draft.passed is not None

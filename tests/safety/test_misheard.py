"""Who says that their words were misread gets an apology, and the sign is closed."""

from __future__ import annotations

import msgspec
import pytest

from bot import safety
from bot.contract import Alarm, Draft, Safety
from bot.conversation.safety_first import first
from bot.safety.misheard import beside

SORRY = ("utter_safety_misread",)


def behind(words, sign="saddle_numbness", action="emergency_department", **more):
    draft = Draft(alarm=Alarm(sign, action, told=True, **more))
    return first(draft, "safety_screen", words, None, safety.read(words))


@pytest.mark.parametrize(
    "words",
    [
        "what? no nothing is numb. i didnt say numb. it HURTS. 4 yrs",
        "I didn't say numb",
        "i never said that",
        "I didn't say anything about numbness",
        "nobody said numb",
        "you misread me",
        "that's not what I said",
        "u got me wrong",
        "false alarm",
        "it was just an expression",
        "who said numb",
        "it's a swear word. crap.",
        "no dije eso",
        "yo no dije dormido",
        "me leyó mal",
        "me entendiste mal",
        "eso no es lo que dije",
        "falsa alarma",
        "nadie dijo que tenía adormecido",
    ],
)
def test_a_misreading_is_apologized_for_and_the_sign_closes(words):
    assert beside(words) is not None
    found = behind(words)
    assert found.lines == SORRY
    assert found.draft.alarm is None
    assert found.draft.settled == ("saddle_numbness",)
    assert found.raised is None


@pytest.mark.parametrize(
    "words",
    [
        "I didn't say it's old",
        "I never told my doctor",
        "I never told anyone",
        "I can't pee",
        "it's numb",
        "I did say numb",
        "you didn't misread me",
        "I think you misunderstand how bad this is",
        "the last doctor got it wrong",
        "no le dije al doctor",
        "nunca me dijeron nada",
        "no",
    ],
)
def test_other_words_take_nothing_back(words):
    assert beside(words) is None
    assert behind(words).lines != SORRY


@pytest.mark.parametrize(
    "words",
    [
        "I never said that. It's numb since yesterday",
        "you misread me. I can't pee at all",
        "no dije eso, no siento nada ahí abajo",
        "I didn't say numb, it's getting worse",
    ],
)
def test_a_sign_beside_it_stands(words):
    found = behind(words)
    assert found.lines != SORRY
    assert found.draft.alarm is not None


def test_what_began_lately_or_asks_for_911_is_asked_about_first():
    for found in (
        behind("you misread me", recent=True),
        behind("I never said that", "heart", "911"),
    ):
        assert found.lines == ("utter_safety_question",)
        assert found.draft.alarm is not None


@pytest.mark.parametrize("sign", ["self_harm", "overdose", "abuse"])
def test_of_the_mind_nothing_is_taken_back_so(sign):
    assert behind("you misread me", sign, "crisis_line").lines != SORRY


def test_a_sign_that_was_passed_over_closes_too():
    draft = Draft(passed=Alarm("bowel", "emergency_department", told=True, again=True))
    found = first(draft, None, "I never said that", None, None)
    assert found.lines == SORRY
    assert found.draft.passed is None


ABOVE = Draft(open=True, details={"name": "Ann Lee"}, settled=("leg_weakness",))


@pytest.mark.parametrize(
    "words", ["I NEVER SAID WEAK LEGS", "who said weak legs", "yo nunca dije que tenía débiles"]
)
def test_a_sign_of_the_summary_that_is_denied_stays_and_the_denial_goes_along(words):
    reading = safety.read(words, (), "confirm", ABOVE.settled)
    found = first(ABOVE, "confirm", words, None, reading)
    assert found.lines == ("utter_safety_line_denied",)
    assert found.draft.settled == ABOVE.settled
    assert found.draft.details["notes"] == words
    again = first(found.draft, "confirm", "take that off", None, None)
    assert again.lines == ("utter_safety_line_stays",)
    assert again.draft == found.draft


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (ABOVE, "I never said weak legs but now I can't pee"),
        (ABOVE, "I never said weak legs, I said I can't feel my crotch"),
        (Draft(open=True, settled=("leg_weakness", "self_harm")), "I never said weak legs"),
        (Draft(open=True), "I never said weak legs"),
        (ABOVE, "take that off"),
    ],
)
def test_a_denial_with_more_in_it_is_read_for_signs(draft, words):
    found = first(draft, "confirm", words, None, safety.read(words, (), "confirm", draft.settled))
    assert found.lines not in (("utter_safety_line_denied",), ("utter_safety_line_stays",))


DOUBT = Safety("ask", "abuse", "he's here", "crisis_line", weak=True)
BLOWS_DENIED = ["nobody hit me, I tripped", "no one hurt me", "he never hit me", "nadie me pegó"]


@pytest.mark.parametrize("words", BLOWS_DENIED)
def test_whoever_was_only_asked_about_blows_and_says_that_nobody_hits_gets_an_apology(words):
    asked = first(Draft(), None, "he's here", None, DOUBT).draft
    found = first(asked, "safety_screen", words, None, None)
    assert (found.lines, found.draft.alarm) == (SORRY, None)
    # Also where the hotline was named since, as no answer had been clear.
    line = first(asked, "safety_screen", "the bump is blue", None, None).draft
    line = first(line, "safety_screen", "it's a truck", None, None).draft
    assert first(line, "safety_screen", words, None, None).lines == SORRY


def test_a_fall_beside_that_is_asked_about():
    asked = first(Draft(), None, "he's here", None, DOUBT).draft
    words = "nobody hit me, I fell"
    fell = Safety("ask", "trauma", words, "emergency_department")
    found = first(asked, "safety_screen", words, None, fell)
    assert found.draft.alarm is not None
    assert found.draft.alarm.sign == "trauma"
    known = msgspec.structs.replace(asked, settled=("trauma",))
    assert first(known, "safety_screen", words, None, fell).lines == SORRY


@pytest.mark.parametrize("words", [*BLOWS_DENIED, "he didn't hit me today"])
def test_who_told_of_blows_is_not_let_go_by_taking_them_back(words):
    told = Safety("crisis_line", "abuse", "my husband beats me")
    found = first(first(Draft(), None, told.words, None, told).draft, None, words, None, None)
    assert found.lines != SORRY

"""An old numb foot, told behind the line for numbness between the legs, says nothing of that."""

from __future__ import annotations

import pytest

from bot import safety
from bot.contract import Alarm, Draft
from bot.conversation.safety_first import first


@pytest.mark.parametrize("sign", ["saddle_numbness", "bladder", "bowel", "sexual_numbness"])
@pytest.mark.parametrize(
    "words",
    ["i had numbness for years, foot. this is prob the same ol thing", "had a numb foot for years",
     "i had numbness in my foot for years", "my foot been numb since 2015", "my knee is old, 9 years",
     "llevo años con el pie dormido", "my arm has been like that for 10 years, no worries"],
)  # fmt: skip
def test_an_old_foot_closes_no_sign_of_the_saddle(sign, words):
    fresh = Alarm(sign, "emergency_department", told=True, recent=True)
    known = Alarm(sign, "emergency_department", told=True)
    asked = Alarm(sign, "emergency_department")
    for alarm in (fresh, known, asked):
        after = first(Draft(alarm=alarm), None, words, None, safety.read(words)).draft
        assert (after.settled, (after.alarm or after.passed).sign) == ((), sign)
    passed = first(Draft(passed=known), None, words, None, safety.read(words)).draft
    assert passed.settled == ()


def test_the_saddle_is_asked_about_once_more_before_years_are_believed():
    fresh = Alarm("saddle_numbness", "emergency_department", told=True, recent=True)
    words = "it's been like that for years, nothing new"
    asked = first(Draft(alarm=fresh), None, words, None, None)
    assert asked.lines == ("utter_safety_question",)
    assert first(asked.draft, None, words, None, None).draft.settled == ("saddle_numbness",)


TIMES_OF_ANOTHER = [
    ("saddle_numbness", "the bladder thing is old, years"), ("saddle_numbness", "lo de orinar es de hace años"), ("saddle_numbness", "the bladder is old news"),
    ("bladder", "the numbness is old, years"), ("bladder", "the tingling is from 2015"), ("bladder", "el adormecimiento es de hace años"),
    ("bowel", "the peeing is years old"),
]  # fmt: skip
TIMES_OF_IT = [
    ("saddle_numbness", "the numbness is old, years"), ("saddle_numbness", "both are old, years"), ("saddle_numbness", "it's old, years"),
    ("bladder", "the peeing is years old, same"), ("bladder", "lo de orinar es de hace años"), ("bladder", "all of it is old"),
]  # fmt: skip


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize(("sign", "words"), TIMES_OF_ANOTHER)
def test_the_age_of_another_sign_closes_none(sign, words, told):
    alarm = Alarm(sign, "emergency_department", told=told)
    after = first(Draft(alarm=alarm), None, words, None, safety.read(words)).draft
    assert (after.settled, (after.alarm or after.passed).sign) == ((), sign)


@pytest.mark.parametrize(("sign", "words"), TIMES_OF_IT)
def test_the_age_of_the_sign_itself_still_does(sign, words):
    alarm = Alarm(sign, "emergency_department", told=True)
    assert first(Draft(alarm=alarm), None, words, None, safety.read(words)).draft.settled == (sign,)

"""A name, a number and a time that stand beside an answer about a sign are not asked for again."""

from __future__ import annotations

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import released
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import GO_ON, SCREEN, First
from bot.conversation.told_beside import told_beside

PHONE = "+17025550144"
TOLD = [
    ("No, it's been years. Ana Ruiz 702-555-0144, call mornings", {"name": "Ana Ruiz", "phone": PHONE, "best_time": "mornings"}),
    ("fine. im Deb, 702-555-0144", {"name": "Deb", "phone": PHONE}),
    ("no its old, Ana Ruiz 702-555-0144", {"name": "Ana Ruiz", "phone": PHONE}),
    ("No, hace años. Ana Ruiz 702-555-0144, llamen en la mañana", {"name": "Ana Ruiz", "phone": PHONE, "best_time": "en la mañana"}),
    ("no, es viejo. soy Lupe Ortiz, 702 555 0144", {"name": "Lupe Ortiz", "phone": PHONE}),
    ("No. My name is Maria Lopez. Mornings are best.", {"name": "Maria Lopez", "best_time": "Mornings"}),
    ("no, I'm safe. Call me tomorrow at 3", {"best_time": "tomorrow at 3"}),
    ("none of those. Text me please, 702-555-0144, Bob Hale", {"name": "Bob Hale", "phone": PHONE, "contact_by": ["text"]}),
    ("No, same for years. deb@example.com", {"email": "deb@example.com"}),
    ("no, had it since 2015. need an interpreter please", {"access_needs": "interpreter"}),
]  # fmt: skip
OF_THE_SIGN = [
    "it's Bell's palsy", "It's Bell's palsy from 2011", "not today", "no. i'm fine. I'm a nurse", "No, I'm Catholic", "no, every morning for years",
    "No. I'm done with doctors", "No, years. This is Sciatica, I know it", "no, no es nuevo, es de hace años", "No, it's old. I'm tired of waiting. call me",
    "worse in the mornings, for years",
]  # fmt: skip


@pytest.mark.parametrize(("words", "details"), TOLD)
def test_who_they_are_and_when_to_call_is_read_beside_the_answer(words, details):
    assert told_beside(words, Draft()) == details


@pytest.mark.parametrize("words", OF_THE_SIGN)
def test_words_of_the_sign_make_no_name_and_no_time(words):
    assert told_beside(words, Draft()) == {}


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("saddle_numbness", "No, it's been years. Ana Ruiz 702-555-0144"),
        ("leg_weakness", "no, it's old. Ana Ruiz 702-555-0144"),
        ("self_harm", "no. Ana Ruiz 702-555-0144"),
        ("stroke", "No, hace años. Ana Ruiz 702-555-0144"),
    ],
)
def test_a_sign_that_is_settled_takes_no_detail_with_it(sign, words):
    asked = Draft(alarm=Alarm(sign, "emergency_department"))
    found = released(first(asked, SCREEN, words, None, None), words)
    assert found.draft.alarm is None
    if found.instead == GO_ON:
        assert found.draft.details == {"name": "Ana Ruiz", "phone": PHONE}
        assert found.draft.open


def test_what_is_known_stays_and_a_request_that_was_sent_is_not_touched():
    known = Draft(details={"name": "Rico"}, open=True)
    words = "it's old. Ana Ruiz 702-555-0144"
    assert released(First(known, instead=GO_ON), words).draft.details == {"name": "Rico", "phone": PHONE}  # fmt: skip
    sent = Draft(details={"name": "Rico"}, reference="NL-1")
    assert released(First(sent, instead=GO_ON), words).draft.details == {"name": "Rico"}

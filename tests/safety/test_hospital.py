"""Somebody who writes from a hospital is told to stay, and nobody is sent where they are."""

from __future__ import annotations

import pytest

from bot.contract import Draft, Safety
from bot.conversation.in_hospital import IN_HOSPITAL, THERE
from bot.conversation.safety_first import first, raised
from bot.safety.hospital import decides, is_there

BLADDER = Safety("emergency_department", "bladder", "they put a catheter in")
DESPAIR = Safety("crisis_line", "self_harm", "end it")
HERE = Draft(done=(IN_HOSPITAL,))


@pytest.mark.parametrize(
    "text",
    ["im already IN the emergency department", "I'm at Sunrise hospital, room 14", "we are still in the ER",
     "im in the ER right now they want to operate", "estoy en el hospital", "seguimos en urgencias",
     "I am sitting in the emergency room"],
)  # fmt: skip
def test_they_are_there(text):
    assert is_there(text)


@pytest.mark.parametrize(
    "text",
    ["I was in the hospital last year", "I'm in pain and hospital bills are high", "do I go to the ER?",
     "my surgery was at Sunrise hospital", "I'm in so much pain, er, help", "me operaron en el hospital", ""],
)  # fmt: skip
def test_they_are_not(text):
    assert not is_there(text)


@pytest.mark.parametrize(
    "text",
    ["so should i let them do it or not", "im gonna tell them no then and go home till he calls",
     "so now do i wait for his call before they take me in", "do i say no??", "¿espero al doctor?",
     "les digo que no y me voy", "I'm refusing the operation"],
)  # fmt: skip
def test_they_doubt_whether_to_stay(text):
    assert decides(text)
    found = first(HERE, None, text, None, None)
    assert (found.lines, found.ends) == ((THERE,), True)


@pytest.mark.parametrize("text", ["what does it cost", "can I get a call", "thanks", "me duele"])
def test_other_words_get_their_own_answer(text):
    assert not decides(text)
    assert not first(HERE, None, text, None, None).ends


def test_a_sign_told_from_a_hospital_is_for_the_staff_there():
    told = first(Draft(), None, "im in the ER, they put a catheter in", None, BLADDER)
    assert (told.lines, told.raised) == ((THERE,), BLADDER)
    assert told.draft.alarm is None
    # What the classifier suspects too, and what was told before they said where they are.
    assert raised(HERE, Safety("ask", "unclear", meant="emergency_department")).lines == (THERE,)
    before = first(Draft(), None, "couldn't pee", None, BLADDER).draft
    assert first(before, None, "im already in the emergency department", None, None).lines == (
        THERE,
    )


def test_despair_keeps_its_own_line_in_a_hospital():
    told = first(HERE, None, "i want to end it", None, DESPAIR)
    assert told.lines[0] == "utter_safety_self_harm_crisis_line"
    assert first(told.draft, None, "should i go home", None, None).lines != (THERE,)

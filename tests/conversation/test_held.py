"""What was asked beside a sign is answered once the sign is settled, and never before."""

import pytest

from bot.contract import Alarm, Draft
from bot.conversation.held import ANSWERS, held, released
from bot.conversation.safety_outcome import GO_ON, First

OPEN = Draft(alarm=Alarm("bladder", "emergency_department", told=True))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("does this clinic take Medicare? also I'm numb there", "does this clinic take Medicare?"),
        ("I can't pee, do you take medicare", "do you take medicare"),
        ("I can't pee. Is it serious? Do you take cash?", "Do you take cash?"),
        ("I want an appointment. I can't pee", "I want an appointment."),
        ("no puedo orinar, cuánto cuesta", "cuánto cuesta"),
        ("quiero una cita. no siento la ingle", "quiero una cita."),
        ("I can't pee", ""),
        ("When I sit my legs go numb", ""),
        ("what should I do? I can't pee", ""),
        ("is that an emergency? I can't pee", ""),
    ],
)
def test_only_what_was_asked_or_wished_for_is_kept(words, kept):
    assert held(OPEN, words).held == kept


def test_a_question_that_is_repeated_is_kept_once_and_another_is_added():
    draft = held(held(OPEN, "how much is it?"), "how much is it?")
    assert draft.held == "how much is it?"
    assert held(draft, "and where are you?").held == "how much is it? and where are you?"


def test_a_sign_that_is_settled_lets_it_be_answered():
    settled = First(Draft(held="how much is it?"), ("utter_safety_settled",), instead=GO_ON)
    assert released(settled, "it's old").instead == ANSWERS
    asked = First(Draft(), ("utter_safety_settled",), instead=GO_ON)
    assert released(asked, "it's old. how much is it?").draft.held == "how much is it?"


@pytest.mark.parametrize(
    "outcome",
    [
        First(Draft(held="how much is it?"), ("utter_safety_afterwards",), instead=GO_ON),
        First(Draft(held="how much?", alarm=OPEN.alarm), ends=True),
        First(Draft(held="how much is it?")),
        First(Draft(), ("utter_safety_settled",), instead=GO_ON),
    ],
)
def test_a_sign_that_stands_or_help_that_comes_first_keeps_it_back(outcome):
    assert released(outcome, "") == outcome

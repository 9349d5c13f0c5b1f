"""Taking one thing back stops nothing, and a goodbye wants a word for it."""

import pytest

from bot.intake.whole.steering import steer
from tests.intake.deciding import said


@pytest.mark.parametrize(
    "text",
    [
        "never mind the wife",
        "never mind about my hip",
        "forget the stairs",
        "olvide lo de mi esposa",
    ],
)
def test_who_minds_one_thing_is_asked_which_line_it_is(text):
    assert said(text, intent="stop").intent == "correct_detail"


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "never mind the whole thing",
        "forget the appointment",
        "forget it all",
        "olvide la cita",
    ],
)
def test_who_wants_none_of_it_stops(text):
    assert said(text, "phone", intent="stop").intent in ("stop", "cancel_request")


@pytest.mark.parametrize(
    ("text", "confidence", "intent"),
    [
        ("like now", 0.5, "inform"),
        ("bye", 0.5, "goodbye"),
        ("see you tomorrow", 0.5, "goodbye"),
    ],
)
def test_a_guessed_goodbye_ends_no_request(text, confidence, intent):
    assert said(text, "contact", intent="goodbye", confidence=confidence).intent == intent


def test_those_questions_are_no_note():
    assert steer("add that question")[0] == "questions"
    assert steer("add this: I have a question about parking")[0] == "note"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the phone and the time", "phone"),
        ("time, then the side", "best_time"),
        ("hora y nombre", "best_time"),
    ],
)
def test_of_several_lines_to_change_the_first_is_asked(text, key):
    assert steer(text, changing=True)[:2] == ("change", key)


@pytest.mark.parametrize("text", ["the cat and the time", "mornings and evenings", "Bob and Ann"])
def test_other_lists_name_no_line(text):
    assert steer(text, changing=True) is None

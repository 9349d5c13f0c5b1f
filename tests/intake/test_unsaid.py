"""What leaves an open request when the message that told it is taken back."""

import pytest

from bot.contract import Alarm, Draft
from bot.intake.lines.undone import unsaid

KNOWN = {"name": "Maria Lopez", "phone": "+17025550188"}


@pytest.mark.parametrize(
    ("details", "words", "fields", "left"),
    [
        (KNOWN, "702 555 0188", {"phone": "+17025550188"}, {"name": "Maria Lopez"}),
        # It was put right since: the right one stays.
        (KNOWN, "702 555 0111", {"phone": "+17025550111"}, KNOWN),
        (
            {**KNOWN, "treatments": ["injections", "massage"]},
            "massage did nothing",
            {"treatments": ["massage"]},
            {**KNOWN, "treatments": ["injections"]},
        ),
        (
            {"notes": "surgery is on Monday / the dog bites"},
            "the dog bites, beware",
            {},
            {"notes": "surgery is on Monday"},
        ),
        ({"question": "does it hurt?"}, "does it hurt?", {}, {}),
        ({"side": "left"}, "I left a message", {}, {"side": "left"}),
        ({"pain_score": 0, "minor": False}, "hello", {}, {"pain_score": 0, "minor": False}),
        (KNOWN, "thank you", {}, KNOWN),
    ],
)
def test_only_what_it_told_goes(details, words, fields, left):
    assert unsaid(Draft(details=details), words, fields).details == left


def test_pieces_of_a_number_and_an_open_question_go_and_signs_stay():
    alarm = Alarm("bladder", "emergency_department", told=True)
    draft = Draft(digits="702555", question="is it private?", alarm=alarm)
    assert unsaid(draft, "555", {}).digits == ""
    assert unsaid(draft, "is it private?", {}).question is None
    assert unsaid(draft, "555, is it private?", {}).alarm == alarm
    assert unsaid(draft, "hello", {}) == draft

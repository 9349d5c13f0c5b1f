"""What is asked after the chat was deleted, while the request that was sent waits for the staff."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide

ERASED = Draft(reference="R39RY")


@pytest.mark.parametrize(
    "text",
    [
        "did they get rid of it at the office too?",
        "do they still have it",
        "is it deleted there",
        "who can see it",
        "so is my number gone?",
        "¿también lo borraron en el consultorio?",
        "¿todavía tienen mis datos?",
    ],
)
def test_the_truth_about_the_request(text):
    heard = Understood("ask_treatment", 0.3, "en")
    assert decide(ERASED, heard, None, text).intent == "ask_request_status"


@pytest.mark.parametrize(
    "text", ["what are cluneal nerves", "how is it checked", "is an MRI useless"]
)
def test_other_questions_are_answered(text):
    heard = Understood("ask_treatment", 0.9, "en")
    assert decide(ERASED, heard, None, text).intent == "ask_treatment"

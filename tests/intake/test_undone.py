"""The last change of a request is taken back, and nothing else with it."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.deciding import decide
from bot.intake.lines.undone import takes_back
from bot.intake.reading import read

DETAILS = {"name": "Maria Lopez", "phone": "+17025550142", "location": "low back", "side": "left"}
WORDS = [
    "scratch that last one",
    "scratch that",
    "forget what I said last",
    "forget what I just said",
    "no wait, forget the last thing I said",
    "ignore my last message",
    "undo",
    "undo that",
    "take back what I just said",
    "take that last part out",
    "disregard that last bit please",
    "never mind, undo the last change",
    "change it back",
    "put it back the way it was",
    "olvide lo último que dije",
    "borre lo último",
    "quite eso último",
    "ignore mi último mensaje",
    "deshaga eso",
    "no tome en cuenta lo último",
    "olvide lo que acabo de decir",
    "déjelo como estaba antes",
    "hold on, I mean, undo that",
    "disculpe, sí, deshaga eso",
]


def say(draft, text, asked="confirm", intent="inform", confidence=0.9):
    fields = read(text, asked, "en", draft.details)
    return decide(draft, Understood(intent, confidence, "en", fields), asked, text)


@pytest.mark.parametrize("text", WORDS)
def test_the_last_change_is_taken_back(text):
    before = Draft(details=DETAILS, open=True)
    changed = say(before, "my knee also hurts").draft
    assert changed.details["location"] == "low back, knee"
    back = say(changed, text, intent="correct_detail", confidence=0.5)
    assert back.draft.details == DETAILS
    assert (back.intent, back.changed, back.removed) == ("inform", {"location": "low back"}, ())


def test_what_was_new_is_gone_again():
    changed = say(Draft(details=DETAILS, open=True), "it's a 6 out of 10").draft
    assert changed.details["pain_score"] == 6
    back = say(changed, "scratch that last one", intent="correct_detail")
    assert back.draft.details == DETAILS
    assert (back.intent, back.removed) == ("correct_detail", ("pain_score",))


def test_it_is_taken_back_after_talk_in_between_and_once():
    draft = say(Draft(details=DETAILS, open=True), "it's a 6 out of 10").draft
    draft = say(draft, "thank you", intent="thanks").draft
    draft = say(draft, "undo that").draft
    assert draft.details == DETAILS
    again = say(draft, "undo that")
    assert again.draft.details == DETAILS
    assert again.intent == "correct_detail"
    assert not again.removed


def test_a_line_that_was_taken_out_comes_back():
    draft = say(Draft(details=DETAILS, open=True), "take the side out").draft
    assert "side" not in draft.details
    assert say(draft, "undo that").draft.details == DETAILS


def test_a_request_that_was_sent_stays():
    draft = Draft(details=DETAILS, replaced={"side": ""}, reference="K7M4")
    assert say(draft, "scratch that last one", asked=None).draft.details == DETAILS


@pytest.mark.parametrize(
    "text",
    [
        "forget it",
        "never mind",
        "delete everything",
        "delete my request",
        "the last one was in 2019",
        "my last surgery was in 2019",
        "cancel my request",
        "forget what they said, I still hurt",
        "what did I say last?",
        "ignore the pain",
        "olvídelo",
        "la última operación fue en 2019",
    ],
)
def test_what_takes_nothing_back(text):
    assert not takes_back(text)


@pytest.mark.parametrize(
    "text",
    ["scratch that last one", "the last one is the right one", "not that one", "keep the old one"],
)
def test_no_digit_of_the_number_is_read_out_of_one(text):
    assert "phone" not in read(text, "confirm", "en", DETAILS)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the last one is 5", "+17025550145"),
        ("the last digit is one", "+17025550141"),
        ("it ends in four one", "+17025550141"),
        ("the last one should be three", "+17025550143"),
    ],
)
def test_a_digit_that_is_told_is_put_right(text, number):
    assert read(text, "confirm", "en", DETAILS)["phone"] == number

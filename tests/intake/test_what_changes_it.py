"""What makes the pain worse or better, told at the summary, is noted for the office."""

import pytest

from tests.intake.deciding import said


@pytest.mark.parametrize(
    "text",
    [
        "my jeans waistband sets it off",
        "sitting makes it worse",
        "a tight belt triggers it",
        "it flares when I sit",
        "lying down makes it better",
        "worse at night",
        "la pretina del pantalón me lo provoca",
        "sentarme lo empeora",
        "me duele más al sentarme",
    ],
)
@pytest.mark.parametrize("intent", ["inform", "out_of_scope", "ask_not_believed"])
def test_it_is_kept_in_their_words_whatever_its_topic_seems_to_be(text, intent):
    told = said(text, intent=intent, confidence=0.4, location="low back", duration="3 years")
    assert (told.intent, told.changed) == ("inform", {"notes": text})


@pytest.mark.parametrize(
    "text",
    [
        "what sets it off?",
        "does sitting make it worse?",
        "this chat makes it worse",
        "you make it worse",
        "call me when I am better",
        "is it better after surgery?",
    ],
)
def test_a_question_and_a_word_about_the_chat_are_no_note(text):
    told = said(text, intent="out_of_scope", confidence=0.4, location="low back")
    assert "notes" not in told.draft.details


@pytest.mark.parametrize(
    ("text", "time"), [("mejor en la mañana", "en la mañana"), ("better after 3", "after 3")]
)
def test_when_a_call_suits_better_stays_a_time(text, time):
    assert said(text, location="low back").changed == {"best_time": time}

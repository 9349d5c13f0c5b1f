"""Who cannot answer just now is waited for, and loses nothing."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.at_a_loss import cannot_say, pauses, seeks_words, wants_again
from bot.intake.deciding import decide

KNOWN = {"name": "Ana Ruiz", "phone": "+17025550142"}


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("one sec", True), ("hang on let me check with my wife", True), ("let me grab my glasses", True), ("ok brb", True), ("sorry I type slow", True),
        ("espéreme tantito", True), ("déjeme preguntarle a mi esposa", True),
        ("wait, my number is 702 555 0143", False), ("let me know when they call", False), ("hold on, is this free?", False), ("let me have a call", False),
        ("one minute I can walk, the next I can't feel my legs. help", False), ("espere, me duele el pecho. mucho", False),
    ],
)  # fmt: skip
def test_whoever_asks_for_a_moment_gets_it(text, waits):
    assert pauses(text) == waits


def test_whom_they_ask_meanwhile_is_no_patient():
    draft = Draft(details=KNOWN, open=True)
    reading = Understood("inform", 0.5, "en", {"relation": "wife"})
    assert (
        decide(draft, reading, "confirm", "hang on let me check with my wife").draft.details
        == KNOWN
    )
    told = decide(draft, reading, "confirm", "it's for my wife")
    assert told.draft.details["relation"] == "wife"


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("can you repeat that", True), ("sorry what was the question", True), ("can you say that again please", True), ("no entendí, ¿me lo repite?", True), ("what did you ask", True),
        ("can you call me again", False), ("what was the doctor's name", False), ("it hurts again", False), ("what do you need my number for", False), ("¿me llaman otra vez?", False),
    ],
)  # fmt: skip
def test_whoever_lost_the_question_hears_it_once_more(text, again):
    assert wants_again(text) == again


@pytest.mark.parametrize(
    ("text", "seeks", "nothing"),
    [
        ("it's hard to explain", True, True), ("I don't know how to say it", True, True), ("where do I even begin", True, True), ("no sé ni por dónde empezar", True, True),
        ("it hurts all over honestly where do I start", True, False), ("low back and hip, hard to describe", True, False),
        ("skip", False, False), ("I don't know", False, False), ("it's hard to walk", False, False), ("es difícil caminar", False, False),
    ],
)  # fmt: skip
def test_whoever_looks_for_words_skips_nothing(text, seeks, nothing):
    assert (seeks_words(text), cannot_say(text)) == (seeks, nothing)
    read_as = "skip" if seeks else "inform"
    decided = decide(
        Draft(details=KNOWN, open=True), Understood(read_as, 0.9, "en"), "pain_story", text
    )
    assert not seeks or decided.intent == "inform"
    assert not nothing or "pain_words" not in decided.draft.details

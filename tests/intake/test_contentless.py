"""Words that tell nothing: no yes, no note for staff, no story of a pain."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.contentless import (
    cannot_say,
    pauses,
    says_nothing,
    seeks_words,
    vents,
    wants_again,
)
from bot.intake.deciding import decide
from bot.intake.reading.text.addressed import agrees

KNOWN = {"name": "Ana Ruiz", "phone": "+17025550142"}
NOTHING = [
    "HM.", "hmm", "ok so", "um well so", "ugh seriously", "this is so stupid", "are you kidding me", "you people are ridiculous, honestly",
    "I hate this stupid thing", "what a joke", "this is taking forever", "whatever", "so anyway like I was saying", "let me think", "wtf",
    "no sirve esta cosa", "bueno pues a ver", "esto es una porquería", "ya estoy harta", "qué ridículo", "es el colmo",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_told(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "this pain is so stupid", "you people never called me back", "nobody called and this is ridiculous", "the pain is unbelievable", "my back hurts like crazy",
        "this is ridiculous, I have waited two weeks", "I hate this pain", "bad", "8", "yes", "no", "I have a dog", "it hurts so much", "burning, I guess", "esto me duele horrible",
        "me tienen esperando", "no", "sí",
    ],
)  # fmt: skip
def test_something_is_told(text):
    assert not says_nothing(text)


@pytest.mark.parametrize("intent", ["inform", "complaint", "out_of_scope", "affirm"])
@pytest.mark.parametrize("asked", ["confirm", "notes", "question", "pain_story"])
@pytest.mark.parametrize(
    "text", ["ok so", "you people are ridiculous, honestly", "esto es una porquería"]
)
def test_it_is_no_note_and_nothing_is_sent(text, asked, intent):
    draft = Draft(details={**KNOWN, "location": "low back"}, open=True)
    decision = decide(draft, Understood(intent, 0.9, "en", {}), asked, text)
    assert decision.draft.details == draft.details
    assert decision.intent != "complaint"
    assert asked != "confirm" or decision.intent != "affirm"


@pytest.mark.parametrize(
    "text",
    ["ok so", "yes and", "ok and so", "sure the", "um", "oh", "sí y", "bueno que", "so", "well um"],
)
def test_half_a_sentence_is_no_yes(text):
    assert not agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "ok then",
        "yes it is",
        "y",
        "all is well",
        "yes I want to",
        "I'm in, yes",
        "please",
        "sí por favor",
        "ok oh ok",
        "así es",
        "eso es",
        "pues sí",
        "send it then",
    ],
)
def test_a_yes_stays_one(text):
    assert agrees(text)


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


@pytest.mark.parametrize(
    ("text", "angry"),
    [
        ("esto no sirve para nada", True),
        ("this is so stupid", True),
        ("what a joke", True),
        ("hm", False),
        ("no", False),
        ("this pain is so stupid", False),
        ("esta pierna no sirve para nada", False),
    ],
)
def test_anger_answers_no_question(text, angry):
    assert vents(text) == angry
    decided = decide(
        Draft(details=KNOWN, open=True), Understood("deny", 0.3, "es"), "best_time", text
    )
    assert (decided.intent == "profanity") == angry

"""Words that tell nothing: no yes, no note for staff, no story of a pain."""

import pytest

from bot.contract import Draft, Understood
from bot.intake.cues.contentless import says_nothing, vents
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

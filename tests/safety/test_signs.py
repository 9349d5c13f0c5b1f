"""Every sign in many words: patient, spouse, parent, caregiver, capitals, typos, dictation."""

from __future__ import annotations

from collections import Counter

import pytest

from bot import safety
from bot.safety.load import signs
from bot.safety.read import SEVERITY

from .tables import rows

BASE = signs().base
# A fall of somebody frail is for the emergency department; a crash for 911.
LEAST = {**BASE, "trauma": "emergency_department"}
TABLES = rows("signs_*.yml") + rows("fresh_*.yml")


# "~ ": left to the classifier, which learns from it.
@pytest.mark.parametrize(("table", "sign", "sentence"), [r for r in TABLES if r[2][:2] != "~ "])
def test_a_sign_is_read(table, sign, sentence):
    found = safety.read(sentence.removeprefix("? "))
    assert found is not None
    if sentence.startswith("? "):
        assert found.meant or found.action != "ask"
    else:
        assert found.action != "ask"
        assert SEVERITY.index(found.action) <= SEVERITY.index(LEAST[sign])


@pytest.mark.parametrize(("table", "sign", "sentence"), rows("veiled_*.yml"))
def test_a_veiled_sign_is_asked_about_at_least(table, sign, sentence):
    found = safety.read(sentence)
    assert found is not None
    assert found.sign == sign


def test_few_sentences_are_left_to_the_classifier_or_to_a_question():
    marks = Counter(t[:2] for _, _, t in TABLES)
    assert marks["~ "] <= len(TABLES) * 0.04
    assert marks["? "] <= len(TABLES) * 0.05


def test_mostly_under_its_own_name():
    """A sentence may fit two signs (numb between the legs); the more urgent one wins."""
    outright = [(s, t) for _, s, t in TABLES if t[:2] not in {"? ", "~ "}]
    own = sum(safety.read(t).sign == s for s, t in outright)
    assert own / len(outright) > 0.9


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sign_has_its_table(language):
    count = Counter(s for f, s, _ in rows(f"signs_{language}_*.yml"))
    assert set(count) == set(BASE) - {"unclear"}
    assert min(count.values()) >= (12 if language == "en" else 10)


def test_the_two_sentences_that_were_missed_once():
    for text in ("I can't pee since this morning", "no puedo orinar desde ayer"):
        found = safety.read(text)
        assert (found.sign, found.action) == ("bladder", "emergency_department")


def test_words_are_the_visitors_own():
    text = "hello, " + "my back has hurt for a long time. " * 20 + "I can't pee since today"
    found = safety.read(text)
    assert found.words in text
    assert "can't pee" in found.words
    assert len(found.words) <= 300


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("No. I want to kill myself", "crisis_line"),
        ("no! can't control my bladder since this morning", "emergency_department"),
        ("No.\nMy crotch went numb today", "emergency_department"),
        (
            "Hi. Is the spine problem gone? No. My legs went dead an hour ago.",
            "emergency_department",
        ),
        ("No. Quiero morirme", "crisis_line"),
    ],
)
def test_a_no_ends_with_its_sentence(text, action):
    found = safety.read(text)
    assert found is not None
    assert found.action in (action, "911")


@pytest.mark.parametrize(
    "text",
    [
        "help",
        "HELP!!!",
        "SOS",
        "help me please",
        "911",
        "ayuda",
        "¡Auxilio!",
        "emergencia",
    ],
)
def test_a_cry_for_help_that_says_nothing_else_is_asked_about(text: str) -> None:
    found = safety.read(text, ["my name is Ana", "low back"])
    assert found is not None
    assert (found.action, found.sign) == ("ask", "unclear")


@pytest.mark.parametrize(
    "text",
    [
        "help with scheduling",
        "I need help with insurance",
        "not an emergency",
        "necesito ayuda con una cita",
    ],
)
def test_a_wish_for_help_with_something_is_no_cry(text: str) -> None:
    assert safety.read(text, ["my name is Ana"]) is None

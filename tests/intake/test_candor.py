"""Who asks for honesty beside a question is answered the question; nothing else they say is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.cues.candor import asks_for_candor, hidden_question


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("is this right for me? if you don't know, just say so", "is this right for me?"),
        ("If you don't know, just say so. Can it come back?", "Can it come back?"),
        ("be honest with me, does it work?", "does it work?"),
        ("tell me straight: does it work?", "does it work?"),
        ("¿me va a servir? si no sabe, dígalo", "¿me va a servir?"),
    ],
)
def test_a_wish_for_honesty_hides_no_question(text, left):
    assert hidden_question(text) == left
    assert not asks_for_candor(text)


@pytest.mark.parametrize(
    "text",
    ["if you don't know, just say so", "don't sugarcoat it", "tell me the truth", "sea honesto", "si no sabe, dígame"],
)  # fmt: skip
def test_nothing_but_a_wish_for_honesty_is_one(text):
    assert asks_for_candor(text)
    assert not hidden_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "my doctor told me to be honest",
        "be honest with him, he is ill",
        "tell me the truth about the MRI",
        "I don't know",
        "if you don't know the way, call me",
        "dígame la verdad sobre la resonancia",
        "no sé",
        "be honest, it hurts 8 out of 10",
        "don't sugarcoat it, I'm done with all of it",
        "is it proven?",
    ],
)
def test_what_says_more_stays_as_it_is(text):
    assert not hidden_question(text)
    assert not asks_for_candor(text)


@given(st.text())
def test_no_text_breaks_it(text):
    assert set(hidden_question(text)) <= set(text) | {" "}

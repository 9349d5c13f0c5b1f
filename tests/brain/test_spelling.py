"""Repair of typing errors: unknown words only, and only to a word next to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.brain.spelling import Speller

pytestmark = pytest.mark.slow

TEXTS = ["my doctor said surgery", "the doctor and the surgery", "where is my appointment",
         "an appointment please", "me duele la cirugía", "la cirugía"]  # fmt: skip
SPELLER = Speller.fit(TEXTS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("docotr", "doctor"),
        ("Surgry!", "surgery!"),
        ("apointmnet", "appointment"),
        ("cirujia", "cirugia"),
    ],
)
def test_a_word_with_a_typing_error_is_repaired(written, meant):
    assert SPELLER.repair(written) == meant


@pytest.mark.parametrize(
    "written", ["doctor", "Cirugía", "dr", "xylophone", "whereabouts", "702 555 0188"]
)
def test_known_short_and_far_words_are_left_alone(written):
    assert SPELLER.repair(written) == written


def test_a_word_of_the_other_vocabulary_is_left_alone():
    assert SPELLER.repair("doctos") == "doctor"
    assert SPELLER.repair("doctos", lambda word: word == "doctos") == "doctos"


@given(st.text(max_size=500))
def test_no_text_breaks_it_and_repairing_twice_changes_nothing(text):
    repaired = SPELLER.repair(text)
    assert SPELLER.repair(repaired) == repaired

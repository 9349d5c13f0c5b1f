"""What is asked about anybody is no detail; what is told of oneself is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.reading import read
from bot.intake.reading.text.generalities import is_general
from bot.intake.reading.text.message import fold

PAIN = {"location", "side", "duration", "pain_score", "prior_surgery", "treatments", "pain_words"}
GENERAL = (
    "is it normal at 2 years after fusion", "IS IT NORMAL AT 2 YEARS AFTER FUSION", "is it noraml to hurt since fusion",
    "can hip problems do this", "can hip problems do this to me", "can a fusion cause hip pain 2 years later",
    "does low back pain after 3 years go away", "is hip pain common after fusion", "why does the hip hurt after 2 years",
    "do injections help after 5 years", "so can the left hip cause burning", "how long does hip pain last after 2 injections",
    "es normal a los 2 años de la fusión", "puede la cadera causar esto", "pueden los problemas de cadera dar esto",
    "does he treat hips", "do you do low back", "¿también ve rodillas?", "atienden ciática",
    "por qué duele la cadera después de 2 años", "y es común 3 años después de la fusión",
)  # fmt: skip
OWN = (
    ("is it normal that my hip hurts", "location", "hip"),
    ("can barely walk, low back, 3 years", "duration", "3 years"),
    ("does hurt in low back", "location", "low back"),
    ("it is 2 years since my fusion, low back", "duration", "2 years"),
    ("my low back for 4 years. can hip problems do this", "location", "low back"),
    ("low back, can hip problems do this", "location", "low back"),
    ("could be my hip", "location", "hip"),
    ("me duele la cadera, es normal", "location", "hip"),
    ("tengo 3 años con dolor en la cadera, puede la espalda causar esto", "location", "hip"),
)


@pytest.mark.parametrize(
    "asked", [None, "pain_story", "location", "duration", "confirm", "contact"]
)
@pytest.mark.parametrize("words", GENERAL)
def test_a_general_question_gives_no_detail(words, asked):
    assert not PAIN & read(words, asked).keys()


@pytest.mark.parametrize("asked", [None, "pain_story"])
@pytest.mark.parametrize(("words", "key", "value"), OWN)
def test_a_statement_about_oneself_is_a_detail(words, key, value, asked):
    assert read(words, asked)[key] == value


@given(st.sampled_from(GENERAL), st.sampled_from(["my ", "mi "]))
def test_a_word_of_ones_own_makes_it_no_general_question(words, own):
    assert is_general(fold(words))
    assert not is_general(fold(f"{words} in {own}hip"))

"""Words of a sign that mean something else, and the same words meant as they stand."""

from __future__ import annotations

import pytest

from bot import safety
from tests.safety.tables import action


@pytest.mark.parametrize(
    "words",
    [
        "shot myself in the foot by not coming sooner i guess", "my neighbor overdosed on self-help books and swears by yoga for this", "I overdosed on chocolate at easter",
        "my ex husband used to beat me at cards, now he beats me to the mailbox too", "I'm a stroke rehab therapist and I have a patient for you", "bathroom breaks on long drives are my only relief",
    ],
)  # fmt: skip
def test_a_figure_of_speech_is_no_sign(words):
    assert safety.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "I overdosed on my pills", "he beats me when he loses at cards", "my husband beats me", "I had a stroke, my face droops now",
        "my aunt committed suicide and I want to do it too", "I shot myself in the stomach",
    ],
)  # fmt: skip
def test_the_same_words_meant_as_they_stand_are_signs(words):
    assert action(words) not in (None, "ask")

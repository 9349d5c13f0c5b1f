"""Whoever types one word over and over gets an answer at once: no reader's work explodes."""

import time

import pytest

from bot.intake.cues.aspects import aspect_of
from bot.intake.reading import prepare, read
from bot.intake.whole.steering import steer

KNOWN = {"best_time": "tuesday morning", "prior_surgery": "one surgery 2020", "location": "back"}
LONGEST = 2_000
# Of the processor: a quarter of one where no work explodes, seven where it did.
SECONDS = 2.0


@pytest.mark.parametrize("asked", ["confirm", "best_time", "pain_story"])
@pytest.mark.parametrize(
    "words", ["no ", "no, ", "yes ", "please ", "monday ", "tuesday morning ", "one 2020, ", "and ", "call danny ",
              "it says ", "since the ", "fell at ", "y otra en ", "my wife can talk ", "a ", "'"]
)  # fmt: skip
def test_a_word_typed_over_and_over(words, asked):
    prepare()
    text = (words * LONGEST)[:LONGEST]
    before = time.process_time()
    read(text, asked, "en", KNOWN)
    steer(text, late=True, known="Bo Hart")
    aspect_of(text)
    assert time.process_time() - before < SECONDS

"""A sign told in passing in a long message."""

from __future__ import annotations

import numpy as np
import pytest

from bot.brain import emergency_parts
from bot.brain.emergency import EmergencyModel
from bot.brain.features import Vectorizer
from bot.contract import Suspicion

PASSING = "what insurances do you take for a first visit, since sunday my thighs are numb"


class Model(EmergencyModel):
    """Suspects a text by its words: stands in for trained weights, which change."""

    def suspect(self, text, vector):
        danger = 0.3 if len(text.split()) >= emergency_parts.LONG else 0.9 * ("numb" in text)
        despair = 0.9 * ("death" in text)
        sure = max(danger, despair) > 0.5
        return Suspicion(danger=danger, despair=despair, sign="saddle_numbness", sure=sure)


@pytest.fixture
def model():
    return Model(Vectorizer({}, np.zeros(0, dtype=np.float32)), (), {})


def test_a_part_that_is_suspected_alone_leads_to_a_question(model):
    found = emergency_parts.suspect(model, PASSING, None)
    assert (found.danger, found.sign, found.sure) == (0.9, "saddle_numbness", False)


def test_a_long_message_without_such_a_part_stays_as_it_was(model):
    found = emergency_parts.suspect(model, PASSING.replace("numb", "fine"), None)
    assert found.danger == 0.3


def test_a_short_message_is_read_as_a_whole(model):
    assert emergency_parts.suspect(model, "my thighs are numb", None).sure


def test_what_a_sentence_is_by_itself_is_kept_beside_the_whole(model):
    assert emergency_parts.suspect(model, "my thighs are numb", None).part == 0
    assert emergency_parts.suspect(model, "my thighs are numb. Thank you!", None).part == 0
    long = "Since sunday my thighs are numb. Which insurances do you take for a first visit?"
    found = emergency_parts.suspect(model, long, None)
    assert (found.danger, found.part) == (0.9, 0.9)


@pytest.mark.parametrize(("behind", "part"), [("Price?", 0.3), ("¿Precio?", 0.3), ("ok?", 0), ("Thanks!", 0)])  # fmt: skip
def test_a_short_question_is_a_sentence_and_a_polite_word_is_none(model, behind, part):
    words = f"Since sunday both of my thighs are numb below and cold at night. {behind}"
    assert emergency_parts.suspect(model, words, None).part == part


def test_what_is_suspected_of_despair_only_for_a_figure_of_speech_is_not(model):
    assert emergency_parts.suspect(model, "these bills will be the death of me", None).despair == 0
    assert emergency_parts.suspect(model, "I think of death", None).sure


def test_no_figure_of_speech_takes_back_a_sign_of_the_body(model):
    assert emergency_parts.suspect(model, "numb to it all", None).sure
    assert emergency_parts.suspect(model, "dead tired and numb", None).sure


class Asked:
    """An embedding that tells which texts it was asked for."""

    def __init__(self):
        self.texts = []

    def of(self, text):
        self.texts.append(text)
        return np.ones(4, dtype=np.float32)


def test_only_what_the_words_alone_call_harmless_is_read_without_the_embedding(model):
    embedding = Asked()
    assert emergency_parts.suspect(model, "where do I park", embedding).danger == 0
    assert embedding.texts == []
    assert emergency_parts.suspect(model, "my thighs are numb", embedding).sure
    assert embedding.texts == ["my thighs are numb"]

"""Sentences get the encoder's own vectors, many at once and one after the other."""

import numpy as np
import pytest

from bot.brain import bulk, embedding
from bot.brain.features import unit

TEXTS = [
    "hi",
    " ",
    "does it hurt",
    "¿Cuánto cuesta la consulta? Me urge.",
    "my back has hurt since the fusion in 2019, " * 9,
    "🙂 ok",
    "señor, añadí «esto» a la nota",
    *(f"call me at {number} please, mornings are best for me" for number in range(200, 260)),
]


@pytest.fixture(scope="module")
def known():
    found = embedding.load()
    assert found is not None, "the embedding's wheel belongs to the development environment"
    return found


@pytest.fixture(scope="module")
def encoders(known):
    """The encoder's own vectors of the texts."""
    return unit(known._encoder.encode(TEXTS))


def test_in_bulk_a_sentence_means_what_it_means_to_the_encoder(known, encoders):
    assert np.abs(known.encode(TEXTS) - encoders).max() < 1e-5


def test_alone_a_sentence_means_what_it_means_to_the_encoder(known, encoders):
    for _ in range(2):  # the second time its words are known
        alone = np.stack([known._of(text) for text in TEXTS])
        assert np.abs(alone - encoders).max() < 1e-5


def test_when_too_many_words_are_remembered_the_next_ones_are_read_as_well(
    known, encoders, monkeypatch
):
    monkeypatch.setattr(bulk, "MOST_WORDS", 40)
    one_by_one = bulk.OneByOne(known._encoder._model)
    for text, vector in zip(TEXTS, encoders, strict=True):
        assert np.abs(unit(one_by_one.encode(text)) - vector).max() < 1e-5


def test_a_single_sentence_longer_than_a_batch_is_read_whole(known, encoders, monkeypatch):
    monkeypatch.setattr(bulk, "TOGETHER", 4)
    vectors = unit(bulk.encode(known._encoder._model, TEXTS))
    assert np.abs(vectors - encoders).max() < 1e-5

"""Many sentences at once give the encoder's own vectors."""

import numpy as np
import pytest

from bot.brain import bulk, embedding

TEXTS = [
    "hi",
    " ",
    "does it hurt",
    "¿Cuánto cuesta la consulta? Me urge.",
    "my back has hurt since the fusion in 2019, " * 12,
    "🙂 ok",
    "señor, añadí «esto» a la nota",
    *(f"call me at {number} please, mornings are best for me" for number in range(200, 260)),
]


@pytest.fixture(scope="module")
def known():
    found = embedding.load()
    assert found is not None, "the embedding's wheel belongs to the development environment"
    return found


def test_in_bulk_a_sentence_means_what_it_means_alone(known):
    alone = np.stack([known.of(text) for text in TEXTS])
    assert np.abs(known.encode(TEXTS) - alone).max() < 1e-5


def test_a_single_sentence_longer_than_a_batch_is_read_whole(known, monkeypatch):
    monkeypatch.setattr(bulk, "TOGETHER", 4)
    texts = [f"{text} {text}" for text in TEXTS]
    alone = np.stack([known.of(text) for text in texts])
    assert np.abs(known.encode(texts) - alone).max() < 1e-5

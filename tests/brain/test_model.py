"""The intent model: trained on a handful of sentences, saved, read, used."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.brain.features import Vectorizer, grams, normal
from bot.brain.fitting import train
from bot.brain.model import SURE, Model

GREET = ["hi", "hello there", "good morning", "hey", "hi there", "hello", "good evening", "hey you"]
COST = ["what does it cost", "how much is it", "price please", "is it expensive", "the cost?",
        "how much does a visit cost", "cost of surgery", "what is the price"]  # fmt: skip
TEXTS, LABELS = GREET + COST, ["greet"] * len(GREET) + ["cost"] * len(COST)


@pytest.fixture(scope="module")
def model():
    return train(TEXTS, LABELS, None)


def test_it_knows_what_it_was_taught_and_survives_a_typing_error(model):
    assert model.guess("how much does it cost", None).ranking[0][0] == "cost"
    assert model.guess("how mutch is the prise", None).ranking[0][0] == "cost"


def test_probabilities_add_up_and_are_ordered(model):
    ranking = model.guess("hello", None).ranking
    assert sum(p for _, p in ranking) == pytest.approx(1, abs=1e-5)
    assert [p for _, p in ranking] == sorted((p for _, p in ranking), reverse=True)


def test_what_was_saved_reads_the_same(model, tmp_path):
    model.save(tmp_path)
    again = Model.load(tmp_path)
    assert again.guess("price of a visit", None) == model.guess("price of a visit", None)


class Axes:
    """An embedding with an axis for each of our two intents; it tells what it was asked for."""

    def __init__(self):
        self.texts = []

    def knows(self, word):
        return True

    def of(self, text):
        self.texts.append(text)
        return self.encode([text])[0]

    def encode(self, texts):
        asks = np.array([[any(word in text for word in ("cost", "much", "price", "expensive"))]
                         for text in texts])  # fmt: skip
        return np.hstack([asks, ~asks, np.zeros((len(texts), 510))]).astype(np.float32)


@pytest.fixture(scope="module")
def embedding():
    return Axes()


def test_the_embedding_is_asked_only_where_the_words_alone_are_not_sure(embedding):
    model = train(TEXTS * 6, LABELS * 6, embedding)
    embedding.texts.clear()
    told = "how much does it cost"
    assert model.guess(told, None).ranking[0][1] >= SURE
    assert model.guess(told, embedding).ranking[0][0] == "cost"
    assert embedding.texts == []
    assert model.guess("xqzt hello price", embedding).ranking[0][1] < SURE
    model.guess("the cost", embedding)
    assert embedding.texts == ["xqzt hello price", "the cost"]


@pytest.mark.parametrize("text", ["what is the price", "hello", "xqzt price", "xqzt hello"])
def test_only_the_likely_intents_are_compared_with_their_examples(embedding, text, monkeypatch):
    model = train(TEXTS, LABELS, embedding)
    whole = model.guess(text, embedding)
    monkeypatch.setattr("bot.brain.model.LIKELY", 1)
    likely = model.guess(text, embedding)
    assert likely.best[0] == whole.best[0]
    assert likely.best[1] >= whole.best[1]


@given(st.text(max_size=600))
def test_no_text_breaks_the_features(text):
    vectorizer = Vectorizer({"w hi": 0, " hi": 1}, np.ones(2, dtype=np.float32))
    indices, values = vectorizer.transform(text)
    assert len(indices) == len(values)
    assert np.isfinite(values).all()
    assert grams(normal(text)) is not None

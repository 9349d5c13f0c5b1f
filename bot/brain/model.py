"""The intent model: two linear classifiers whose probabilities are averaged.

One reads n-grams (typing errors do it little harm), one the sentence embedding
(other words for the same thing). A message is in scope if some intent is likely,
"none of these" is not, and an example of an intent is nearer than one of none. The
averaging keeps the halves apart, so the model works without the embedding, at a
lower figure. ``bot/brain/fitting.py`` trains it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.brain.embedding import Embedding
from bot.brain.features import Array, Vectorizer, softmax
from bot.brain.spelling import Speller

# The intent of messages that are none of the others.
OUTSIDE = "out_of_scope"
# How much an example of none of the intents speaks against a message near to it.
AGAINST = 0.5
Row = tuple[NDArray[np.int64], Array]


@dataclass(frozen=True)
class Guess:
    """Intents with probabilities, best first, and how sure we are to know it at all.

    ``scope`` (0 to 1) is (1 - p of none) × √p × (cosine of the nearest example of an
    intent - half that of the nearest example of none); p is the best intent's.
    """

    ranking: tuple[tuple[str, float], ...]
    scope: float
    in_scope: bool

    @property
    def best(self) -> tuple[str, float]:
        """The likeliest intent and its probability, whether in scope or not."""
        return next((each for each in self.ranking if each[0] != OUTSIDE), (OUTSIDE, 0.0))


@dataclass(frozen=True)
class Linear:
    """Weights of one regression: shape (features, classes) and (classes,)."""

    weights: Array
    bias: Array


@dataclass(frozen=True)
class Model:
    """What training leaves. ``examples`` are the embeddings of the training set, those of
    ``OUTSIDE`` from row ``inside`` on; ``thresholds`` the scope below which a message is
    none of the intents, with the n-grams alone and with the embedding.
    """

    labels: tuple[str, ...]
    speller: Speller
    vectorizer: Vectorizer
    grams: Linear
    embedded: Linear | None
    examples: Array | None
    inside: int
    thresholds: dict[str, float]

    def guess(self, text: str, embedding: Embedding | None) -> Guess:
        """Read one message. Without the embedding only the n-grams speak."""
        if embedding is None or self.embedded is None:
            words = self.speller.repair(text)
            return self.judge(self.vectorizer.transform(words), None)
        words = self.speller.repair(text, embedding.knows)
        return self.judge(self.vectorizer.transform(words), embedding.of(words))

    def judge(self, row: Row, vector: Array | None) -> Guess:
        """The guess from features that were made already."""
        indices, values = row
        chances = softmax(values @ self.grams.weights[indices] + self.grams.bias)
        near, mode = 1.0, "grams"
        if vector is not None and self.embedded is not None and self.examples is not None:
            other = softmax(vector @ self.embedded.weights + self.embedded.bias)
            chances = np.asarray((chances + other) / 2, dtype=np.float32)
            near, mode = self._near(self.examples @ vector), "embedding"
        order = np.argsort(-chances)
        ranking = tuple((self.labels[at], float(chances[at])) for at in order)
        scope = _scope(ranking, near)
        return Guess(ranking=ranking, scope=scope, in_scope=scope >= self.thresholds[mode])

    def _near(self, cosines: Array) -> float:
        inside, outside = cosines[: self.inside], cosines[self.inside :]
        against = float(outside.max()) if len(outside) else 0.0
        return max(0.0, float(inside.max()) - AGAINST * against)

    def save(self, folder: Path) -> None:
        """Write arrays and names; no pickle."""
        arrays = {"idf": self.vectorizer.idf}
        arrays |= {"grams_weights": self.grams.weights, "grams_bias": self.grams.bias}
        if self.embedded is not None and self.examples is not None:
            arrays |= {"embedded_weights": self.embedded.weights}
            arrays |= {"embedded_bias": self.embedded.bias, "examples": self.examples}
        np.savez(folder / "model.npz", **arrays)  # type: ignore[arg-type]  # arrays, not flags
        names = {
            "labels": self.labels,
            "vocabulary": list(self.vectorizer.vocabulary),
            "thresholds": self.thresholds,
            "inside": self.inside,
            "words": dict(self.speller.words),
        }
        (folder / "model.json").write_text(json.dumps(names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Model:
        """Read what ``save`` wrote. Raises ``OSError`` or ``ValueError``."""
        names = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        with np.load(folder / "model.npz", allow_pickle=False) as arrays:
            embedded = examples = None
            if "examples" in arrays:
                embedded = Linear(arrays["embedded_weights"], arrays["embedded_bias"])
                examples = arrays["examples"]
            vocabulary = {gram: index for index, gram in enumerate(names["vocabulary"])}
            return cls(
                labels=tuple(names["labels"]),
                speller=Speller(names["words"]),
                vectorizer=Vectorizer(vocabulary, arrays["idf"]),
                grams=Linear(arrays["grams_weights"], arrays["grams_bias"]),
                embedded=embedded,
                examples=examples,
                inside=names["inside"],
                thresholds=names["thresholds"],
            )


def _scope(ranking: tuple[tuple[str, float], ...], near: float) -> float:
    best = next((chance for name, chance in ranking if name != OUTSIDE), 0.0)
    none = next((chance for name, chance in ranking if name == OUTSIDE), 0.0)
    return float((1 - none) * np.sqrt(best) * near)

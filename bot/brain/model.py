"""The intent model: three opinions whose probabilities are averaged.

A linear classifier reads n-grams (typing errors do it little harm), another the sentence
embedding (other words for the same thing), and the nearest examples of each intent speak
for what is said in few ways. A message is in scope if some intent is likely,
"none of these" is not, and an example of an intent is nearer than one of none. The
averaging keeps the parts apart, so the model works without the embedding, at a
lower figure. ``bot/brain/fitting.py`` trains it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.brain.embedding import Embedding, principal_axes
from bot.brain.features import Array, Row, Vectorizer, softmax
from bot.brain.spelling import Speller

# The intent of messages that are none of the others.
OUTSIDE = "out_of_scope"
# How much an example of none of the intents speaks against a message near to it.
AGAINST = 0.5
# So many of an intent's nearest examples speak for it, the nearest half of all.
NEAREST = 3
# The nearest examples are looked for where the two others would look first; an intent that
# is not among so many of theirs would not be the best for its examples alone.
LIKELY = 20
# Where the n-grams alone are as sure as this of so many words, the embedding is not asked: of
# 5,600 examples that a model had not seen it saves two in five; none is read as another intent,
# and one is answered that would have been turned away.
SURE, SURE_WORDS = 0.99, 4
# Cosines become probabilities by this factor.
CONTRAST = 15.0
# What the opinions of n-grams, embedding and nearest examples count: n-grams read mistyped
# words best, and many examples make them read the others no worse.
COUNTS = (0.46, 0.27, 0.27)


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
class Nearby:
    """The embeddings of the training set, along the few axes in which they differ most.

    Shapes (examples, axes) and (512, axes).
    """

    examples: Array
    axes: Array

    @classmethod
    def fit(cls, vectors: Array) -> Nearby:
        """From embeddings of length 1."""
        axes = principal_axes(vectors)
        return cls(np.ascontiguousarray(vectors @ axes), axes)

    def along(self, vectors: Array) -> Array:
        """Messages (rows) along the axes."""
        return np.asarray(vectors @ self.axes, dtype=np.float32)


@dataclass(frozen=True)
class Model:
    """What training leaves. ``nearby`` are the training set's embeddings in the order of
    ``labels``, ``ends`` where each label's stop; ``thresholds`` the scope below which a
    message is none of the intents, with the n-grams alone and with the embedding.
    """

    labels: tuple[str, ...]
    speller: Speller
    vectorizer: Vectorizer
    grams: Linear
    embedded: Linear | None
    nearby: Nearby | None
    ends: tuple[int, ...]
    thresholds: dict[str, float]

    def guess(self, text: str, embedding: Embedding | None) -> Guess:
        """Read one message. Without the embedding only the n-grams speak; with it, too, where
        they are sure.
        """
        if embedding is None or self.embedded is None:
            words = self.speller.repair(text)
            return self.judge(self.vectorizer.transform(words), None)
        words = self.speller.repair(text, embedding.knows)
        row = self.vectorizer.transform(words)
        if len(words.split()) >= SURE_WORDS:
            alone = self.judge(row, None)
            name, chance = alone.ranking[0]
            if name != OUTSIDE and chance >= SURE and alone.in_scope:
                return alone
        return self.judge(row, embedding.of(words))

    def judge(self, row: Row, vector: Array | None) -> Guess:
        """The guess from features that were made already."""
        return self.judge_all([row], None if vector is None else vector[None, :])[0]

    def judge_all(self, rows: Sequence[Row], vectors: Array | None) -> list[Guess]:
        """The guesses for many messages at once; ``vectors`` has a row for each."""
        scores = np.stack([values @ self.grams.weights[indices] for indices, values in rows])
        chances = softmax(scores + self.grams.bias)
        near: Array = np.ones(len(rows), dtype=np.float32)
        mode = "grams"
        if vectors is not None and self.embedded is not None and self.nearby is not None:
            other = softmax(vectors @ self.embedded.weights + self.embedded.bias)
            known = COUNTS[0] * chances + COUNTS[1] * other
            best, close = self._nearest(self.nearby, vectors, known)
            chances = (known + COUNTS[2] * softmax(CONTRAST * close)).astype(np.float32)
            near, mode = self._near(best), "embedding"
        threshold = self.thresholds.get(mode, 0.0)
        return [
            self._guess(chance, float(cosine), threshold)
            for chance, cosine in zip(chances, near, strict=True)
        ]

    def _guess(self, chances: Array, near: float, threshold: float) -> Guess:
        ranking = tuple((self.labels[at], float(chances[at])) for at in np.argsort(-chances))
        scope = _scope(ranking, near)
        return Guess(ranking=ranking, scope=scope, in_scope=scope >= threshold)

    def _nearest(self, nearby: Nearby, vectors: Array, chances: Array) -> tuple[Array, Array]:
        """For each message and likely label the highest cosine to an example, and the weighed
        mean of the highest few; 0 and minus infinity for the others.

        Shapes (messages, 512), and (messages, labels) thrice.
        """
        best = np.zeros_like(chances, dtype=np.float32)
        close = np.full_like(best, -np.inf)
        starts = (0, *self.ends)
        for row, vector in enumerate(nearby.along(vectors)):
            for at in self._likely(chances[row]):
                start, end = starts[at], self.ends[at]
                if end == start:
                    continue
                own = nearby.examples[start:end] @ vector
                if end - start > NEAREST:
                    own.partition(end - start - NEAREST)
                    own = own[-NEAREST:]
                # Where there are fewer, their mean stands for those that are missing.
                best[row, at] = own.max()
                close[row, at] = (best[row, at] + own.mean()) / 2
        return best, close

    def _likely(self, chances: Array) -> set[int]:
        likely = set(np.argpartition(-chances, min(LIKELY, len(chances)) - 1)[:LIKELY].tolist())
        return likely | ({self.labels.index(OUTSIDE)} if OUTSIDE in self.labels else set())

    def _near(self, best: Array) -> Array:
        named = np.array([label != OUTSIDE for label in self.labels])
        against = best[:, ~named].max(axis=1, initial=0.0)
        own = best[:, named].max(axis=1, initial=0.0)
        return np.asarray(np.maximum(0.0, own - AGAINST * against), dtype=np.float32)

    def save(self, folder: Path) -> None:
        """Write arrays and names; no pickle."""
        arrays = {"idf": self.vectorizer.idf}
        arrays |= {"grams_weights": self.grams.weights, "grams_bias": self.grams.bias}
        if self.embedded is not None and self.nearby is not None:
            arrays |= {"embedded_weights": self.embedded.weights}
            arrays |= {"embedded_bias": self.embedded.bias}
            arrays |= {"examples": self.nearby.examples, "axes": self.nearby.axes}
        np.savez(folder / "model.npz", **arrays)  # type: ignore[arg-type]  # arrays, not flags
        names = {
            "labels": self.labels,
            "vocabulary": list(self.vectorizer.vocabulary),
            "thresholds": self.thresholds,
            "ends": self.ends,
            "words": dict(self.speller.words),
        }
        (folder / "model.json").write_text(json.dumps(names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Model:
        """Read what ``save`` wrote. Raises ``OSError`` or ``ValueError``."""
        names = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        with np.load(folder / "model.npz", allow_pickle=False) as arrays:
            embedded = nearby = None
            if "examples" in arrays:
                embedded = Linear(arrays["embedded_weights"], arrays["embedded_bias"])
                nearby = Nearby(arrays["examples"], arrays["axes"])
            vocabulary = {gram: index for index, gram in enumerate(names["vocabulary"])}
            return cls(
                labels=tuple(names["labels"]),
                speller=Speller(names["words"]),
                vectorizer=Vectorizer(vocabulary, arrays["idf"]),
                grams=Linear(arrays["grams_weights"], arrays["grams_bias"]),
                embedded=embedded,
                nearby=nearby,
                ends=tuple(names["ends"]),
                thresholds=names["thresholds"],
            )


def _scope(ranking: tuple[tuple[str, float], ...], near: float) -> float:
    best = next((chance for name, chance in ranking if name != OUTSIDE), 0.0)
    none = next((chance for name, chance in ranking if name == OUTSIDE), 0.0)
    return float((1 - none) * np.sqrt(best) * near)

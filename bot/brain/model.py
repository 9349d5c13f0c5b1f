"""The intent model: two linear classifiers whose probabilities are averaged.

One reads n-grams (typing errors do it little harm), one the sentence embedding
(other words for the same thing). A message is in scope if the best intent is
likely and some training example is near. The averaging keeps the halves apart,
so the model works without the embedding, at a lower figure.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.brain.embedding import Embedding
from bot.brain.features import Array, Vectorizer, softmax, unique

# Share of in-scope training messages that may be turned away (held-out folds).
FALSE_REJECTS = 0.05
FOLDS = 5
# Found by cross-validation on the training examples.
GRAMS_C = 0.3
EMBEDDING_C = 12.0
# Margins of the support vector machine become probabilities by this factor.
SHARPNESS = 4.0


@dataclass(frozen=True)
class Guess:
    """Intents with probabilities, best first, and how sure we are to know it at all.

    ``scope`` is √p × cosine of the nearest example, 0 to 1.
    """

    ranking: tuple[tuple[str, float], ...]
    scope: float
    in_scope: bool


@dataclass(frozen=True)
class Linear:
    """Weights of one regression: shape (features, classes) and (classes,)."""

    weights: Array
    bias: Array


@dataclass(frozen=True)
class Model:
    """What training leaves. ``examples`` are the embeddings of the training set."""

    labels: tuple[str, ...]
    vectorizer: Vectorizer
    grams: Linear
    embedded: Linear | None
    examples: Array | None
    thresholds: dict[str, float]

    def guess(self, text: str, embedding: Embedding | None) -> Guess:
        """Read one message. Without the embedding only the n-grams speak."""
        vector = None
        if embedding is not None and self.embedded is not None:
            vector = embedding.of(text)
        return self.judge(self.vectorizer.transform(text), vector)

    def judge(self, row: tuple[NDArray[np.int64], Array], vector: Array | None) -> Guess:
        """The guess from features that were made already."""
        indices, values = row
        chances = softmax(values @ self.grams.weights[indices] + self.grams.bias)
        near, mode = 1.0, "grams"
        if vector is not None and self.embedded is not None and self.examples is not None:
            other = softmax(vector @ self.embedded.weights + self.embedded.bias)
            chances = np.asarray((chances + other) / 2, dtype=np.float32)
            near, mode = max(0.0, float(np.max(self.examples @ vector))), "embedding"
        order = np.argsort(-chances)
        scope = float(np.sqrt(chances[order[0]])) * near
        return Guess(
            ranking=tuple((self.labels[i], float(chances[i])) for i in order),
            scope=scope,
            in_scope=scope >= self.thresholds[mode],
        )

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
                vectorizer=Vectorizer(vocabulary, arrays["idf"]),
                grams=Linear(arrays["grams_weights"], arrays["grams_bias"]),
                embedded=embedded,
                examples=examples,
                thresholds=names["thresholds"],
            )


def train(texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None) -> Model:
    """Fit the model. The thresholds come from held-out folds of the same examples."""
    from threadpoolctl import threadpool_limits

    # With two threads the solvers burn 15 times the CPU for the same result.
    with threadpool_limits(limits=1):
        return _train(texts, labels, embedding)


def _train(texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None) -> Model:
    vectorizer = Vectorizer.fit(texts)
    rows = [vectorizer.transform(text) for text in texts]
    vectors = embedding.encode(texts) if embedding is not None else None
    names = unique(labels)
    answers = np.array([names.index(label) for label in labels])
    whole = np.ones(len(texts), dtype=bool)
    unset = {"grams": 0.0, "embedding": 0.0}
    model = _fit(names, vectorizer, rows, vectors, answers, whole, unset)
    thresholds = _thresholds(names, vectorizer, rows, vectors, answers)
    return Model(model.labels, vectorizer, model.grams, model.embedded, model.examples, thresholds)


def _fit(
    names: list[str],
    vectorizer: Vectorizer,
    rows: Sequence[tuple[NDArray[np.int64], Array]],
    vectors: Array | None,
    answers: NDArray[np.int64],
    chosen: NDArray[np.bool_],
    thresholds: dict[str, float],
) -> Model:
    from scipy.sparse import csr_matrix

    picked = [row for row, take in zip(rows, chosen, strict=True) if take]
    ends = np.cumsum([0] + [len(indices) for indices, _ in picked])
    matrix = csr_matrix(
        (
            np.concatenate([values for _, values in picked]),
            np.concatenate([indices for indices, _ in picked]),
            ends,
        ),
        shape=(len(picked), len(vectorizer.vocabulary)),
    )
    grams = _margins(matrix, answers[chosen], len(names))
    embedded = examples = None
    if vectors is not None:
        examples = vectors[chosen]
        embedded = _regression(examples, answers[chosen], len(names))
    return Model(tuple(names), vectorizer, grams, embedded, examples, thresholds)


def _margins(matrix: Any, answers: NDArray[np.int64], classes: int) -> Linear:
    """A support vector machine: as good as a regression on n-grams, 20 times quicker."""
    from sklearn.svm import LinearSVC

    fitted = LinearSVC(C=GRAMS_C, class_weight="balanced", random_state=7).fit(matrix, answers)
    return _linear(fitted, classes, SHARPNESS)


def _regression(matrix: Array, answers: NDArray[np.int64], classes: int) -> Linear:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=EMBEDDING_C, max_iter=300, tol=1e-2, class_weight="balanced").fit(
        matrix, answers
    )
    return _linear(fitted, classes, 1.0)


def _linear(fitted: Any, classes: int, factor: float) -> Linear:
    """The fitted weights for all classes; one without examples gets no chance."""
    weights = np.zeros((fitted.coef_.shape[1], classes), dtype=np.float32)
    bias = np.full(classes, -30.0, dtype=np.float32)
    weights[:, fitted.classes_] = fitted.coef_.T * factor
    bias[fitted.classes_] = fitted.intercept_ * factor
    return Linear(weights, bias)


def _thresholds(
    names: list[str],
    vectorizer: Vectorizer,
    rows: Sequence[tuple[NDArray[np.int64], Array]],
    vectors: Array | None,
    answers: NDArray[np.int64],
) -> dict[str, float]:
    """The scores below which ``FALSE_REJECTS`` of held-out in-scope messages fall."""
    fold = np.random.default_rng(7).integers(0, FOLDS, len(answers))
    outside = {names.index(name) for name in ("out_of_scope", "gibberish") if name in names}
    inside = ~np.isin(answers, list(outside))
    scores: dict[str, list[float]] = {"grams": [], "embedding": []}
    unset = {"grams": 0.0, "embedding": 0.0}
    for number in range(FOLDS):
        part = _fit(names, vectorizer, rows, vectors, answers, fold != number, unset)
        for index in np.flatnonzero((fold == number) & inside):
            scores["grams"].append(part.judge(rows[index], None).scope)
            if vectors is not None:
                scores["embedding"].append(part.judge(rows[index], vectors[index]).scope)
    return {
        mode: float(np.quantile(found, FALSE_REJECTS)) if found else 0.0
        for mode, found in scores.items()
    }

"""Training what reads the details of few classes, from data/readers and the examples of data/nlu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.brain.details import NOTHING, DetailModel, DetailModels, Weighed
from bot.brain.embedding import Embedding
from bot.brain.features import Array, Vectorizer, matrix
from bot.brain.regression import regression

# Found by cross-validation on the sentences.
STRENGTH, STEPS = 30.0, 300
# Of the everyday sentences every n-th is learned from, and so many as if they came where the
# detail was asked for: with more of these, answers in new words are taken for something else.
EVERYDAY, INSTEAD = 8, 40
# The heading of sentences that answer the question about the detail.
ANSWERED = "answered"


class Sentence(NamedTuple):
    """A line of a table: its class, its words, and whether the detail had been asked for."""

    label: str
    text: str
    answered: bool


def sentences_in(folder: Path) -> dict[str, list[Sentence]]:
    """The sentences of every table, by detail: ``<detail>.yml`` has those that answer the question
    and those that do not, below them the classes, with one sentence a line.

    Raises ``OSError`` or ``yaml.YAMLError``.
    """
    return {
        path.stem: [
            Sentence(str(label), line, heading == ANSWERED)
            for heading, classes in yaml.safe_load(path.read_text("utf-8")).items()
            for label, block in classes.items()
            for line in block.splitlines()
        ]
        for path in sorted(folder.glob("*.yml"))
    }


def train(
    tables: Mapping[str, Sequence[Sentence]], everyday: Sequence[str], embedding: Embedding | None
) -> DetailModels:
    """Fit a model for each detail. ``everyday`` are sentences that say nothing of any."""
    from threadpoolctl import threadpool_limits

    # With two threads the solvers burn many times the CPU for the same result.
    with threadpool_limits(limits=1):
        return DetailModels(
            {detail: _train(rows, everyday, embedding) for detail, rows in tables.items()}
        )


def _train(
    rows: Sequence[Sentence], everyday: Sequence[str], embedding: Embedding | None
) -> DetailModel:
    others = [Sentence(NOTHING, text, answered=False) for text in everyday[::EVERYDAY]]
    instead = [Sentence(NOTHING, text, answered=True) for text in everyday[1::INSTEAD]]
    every = [*rows, *others, *instead]
    texts = [each.text for each in every]
    classes = tuple(sorted({each.label for each in every}))
    truths = np.array([classes.index(each.label) for each in every])
    answered = np.array([each.answered for each in every], dtype=np.float32)
    vectorizer, features = Vectorizer.fit(texts)
    grams = matrix(features, len(vectorizer.vocabulary))
    embedded = None
    if embedding is not None:
        embedded = _dense(embedding.encode(texts), answered, truths, len(classes))
    return DetailModel(classes, vectorizer, _sparse(grams, answered, truths), embedded)


def _sparse(examples: Any, answered: Array, truths: NDArray[np.int64]) -> Weighed:
    """The regression at the n-grams."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    asked = csr_matrix(answered[:, None])
    both = hstack([examples, examples.multiply(asked), asked]).tocsr()
    found = LogisticRegression(C=STRENGTH, max_iter=STEPS).fit(both, truths)
    return _two(found.coef_.T, found.intercept_)


def _dense(examples: Array, answered: Array, truths: NDArray[np.int64], classes: int) -> Weighed:
    """The regression at the sentence embedding."""
    asked = answered[:, None]
    both = np.c_[examples, examples * asked, asked]
    start = np.zeros((both.shape[1] + 1, classes), dtype=np.float32)
    alike = np.ones(classes)
    found = regression(both, truths, alike, start=start, strength=STRENGTH, steps=STEPS)
    return _two(found[:-1], found[-1])


def _two(weights: Array, bias: Array) -> Weighed:
    """The weights of both kinds of message, from those of all and what answers have besides."""
    common, besides, answer = np.split(weights, [len(weights) // 2, len(weights) - 1])
    return Weighed(
        np.stack([common, common + besides]).astype(np.float32),
        np.stack([bias, bias + answer[0]]).astype(np.float32),
    )

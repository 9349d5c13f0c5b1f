"""Training the intent model: everything here was chosen by cross-validation on the examples."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.brain.embedding import Embedding
from bot.brain.features import Array, Row, Vectorizer, matrix, unique
from bot.brain.model import OUTSIDE, Guess, Linear, Model, Nearby
from bot.brain.regression import regression
from bot.brain.spelling import Speller

# Share of in-scope messages that may be turned away (held-out examples).
FALSE_REJECTS = 0.035
# Every n-th example sets the thresholds, read by a model that has not seen it.
HELD_OUT = 4
GRAMS_C = 0.3
EMBEDDING_C = 12.0
# Steps of the regression: with four times as many it reads new messages no better.
STEPS = 60
# Margins of the support vector machine become probabilities by this factor.
SHARPNESS = 7.5
# 0 leaves big intents their weight, 1 gives small ones as much.
BALANCE = 0.5
# The bias of an intent without examples.
UNSEEN = -30.0
# So many examples are read at once: their cosines to all others fit into memory.
TOGETHER = 256
# Intents that are no answer to what somebody wants, so no false reject either.
NOTHING = (OUTSIDE, "gibberish")


def train(texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None) -> Model:
    """Fit the model. The thresholds come from held-out examples."""
    from threadpoolctl import threadpool_limits

    # With two threads the solvers burn 15 times the CPU for the same result.
    with threadpool_limits(limits=1):
        return _train(texts, labels, embedding)


def held_out(
    texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None
) -> list[tuple[str, Guess]]:
    """One example in ``HELD_OUT`` with its label, read by a model of the others."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1):
        known = _prepared(texts, labels, embedding)
        part, held = _part(known)
        which = np.flatnonzero(held)
        guesses = list(_judged(known, part, which, embedded=True))
    truths = (known.blank.labels[at] for at in known.answers[which])
    return list(zip(truths, guesses, strict=True))


@dataclass(frozen=True)
class _Known:
    """The examples as numbers; ``blank`` is a model that has learned nothing from them."""

    blank: Model
    rows: Sequence[Row]
    vectors: Array | None
    answers: NDArray[np.int64]


def _train(texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None) -> Model:
    known = _prepared(texts, labels, embedding)
    part, held = _part(known)
    whole = _fit(known, np.ones(len(texts), dtype=bool), near=part)
    return replace(whole, thresholds=_thresholds(known, part, held))


def _prepared(texts: Sequence[str], labels: Sequence[str], embedding: Embedding | None) -> _Known:
    # In the order of the labels: see ``Model.ends``.
    order = sorted(range(len(texts)), key=lambda at: labels[at])
    texts, labels = [texts[at] for at in order], [labels[at] for at in order]
    (vectorizer, rows), names = Vectorizer.fit(texts), unique(labels)
    nothing = Linear(_NONE, _NONE)
    return _Known(
        blank=Model(tuple(names), Speller.fit(texts), vectorizer, nothing, None, None, (), {}),
        rows=rows,
        vectors=embedding.encode(texts) if embedding is not None else None,
        answers=np.array([names.index(label) for label in labels]),
    )


def _part(known: _Known) -> tuple[Model, NDArray[np.bool_]]:
    """A model that has not seen the held-out examples, and which they are."""
    held = np.arange(len(known.answers)) % HELD_OUT == 0
    return _fit(known, ~held), held


_NONE: Array = np.zeros(0, dtype=np.float32)


def _fit(known: _Known, chosen: NDArray[np.bool_], near: Model | None = None) -> Model:
    """A model of the chosen examples; ``near`` is one to start from, of some of them."""
    blank, answers = known.blank, known.answers[chosen]
    names = blank.labels
    picked = [row for row, take in zip(known.rows, chosen, strict=True) if take]
    features = matrix(picked, len(blank.vectorizer.vocabulary))
    fitted = replace(
        blank,
        grams=_margins(features, answers, len(names)),
        ends=tuple(int(at) for at in np.cumsum(np.bincount(answers, minlength=len(names)))),
    )
    if known.vectors is None:
        return fitted
    examples = known.vectors[chosen]
    start = near.embedded if near is not None else None
    embedded = _regression(examples, answers, len(names), start)
    return replace(fitted, embedded=embedded, nearby=Nearby.fit(examples))


def _weights(answers: NDArray[np.int64]) -> dict[int, float]:
    counts = np.bincount(answers)
    mean = counts[counts > 0].mean()
    return {at: float((mean / count) ** BALANCE) for at, count in enumerate(counts) if count}


def _margins(matrix: Any, answers: NDArray[np.int64], classes: int) -> Linear:
    """A support vector machine: as good as a regression on n-grams, 20 times quicker."""
    from sklearn.svm import LinearSVC

    machine = LinearSVC(C=GRAMS_C, class_weight=_weights(answers), random_state=7)
    return _linear(machine.fit(matrix, answers), classes, SHARPNESS)


def _regression(
    examples: Array, answers: NDArray[np.int64], classes: int, start: Linear | None
) -> Linear:
    counts = np.bincount(answers, minlength=classes)
    # It goes on where an earlier fit ended.
    begin = np.zeros((examples.shape[1] + 1, classes), dtype=np.float32)
    begin[-1, counts == 0] = UNSEEN
    if start is not None:
        begin[:-1], begin[-1] = start.weights, start.bias
    weighed = _weights(answers)
    balance = np.array([weighed.get(at, 0.0) for at in range(classes)])
    found = regression(examples, answers, balance, start=begin, strength=EMBEDDING_C, steps=STEPS)
    return Linear(found[:-1], found[-1])


def stopped_early(model: Any, examples: Any, answers: Any) -> Any:
    """A model of sklearn, fitted with fewer steps than it would like."""
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(examples, answers)


def _linear(fitted: Any, classes: int, factor: float) -> Linear:
    """The fitted weights for all classes; one without examples gets no chance."""
    weights = np.zeros((fitted.coef_.shape[1], classes), dtype=np.float32)
    bias = np.full(classes, UNSEEN, dtype=np.float32)
    coefficients, offsets = fitted.coef_.T * factor, fitted.intercept_ * factor
    # Of two classes sklearn weighs only the second.
    if len(fitted.classes_) == 2:
        coefficients, offsets = np.c_[-coefficients, coefficients], np.r_[-offsets, offsets]
    weights[:, fitted.classes_] = coefficients
    bias[fitted.classes_] = offsets
    return Linear(weights, bias)


def _judged(
    known: _Known, part: Model, which: NDArray[np.int64], *, embedded: bool
) -> Iterator[Guess]:
    """What ``part`` makes of some examples, with or without the embedding."""
    for at in range(0, len(which), TOGETHER):
        few = which[at : at + TOGETHER]
        vectors = known.vectors[few] if embedded and known.vectors is not None else None
        yield from part.judge_all([known.rows[one] for one in few], vectors)


def _thresholds(known: _Known, part: Model, held: NDArray[np.bool_]) -> dict[str, float]:
    """The scores below which ``FALSE_REJECTS`` of held-out in-scope messages fall."""
    nothing = [at for at, name in enumerate(part.labels) if name in NOTHING]
    asked = np.flatnonzero(held & ~np.isin(known.answers, nothing))
    found = {}
    for mode in ("grams", "embedding") if known.vectors is not None else ("grams",):
        scores = [each.scope for each in _judged(known, part, asked, embedded=mode != "grams")]
        found[mode] = float(np.quantile(scores, FALSE_REJECTS))
    return found

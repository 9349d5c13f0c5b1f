"""Training the emergency classifier, from data/emergency and the examples of data/nlu."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.brain.embedding import Embedding, principal_axes
from bot.brain.emergency import SELF_HARM, EmergencyModel, along, margin
from bot.brain.features import Array, Vectorizer, matrix
from bot.brain.fitting import stopped_early

# Labels of an everyday sentence, of one that only looks like a sign, and of a sign that
# nobody named.
NO_SIGN, NEAR_MISS, SOME_SIGN = "", "near", "?"
# Intents of data/nlu that are signs; every other one is none.
INTENTS = {"emergency": SOME_SIGN, "self_harm": SELF_HARM}
# Found by cross-validation on the training sentences.
GRAMS_C, KERNEL_C, GAMMA, NAMES_C = 10.0, 10.0, 2.0, 10.0
# With twice as many steps no more signs are named rightly.
NAMES_STEPS = 40
# Every n-th sentence weighs the scores of a model that has not seen it.
HELD_OUT = 4
# Below this probability it never is sure.
LEAST_SURE = 0.92
# Of held-out everyday sentences, so many may be called a sign without asking. Near misses
# are called one ten times as often, and the patterns have false alarms of their own.
FALSE_ALARMS = 0.005
# The kernel's cost grows with the square of its sentences: of the everyday ones it learns
# from so many at most, those that the n-grams find most like a sign.
EVERYDAY = 4000
# MB of the kernel that are kept: all of it, for it is read more than once.
CACHE = 600
# Tables of sentences without a sign.
NEAR = "near_"

Example = tuple[str, str]


def examples_in(folder: Path) -> list[Example]:
    """Label and sentence of every line of the tables in a folder.

    ``<sign>: |`` with one sentence a line; in a table ``near_*`` the headings are languages
    and no sentence has a sign. The marks before a sentence (what the patterns alone make
    of it, see data/emergency/README.md) do not matter here. Raises ``OSError`` or ``yaml.YAMLError``.
    """
    found: list[Example] = []
    for path in sorted(folder.glob("*.yml")):
        for heading, block in yaml.safe_load(path.read_text("utf-8")).items():
            label = NEAR_MISS if path.name.startswith(NEAR) else str(heading)
            lines = (line.strip().lstrip("?~ ") for line in block.splitlines())
            found += [(label, line) for line in lines if line]
    return found


def train(examples: Sequence[Example], embedding: Embedding | None) -> EmergencyModel:
    """Fit the model. Labels are signs, ``NO_SIGN``, ``NEAR_MISS`` or ``SOME_SIGN``."""
    from threadpoolctl import threadpool_limits

    # With two threads the solvers burn many times the CPU for the same result.
    with threadpool_limits(limits=1):
        return _train(examples, embedding)


def _train(examples: Sequence[Example], embedding: Embedding | None) -> EmergencyModel:
    texts = [text for _, text in examples]
    labels = np.array([label for label, _ in examples])
    vectorizer, rows = Vectorizer.fit(texts)
    grams = matrix(rows, len(vectorizer.vocabulary))
    vectors, axes = None, {}
    if embedding is not None:
        vectors = embedding.encode(texts)
        axes["axes"] = principal_axes(vectors)
        vectors = along(vectors, axes["axes"])
    danger = ~np.isin(labels, (NO_SIGN, NEAR_MISS))
    linear = _separate(grams, danger)
    kernel = _thinned(labels, _array(linear.decision_function(grams)))
    # Where there are only tables, their near misses stand for everyday sentences.
    everyday = labels == NO_SIGN if NO_SIGN in labels else ~danger
    arrays = _arrays(linear) | _kernel(vectors, danger, kernel)
    arrays |= _weigh(grams, vectors, danger, kernel, everyday)
    named = danger & (labels != SOME_SIGN)
    signs, shares = _names(grams, vectors, labels, named)
    return EmergencyModel(vectorizer, signs, axes | arrays | shares)


def _thinned(labels: NDArray[np.str_], odds: Array) -> NDArray[np.bool_]:
    """Which sentences the kernel learns from: of the everyday ones those most like a sign."""
    everyday = np.flatnonzero(labels == NO_SIGN)
    likest = everyday[np.argsort(-odds[everyday], kind="stable")[:EVERYDAY]]
    chosen = labels != NO_SIGN
    chosen[likest] = True
    return np.asarray(chosen)


def _arrays(linear: Any) -> dict[str, Array]:
    """The model of words and letters."""
    return {"grams": _array(linear.coef_[0]), "grams_bias": _array(linear.intercept_)}


def _kernel(
    vectors: Array | None, danger: NDArray[np.bool_], chosen: NDArray[np.bool_]
) -> dict[str, Array]:
    """The model of meanings, from the chosen sentences."""
    if vectors is None:
        return {}
    from sklearn.svm import SVC

    # Without shrinking the same machine is found in half of the time.
    machine = SVC(
        C=KERNEL_C, gamma=GAMMA, class_weight="balanced", cache_size=CACHE, shrinking=False
    )
    machine.fit(vectors[chosen], danger[chosen])
    return {
        "supports": _array(machine.support_vectors_),
        "duals": _array(machine.dual_coef_[0]),
        "margin": _array(machine.intercept_),
        "gamma": _array([GAMMA]),
    }


def _separate(grams: Any, danger: NDArray[np.bool_]) -> Any:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=GRAMS_C, solver="liblinear", class_weight="balanced")
    return model.fit(grams, danger)


def _weigh(
    grams: Any,
    vectors: Array | None,
    danger: NDArray[np.bool_],
    kernel: NDArray[np.bool_],
    everyday: NDArray[np.bool_],
) -> dict[str, Array]:
    """How much each score counts, from sentences that the models have not seen."""
    from sklearn.linear_model import LogisticRegression

    held = np.arange(len(danger)) % HELD_OUT == 0
    known = None if vectors is None else vectors[~held]
    linear = _separate(grams[~held], danger[~held])
    seen = _arrays(linear) | _kernel(known, danger[~held], kernel[~held])
    scores = [grams[held] @ seen["grams"] + seen["grams_bias"][0]]
    if vectors is not None:
        scores.append(margin(vectors[held], seen))
    arrays, sure = {}, []
    for name, number in (("alone", 1), ("weighing", 2))[: len(scores)]:
        features = np.stack(scores[:number], axis=1)
        weights = LogisticRegression(C=100, class_weight="balanced").fit(features, danger[held])
        arrays[name] = _array([*weights.coef_[0], *weights.intercept_])
        chances = weights.predict_proba(features[everyday[held]])[:, 1]
        sure.append(max(np.quantile(chances, 1 - FALSE_ALARMS), LEAST_SURE))
    return arrays | {"sure": _array(sure)}


def _names(
    grams: Any, vectors: Array | None, labels: NDArray[np.str_], named: NDArray[np.bool_]
) -> tuple[tuple[str, ...], dict[str, Array]]:
    """The signs, and the two models that tell them apart."""
    from sklearn.linear_model import LogisticRegression

    def fitted(features: Any) -> Any:
        model = LogisticRegression(C=NAMES_C, max_iter=NAMES_STEPS, class_weight="balanced")
        return stopped_early(model, features, labels[named])

    # A gram that no sentence with a sign has would get no weight; without it the fit is quicker.
    known = grams[named]
    used = np.unique(known.indices)
    by_grams = fitted(known[:, used])
    names = np.zeros((grams.shape[1], len(by_grams.coef_)))
    names[used] = by_grams.coef_.T
    arrays = {"names": _array(names), "names_bias": _array(by_grams.intercept_)}
    if vectors is not None:
        by_vectors = fitted(vectors[named])
        arrays |= {"near": _array(by_vectors.coef_.T), "near_bias": _array(by_vectors.intercept_)}
    return tuple(str(sign) for sign in by_grams.classes_), arrays


def _array(values: Any) -> Array:
    return np.asarray(values, dtype=np.float32)

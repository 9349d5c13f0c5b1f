"""The regression in single precision finds what scikit-learn's finds."""

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.brain.regression import regression

CLASSES, FEATURES, STRENGTH = 5, 12, 3.0


def _examples():
    chance = np.random.default_rng(3)
    answers = chance.integers(0, CLASSES, 600)
    middles = chance.normal(size=(CLASSES, FEATURES))
    return (middles[answers] + chance.normal(size=(600, FEATURES))).astype(np.float32), answers


def test_it_weighs_as_scikit_learn_does():
    examples, answers = _examples()
    balance = np.array([1.0, 2.0, 0.5, 1.0, 1.5])
    start = np.zeros((FEATURES + 1, CLASSES), dtype=np.float32)
    found = regression(examples, answers, balance, start=start, strength=STRENGTH, steps=500)
    theirs = LogisticRegression(
        C=STRENGTH, max_iter=500, class_weight=dict(enumerate(balance))
    ).fit(examples, answers)
    ours = examples @ found[:-1] + found[-1]
    ours -= ours.mean(axis=1, keepdims=True)
    assert np.abs(ours - theirs.decision_function(examples)).max() < 0.05


def test_a_class_without_examples_stays_as_unlikely_as_it_was():
    examples, answers = _examples()
    start = np.zeros((FEATURES + 1, CLASSES + 1), dtype=np.float32)
    start[-1, CLASSES] = -30
    balance = np.array([1.0] * CLASSES + [0.0])
    found = regression(examples, answers, balance, start=start, strength=STRENGTH, steps=30)
    assert np.abs(found[:, CLASSES] - start[:, CLASSES]).max() < 1e-3

"""A multinomial regression on dense numbers in single precision.

It is scikit-learn's (the same loss, the same steps of L-BFGS), which computes in double
precision only and takes twice the time; float32 is what is kept of the weights anyway.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.brain.features import Array

# Where a step counts as the last, as scikit-learn has it.
FLAT = 1e-4
SEARCHES = 50


def regression(
    examples: Array,
    answers: NDArray[np.int64],
    balance: NDArray[np.float64],
    *,
    start: Array,
    strength: float,
    steps: int,
) -> Array:
    """The weights of each class, the bias in the last row: shape (features + 1, classes).

    ``start`` are weights to go on from, ``balance`` what an example of each class counts,
    ``strength`` is the inverse of the penalty on the weights.
    """
    from scipy.optimize import minimize

    known = np.c_[examples, np.ones(len(examples), dtype=np.float32)]
    turned = np.ascontiguousarray(known.T)
    counts = balance[answers].astype(np.float32)
    every = np.arange(len(answers))

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(start.shape)
        scores = known @ weights.astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        own = scores[every, answers]
        np.exp(scores, out=scores)
        total = scores.sum(axis=1)
        value = float(counts @ (np.log(total) - own))
        scores *= (counts / total)[:, None]
        scores[every, answers] -= counts
        slope = (turned @ scores).astype(np.float64)
        # The bias goes without a penalty.
        slope[:-1] += weights[:-1] / strength
        return value + float(np.sum(weights[:-1] ** 2)) / (2 * strength), slope.ravel()

    begin = start.astype(np.float64).ravel()
    limits = {"maxiter": steps, "gtol": FLAT, "maxls": SEARCHES, "ftol": 64 * np.finfo(float).eps}
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options=limits)
    return np.asarray(found.x.reshape(start.shape), dtype=np.float32)

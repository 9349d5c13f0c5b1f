"""The emergency classifier: does a message sound like an emergency, and like which one.

It is there for what the patterns of bot/safety did not foresee. Two models look at the
message, one at its n-grams, one at its sentence embedding; a third weighs their scores
into a probability. A fourth names the likeliest sign. Without the embedding the n-grams
speak alone, weighed on their own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.brain.features import Array, Row, Vectorizer, softmax, unit
from bot.contract import Suspicion

NAME = "emergency"
SELF_HARM = "self_harm"


@dataclass(frozen=True)
class EmergencyModel:
    """What training leaves.

    ``grams`` and ``grams_bias`` give the log odds of an emergency from the n-grams.
    ``axes`` are those of the embedding that count (512, axes). ``supports``, ``duals``,
    ``margin`` and ``gamma`` are a support vector machine with a Gaussian kernel along them. ``weighing`` turns the scores of both into log odds
    (two weights, bias), ``alone`` those of the n-grams (weight, bias); ``sure`` holds for
    each the probability from which on the model is sure. ``names`` and ``names_bias`` score
    the ``signs`` from the n-grams, ``near`` and ``near_bias`` from the embedding along the axes.
    """

    vectorizer: Vectorizer
    signs: tuple[str, ...]
    arrays: dict[str, Array]

    def suspect(self, text: str, vector: Array | None) -> Suspicion:
        """Reads one message. ``vector`` is its embedding of length 1, or None."""
        row = self.vectorizer.transform(text)
        if vector is not None:
            axes = self.arrays.get("axes")
            vector = along(vector[None, :], axes)[0] if axes is not None else None
        embedded = vector is not None
        chance = _sigmoid(self._odds(row, vector))
        share = self._shares(row, vector)
        best = int(np.argmax(share))
        despairs = self.signs[best] == SELF_HARM
        hurt = float(share[self.signs.index(SELF_HARM)]) if SELF_HARM in self.signs else 0.0
        # One question is asked: the whole suspicion goes to the likelier of the two.
        return Suspicion(
            danger=chance * (1 - hurt) if despairs else chance,
            despair=chance if despairs else chance * hurt,
            sign=self.signs[best],
            share=float(share[best]),
            sure=bool(chance >= self.arrays["sure"][int(embedded)]),
        )

    def _odds(self, row: Row, vector: Array | None) -> float:
        indices, values = row
        known = self.arrays
        score = float(values @ known["grams"][indices] + known["grams_bias"][0])
        if vector is None:
            weight, bias = known["alone"]
            return float(weight) * score + float(bias)
        other = margin(vector[None, :], known)[0]
        one, two, bias = known["weighing"]
        return float(one) * score + float(two) * float(other) + float(bias)

    def _shares(self, row: Row, vector: Array | None) -> Array:
        indices, values = row
        known = self.arrays
        share = softmax(values @ known["names"][indices] + known["names_bias"])
        if vector is None:
            return share
        other = softmax(vector @ known["near"] + known["near_bias"])
        return np.asarray((share + other) / 2, dtype=np.float32)

    def save(self, folder: Path) -> None:
        """Write arrays and names; no pickle."""
        arrays = self.arrays | {"idf": self.vectorizer.idf}
        np.savez(folder / f"{NAME}.npz", **arrays)  # type: ignore[arg-type]  # arrays, not flags
        names = {"signs": self.signs, "vocabulary": list(self.vectorizer.vocabulary)}
        (folder / f"{NAME}.json").write_text(json.dumps(names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> EmergencyModel:
        """Read what ``save`` wrote. Raises ``OSError`` or ``ValueError``."""
        names = json.loads((folder / f"{NAME}.json").read_text(encoding="utf-8"))
        with np.load(folder / f"{NAME}.npz", allow_pickle=False) as stored:
            arrays = {key: stored[key] for key in stored.files}
        vocabulary = {gram: index for index, gram in enumerate(names["vocabulary"])}
        vectorizer = Vectorizer(vocabulary, arrays.pop("idf"))
        return cls(vectorizer, tuple(names["signs"]), arrays)


def along(vectors: Array, axes: Array) -> Array:
    """Embeddings along the axes, each of length 1 again."""
    return unit(vectors @ axes)


def margin(vectors: Array, known: dict[str, Array]) -> Array:
    """Scores of the support vector machine for rows of length 1."""
    # Between vectors of length 1 the squared distance is 2 - 2 cos.
    distance = 2 - 2 * (vectors @ known["supports"].T)
    kernel = np.exp(-known["gamma"][0] * distance)
    return np.asarray(kernel @ known["duals"] + known["margin"][0], dtype=np.float32)


def _sigmoid(odds: float) -> float:
    return float(1 / (1 + np.exp(-min(max(odds, -30.0), 30.0))))

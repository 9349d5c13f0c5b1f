"""Details whose value is one of few classes, read by what was learned from sentences.

It is there for what the patterns of bot/intake/reading did not foresee: what may be left on a
voicemail is said in more ways than anybody lists. One regression reads a message's n-grams,
another its sentence embedding; their probabilities are averaged. Each has two sets of weights, for
a message that answers the question about the detail, and for any other. Only a class that it is
sure of is told, and the patterns go before it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.brain.embedding import Embedding
from bot.brain.features import Array, Vectorizer, softmax

NAME = "details"
# The class of a sentence that says nothing of the detail.
NOTHING = "nothing"
# From here on a class is told, with the embedding and without. Found by cross-validation on the
# sentences of data/readers and on everyday ones that no model had learned from.
SURE, SURE_ALONE = 0.5, 0.7
# By mistake it would say more than the visitor wants others to hear.
SURE_OF = {"full": 0.7}
# Below this the n-grams alone say that there is nothing, and the embedding is not asked.
WORTH_A_LOOK = 0.03


@dataclass(frozen=True)
class Weighed:
    """Weights of one regression for a message that was not, and for one that was, the answer to
    the question: shapes (2, features, classes) and (2, classes).
    """

    weights: Array
    bias: Array


@dataclass(frozen=True)
class DetailModel:
    """What training leaves of one detail."""

    classes: tuple[str, ...]
    vectorizer: Vectorizer
    grams: Weighed
    embedded: Weighed | None

    def read(self, text: str, *, answered: bool, embedding: Embedding | None) -> str | None:
        """The class that the words tell, None where they tell none or it is not sure.

        ``answered``: the detail was asked for.
        """
        at, sure = int(answered), SURE_ALONE
        indices, values = self.vectorizer.transform(text)
        chances = softmax(values @ self.grams.weights[at, indices] + self.grams.bias[at])
        if embedding is not None and self.embedded is not None:
            if 1 - chances[self.classes.index(NOTHING)] < WORTH_A_LOOK:
                return None
            other = embedding.of(text) @ self.embedded.weights[at] + self.embedded.bias[at]
            chances = np.asarray((chances + softmax(other)) / 2, dtype=np.float32)
            sure = SURE
        best = int(np.argmax(chances))
        name = self.classes[best]
        told = name != NOTHING and chances[best] >= max(sure, SURE_OF.get(name, 0.0))
        return name if told else None


@dataclass(frozen=True)
class DetailModels:
    """The models of all details that were learned, by the ticket's names."""

    models: Mapping[str, DetailModel]

    def read(self, text: str, asked: str | None, embedding: Embedding | None) -> dict[str, str]:
        """The classes that a message tells, by detail."""
        read = {
            detail: model.read(text, answered=asked == detail, embedding=embedding)
            for detail, model in self.models.items()
        }
        return {detail: told for detail, told in read.items() if told}

    def save(self, folder: Path) -> None:
        """Write arrays and names; no pickle."""
        arrays: dict[str, Array] = {}
        names = {}
        for detail, model in self.models.items():
            arrays[f"{detail} idf"] = model.vectorizer.idf
            for part, weighed in (("grams", model.grams), ("embedded", model.embedded)):
                if weighed is not None:
                    arrays[f"{detail} {part}"] = weighed.weights
                    arrays[f"{detail} {part} bias"] = weighed.bias
            vocabulary = list(model.vectorizer.vocabulary)
            names[detail] = {"classes": model.classes, "vocabulary": vocabulary}
        np.savez(folder / f"{NAME}.npz", **arrays)  # type: ignore[arg-type]  # arrays, not flags
        (folder / f"{NAME}.json").write_text(json.dumps(names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> DetailModels:
        """Read what ``save`` wrote. Raises ``OSError`` or ``ValueError``."""
        names = json.loads((folder / f"{NAME}.json").read_text(encoding="utf-8"))
        with np.load(folder / f"{NAME}.npz", allow_pickle=False) as stored:
            arrays = {key: stored[key] for key in stored.files}

        def weighed(name: str) -> Weighed:
            return Weighed(arrays[name], arrays[f"{name} bias"])

        models = {}
        for detail, known in names.items():
            vocabulary = {gram: index for index, gram in enumerate(known["vocabulary"])}
            embedded = f"{detail} embedded"
            models[detail] = DetailModel(
                classes=tuple(known["classes"]),
                vectorizer=Vectorizer(vocabulary, arrays[f"{detail} idf"]),
                grams=weighed(f"{detail} grams"),
                embedded=weighed(embedded) if embedded in arrays else None,
            )
        return cls(models)

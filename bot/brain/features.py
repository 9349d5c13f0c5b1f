"""What the classifier sees of a message: word and character n-grams with TF-IDF.

The same code makes the features in training and at run time, so the two cannot
drift apart. Weights travel as plain numpy arrays and JSON, never as a pickle.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[^\W_]+|\?", re.UNICODE)
DIGITS = re.compile(r"\d")
CHARACTERS = (2, 3, 4, 5)
# Longer messages say no more about the intent, and cost more.
MOST_CHARACTERS = 400
# Words whose character grams are remembered.
REMEMBERED = 10_000

Array = NDArray[np.float32]
# The features of a text that are not 0: where they stand, and how much they weigh.
Row = tuple[NDArray[np.int64], Array]


def normal(text: str) -> str:
    """Lower case, without accents, every digit a 0, white space folded."""
    plain = unicodedata.normalize("NFKD", text[:MOST_CHARACTERS].lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = plain.replace("’", "'").replace("ß", "ss")
    return DIGITS.sub("0", " ".join(plain.split()))


def grams(text: str) -> Counter[str]:
    """Counts of word 1- and 2-grams, and of character 2- to 5-grams inside words."""
    words = WORD.findall(normal(text).replace("'", ""))
    found: Counter[str] = Counter(f"w {word}" for word in words)
    found.update(f"w {one} {two}" for one, two in pairwise(words))
    for word in words:
        found.update(_inside(word))
    return found


@lru_cache(maxsize=REMEMBERED)
def _inside(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[start : start + size]
        for size in CHARACTERS
        for start in range(len(padded) - size + 1)
    )


@dataclass(frozen=True)
class Vectorizer:
    """TF-IDF over a fixed vocabulary; words and characters each have length 1.

    The vocabulary numbers its grams in their order.
    """

    vocabulary: dict[str, int]
    idf: Array

    @classmethod
    def fit(cls, texts: Iterable[str], at_least: int = 2) -> tuple[Vectorizer, list[Row]]:
        """Learn vocabulary and weights; gives each text's features too.

        Grams in fewer than ``at_least`` texts are left out.
        """
        numbers: dict[str, int] = {}
        counted = [_numbered(grams(text), numbers) for text in texts]
        every = np.concatenate([indices for indices, _ in counted])
        frequency = np.bincount(every, minlength=len(numbers))
        kept = sorted(gram for gram, at in numbers.items() if frequency[at] >= at_least)
        old = np.array([numbers[gram] for gram in kept], dtype=np.int64)
        idf = np.log((1 + len(counted)) / (1 + frequency[old])) + 1
        fitted = cls({gram: index for index, gram in enumerate(kept)}, idf.astype(np.float32))
        new = np.full(len(numbers), -1)
        new[old] = np.arange(len(old))
        return fitted, [fitted._weighed(new[indices], counts) for indices, counts in counted]

    def transform(self, text: str) -> Row:
        """Indices and values of one text; both empty when nothing is known."""
        counted = grams(text)
        find = self.vocabulary.get
        indices = np.array([find(gram, -1) for gram in counted], dtype=np.int64)
        return self._weighed(indices, np.array(list(counted.values()), dtype=np.float32))

    @cached_property
    def _is_word(self) -> NDArray[np.bool_]:
        return np.array([gram.startswith("w ") for gram in self.vocabulary], dtype=bool)

    def _weighed(self, indices: NDArray[np.int64], counts: Array) -> Row:
        """The features of one text from its counts of grams; -1 stands for an unknown one."""
        known = indices >= 0
        indices = indices[known]
        values = (1 + np.log(counts[known])) * self.idf[indices]
        is_word = self._is_word[indices]
        for part in (is_word, ~is_word):
            length = float(np.sqrt(np.sum(values[part] ** 2)))
            if length:
                values[part] /= length
        return indices, values.astype(np.float32)


def _numbered(counted: Counter[str], numbers: dict[str, int]) -> tuple[NDArray[np.int64], Array]:
    """Numbers and counts of a text's grams; a gram not seen before gets the next number."""
    found = [numbers.setdefault(gram, len(numbers)) for gram in counted]
    return np.array(found, dtype=np.int64), np.array(list(counted.values()), dtype=np.float32)


def matrix(rows: Sequence[Row], size: int) -> Any:
    """Rows as one sparse matrix of shape (rows, size)."""
    # Training alone needs it; the brain starts without.
    from scipy.sparse import csr_matrix

    return csr_matrix(
        (
            np.concatenate([values for _, values in rows]),
            np.concatenate([indices for indices, _ in rows]),
            np.cumsum([0] + [len(indices) for indices, _ in rows]),
        ),
        shape=(len(rows), size),
    )


def softmax(scores: Array) -> Array:
    """Probabilities along the last axis."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True), dtype=np.float32)


def unit(rows: Array) -> Array:
    """Rows of length 1 (a row of zeros stays)."""
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-9), dtype=np.float32)


def unique(labels: Sequence[str]) -> list[str]:
    """The labels in sorted order, each once."""
    return sorted(set(labels))

"""Repair of typing errors before a message is classified.

The sentence embedding loses its sense of a word with one wrong letter. A word that nobody
knows is replaced by the training examples' word next to it; a word that is known, to the
examples or to the embedding's own vocabulary, is never touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.brain.features import MOST_CHARACTERS, normal

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Shorter words are one letter away from too many others.
SHORTEST = 4
# From this length on two letters may be wrong, if the first is right.
LONG = 10
# A word that only one example uses may itself be a typing error.
USED = 2


@dataclass(frozen=True)
class Speller:
    """The words of the training examples (lower case, no accents) with their frequency."""

    words: Mapping[str, int]

    @classmethod
    def fit(cls, texts: Iterable[str]) -> Speller:
        """Learn the words; each counts once a text."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update({normal(word) for word in WORD.findall(text)})
        return cls(dict(sorted(counts.items())))

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for word, count in self.words.items():
            if count >= USED:
                found.setdefault(len(word), []).append(word)
        return found

    def repair(self, text: str, known: Callable[[str], bool] | None = None) -> str:
        """The text with unknown words repaired; the same text if there is nothing to repair.

        ``known`` tells of a folded word whether it is one, besides those of the examples.
        """
        return WORD.sub(lambda found: self._repaired(found[0], known), text[:MOST_CHARACTERS])

    def _repaired(self, written: str, known: Callable[[str], bool] | None) -> str:
        word = normal(written)
        if len(word) < SHORTEST or word in self.words or (known is not None and known(word)):
            return written
        far = 1 if len(word) < LONG else 2
        lengths = range(len(word) - far, len(word) + far + 1)
        candidates = [near for length in lengths for near in self._by_length.get(length, ())]
        near = [
            (distance, near[0] != word[0], -self.words[near], near)
            for near, distance, _ in process.extract(
                word, candidates, scorer=OSA.distance, score_cutoff=far, limit=None
            )
            if distance == 1 or near[0] == word[0]
        ]
        return min(near)[-1] if near else written

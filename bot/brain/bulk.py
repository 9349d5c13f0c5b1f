"""The embedding of sentences with half of the encoder's work.

The encoder's first layers look at single words, so here they are done once for each word: of
the whole lot in training, and of all messages since the start in a conversation, where the
encoder does them for each word of each sentence. What comes out is the same up to rounding
(tests/brain/test_bulk.py holds it to that). The encoder has no public way to its weights; its
version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.brain.features import Array

# Words that are worked on together: what is made of them fits into the processor's cache.
TOGETHER = 512
# Width of a window's layer, and each window's length and words to the left.
WIDTH = 256
WINDOWS = ((2, 0), (3, 1), (5, 2))
LEFT, RIGHT = 2, 2
# Words that are remembered, 15 kB each: conversations use far fewer.
MOST_WORDS = 4096

Numbers = NDArray[np.int64]


def encode(backend: Any, texts: Sequence[str]) -> Array:
    """The encoder's vectors of the texts. Shape (texts, 512)."""
    read = [backend.sp.encode(text, out_type=int, add_bos=True, add_eos=True) for text in texts]
    lengths = np.array([len(each) for each in read])
    tokens, places = np.unique(
        np.fromiter(chain.from_iterable(read), dtype=np.int64), return_inverse=True
    )
    words = _Words(backend, len(tokens))
    words.put(0, tokens)
    begins = np.cumsum(lengths) - lengths
    vectors = []
    for first, last in _batches(lengths):
        size = lengths[first:last]
        spoken = places[begins[first] : begins[first] + size.sum()]
        vectors.append(_finished(backend, words.summed(spoken, size), size))
    return np.concatenate(vectors)


def _batches(lengths: Numbers) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) sentence of each batch."""
    first = size = 0
    for at, length in enumerate(lengths):
        if size and size + length > TOGETHER:
            yield first, at
            first, size = at, 0
        size += length
    if size:
        yield first, len(lengths)


class OneByOne:
    """Gives single sentences' vectors; remembers what their words contribute, and no sentence."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        self._words = _Words(backend, MOST_WORDS)
        self._places: dict[int, int] = {}

    def encode(self, text: str) -> Array:
        """The encoder's vector of the text. Shape (512,)."""
        read = self._backend.sp.encode(text, out_type=int, add_bos=True, add_eos=True)
        size = np.array([len(read)])
        sums = self._words.summed(self._placed(read), size)
        return np.asarray(_finished(self._backend, sums, size)[0])

    def _placed(self, read: Sequence[int]) -> Numbers:
        """Where the words stand; those that are new are put there."""
        new = [token for token in dict.fromkeys(read) if token not in self._places]
        if new and len(self._places) + len(new) > MOST_WORDS:
            self._places.clear()
            new = list(dict.fromkeys(read))
        if new:
            first = len(self._places)
            self._words.put(first, np.array(new))
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return np.array([self._places[token] for token in read])


class _Words:
    """What each of so many words contributes, wherever it stands in a sentence."""

    def __init__(self, backend: Any, many: int) -> None:
        self._backend = backend
        # A word's meaning, what the windows' first layers start from, and what each of their
        # places hears of it.
        hears = sum(length for length, _ in WINDOWS)
        self._parts = np.cumsum([*backend.proj_W.shape, *[WIDTH] * hears])
        # Pages that nothing is put into take no memory. The last row stands for no word.
        self._table = np.empty((many + 1, self._parts[-1]), dtype=np.float32)
        self._table[-1] = 0

    def put(self, at: int, tokens: Numbers) -> None:
        """Put words into the rows from ``at`` on."""
        known = self._backend
        chunk = tokens % len(known.scale)
        meaning = known.table[tokens] * known.scale[chunk, None] + known.lo[chunk, None]
        inner = meaning @ known.proj_W + known.proj_b
        _normalize(inner, known.ln_g_all, known.ln_b_all, known.eps)
        heard = [
            own @ weights[place * WIDTH : (place + 1) * WIDTH]
            for own, weights, (length, _) in zip(
                np.split(inner, len(WINDOWS), axis=1), known.w1, WINDOWS, strict=True
            )
            for place in range(length)
        ]
        self._table[at : at + len(tokens)] = np.concatenate([meaning, inner, *heard], axis=1)

    def summed(self, words: Numbers, lengths: Numbers) -> Array:
        """The sentences' words after the windows, summed. A row for each sentence."""
        known, many = self._backend, len(words)
        around = _around(lengths, many)
        # Of a place the word, of no place no word.
        spoken = np.r_[words, len(self._table) - 1][around]
        meaning, inner, *first = np.split(self._table, self._parts[:-1], axis=1)
        layers = [meaning[words]]
        for at, (length, left) in enumerate(WINDOWS):
            columns = slice(LEFT - left, LEFT - left + length)
            own = slice(at * WIDTH, (at + 1) * WIDTH)
            heard = sum(first.pop(0)[place] for place in spoken[:, columns].T)
            heard = np.maximum(heard + known.b1[at], 0) + inner[words, own]
            padded = np.r_[heard, np.zeros((1, WIDTH), dtype=np.float32)]
            second = padded[around[:, columns]].reshape(many, length * WIDTH) @ known.w2[at]
            layers.append(np.maximum(second + known.b2[at], 0) + heard)
        every = np.concatenate(layers, axis=1)
        _normalize(every, known.ln_g, known.ln_b, known.eps)
        return np.asarray(np.add.reduceat(every, np.cumsum(lengths) - lengths, axis=0))


def _around(lengths: Numbers, many: int) -> Numbers:
    """For each word the places around it; ``many`` where the sentence is over."""
    ends = np.repeat(np.cumsum(lengths), lengths)[:, None]
    begins = ends - np.repeat(lengths, lengths)[:, None]
    places = np.arange(many)[:, None] + np.arange(-LEFT, RIGHT + 1)
    return np.where((places >= begins) & (places < ends), places, many)


def _normalize(rows: Array, gain: Array, shift: Array, least: float) -> None:
    """Layer normalisation, in place."""
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= np.sqrt(np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1] + least)
    rows *= gain
    rows += shift


def _finished(backend: Any, sums: Array, lengths: Numbers) -> Array:
    """The encoder's last layers."""
    words = lengths.astype(np.float32)[:, None]
    mean = (sums @ backend.cnn_W + words * backend.cnn_b) / np.sqrt(words)
    one = np.maximum(mean @ backend.d0, 0) @ backend.d1
    one = np.maximum(one + mean @ backend.p1, 0)
    two = np.maximum(one @ backend.d2, 0)
    out = np.tanh(one @ backend.p3 + two @ backend.d3)
    return np.asarray(out, dtype=np.float32)

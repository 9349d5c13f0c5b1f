"""Which of many texts may be alike: a quick upper bound, so that few pairs are compared in full."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer

# Characters fall into so many bins: two in one bin only make the bound higher.
BINS = 40
TOGETHER = 1000


def may_be_alike(
    texts: Sequence[str], others: Sequence[str], ratio: float
) -> Iterator[tuple[int, int]]:
    """Places of every pair whose token-set ratio may reach ``ratio`` (0 to 100), and of some more.

    The ratio is the best of three: the shared words against all words of either text, which is
    known from their lengths, and all words against all, of which no more can be the same than
    the two have characters in common. Texts are words parted by single blanks.
    """
    least = ratio / 100 - 0.005
    words = CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False, binary=True)
    known = words.fit_transform(others)
    # A word counts with the blank behind it.
    width = np.array([len(word) + 1 for word in words.get_feature_names_out()])
    lengths, other_lengths = _lengths(texts), _lengths(others)
    letters, other_letters = _letters(texts), _letters(others)
    for start in range(0, len(texts), TOGETHER):
        part = slice(start, start + TOGETHER)
        weighed = words.transform(texts[part]).multiply(width).tocsr()
        shared = np.maximum(np.asarray((weighed @ known.T).todense()) - 1, 0)
        shortest = np.minimum(lengths[part, None], other_lengths[None, :])
        common = sum(
            np.minimum(letters[part, at, None], other_letters[None, :, at]) for at in range(BINS)
        )
        total = lengths[part, None] + other_lengths[None, :]
        likely = (2 * shared >= least * (shared + shortest)) & (shared > 0)
        likely |= 2 * common >= least * total
        for row, column in np.argwhere(likely):
            yield start + int(row), int(column)


def _unique(text: str) -> str:
    return " ".join(sorted(set(text.split())))


def _lengths(texts: Sequence[str]) -> NDArray[np.int64]:
    return np.array([len(_unique(text)) for text in texts])


def _letters(texts: Sequence[str]) -> NDArray[np.int16]:
    """How often each bin of characters occurs. Shape (texts, bins)."""
    counts = np.zeros((len(texts), BINS), dtype=np.int16)
    for at, text in enumerate(texts):
        for char in _unique(text):
            counts[at, ord(char) % BINS] += 1
    return counts

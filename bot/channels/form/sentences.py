"""A form's words in pieces: for the patterns by its sentences, for the classifier in a few texts."""

from __future__ import annotations

import re

# Where one thing that was said ends and the next begins; not within an address or a number.
_END = re.compile(r"(?P<whole>\S*@\S*[^\s.!?;]|\d[\d.]*\d|(?:[A-Za-z]\.){2,})|[.!?;\n]+")
# Without a word of two letters besides addresses nothing is said.
_ADDRESS = re.compile(r"\S*@\S*")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Texts that the classifier is asked about; of so many words a text is not joined to the next.
MOST_WEIGHED = 40
_FEW = 4
# Characters of one such text, and of all that is read sentence by sentence.
_LONGEST, _MOST = 400, 8_000


def sentences(words: str) -> list[str]:
    """The sentences of a form's words, at most of their first 8,000 characters."""
    found, begin = [], 0
    words = words[:_MOST]
    for mark in _END.finditer(words):
        if mark["whole"] is None:
            found.append(words[begin : mark.start()])
            begin = mark.end()
    found.append(words[begin:])
    return [part for part in map(str.strip, found) if part]


def weighed(parts: list[str]) -> list[str]:
    """The same in texts for the classifier: a sentence each, mere words joined to the next one.

    Where they are too many, more are joined, so that none is left out.
    """
    said = [part for part in parts if _WORD.search(_ADDRESS.sub("", part))]
    fewest = _FEW
    texts = _joined(said, fewest)
    while len(texts) > MOST_WEIGHED:
        fewest *= 2
        texts = _joined(said, fewest)
    return [text[:_LONGEST] for text in texts]


def _joined(parts: list[str], fewest: int) -> list[str]:
    texts: list[str] = []
    for part in parts:
        if texts and len(texts[-1].split()) < fewest:
            texts[-1] += f". {part}"
        else:
            texts.append(part)
    return texts

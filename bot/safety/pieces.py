"""A sentence that comes in pieces, a word or two to a message: "i", "want", "to", "die"."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Words of one piece, and pieces of one sentence, at most.
_MOST_WORDS, _MOST_PIECES = 2, 10
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
# Answers to a question are pieces of nothing.
_FIGURE_OR_END = re.compile(r"\d|[.!?,;:\n]")
_ANSWERS = frozenset(
    "no yes yeah yep nope ok okay si none both left right skip hi hello hola thanks gracias ninguna stop later".split()
)
# What a sentence in pieces has, and a row of answers has not: "i", "want", "to", "me".
_JOINTS = frozenset(
    "i im i'm me my myself want wanna to can cant can't not cannot the and feel kill end going gonna it"
    " yo me mi quiero voy a no puedo ya la el se de".split()
)


def in_pieces(text: str, history: Sequence[str]) -> list[str]:
    """The messages right before that belong to one sentence with this one, oldest first.

    Empty if there are none, or if they only answer what was asked.
    """
    if not _is_piece(text):
        return []
    pieces: list[str] = []
    for earlier in reversed(history[-_MOST_PIECES:]):
        if not _is_piece(earlier):
            break
        pieces.insert(0, earlier.strip())
    words = {word.lower() for piece in (*pieces, text) for word in _WORD.findall(piece)}
    return pieces if words & _JOINTS else []


def _is_piece(message: str) -> bool:
    words = [word.lower() for word in _WORD.findall(message)]
    alone = len(words) == 1 and words[0] in _ANSWERS - _JOINTS
    return 0 < len(words) <= _MOST_WORDS and not alone and not _FIGURE_OR_END.search(message)

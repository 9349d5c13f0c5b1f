"""Making a visitor's words safe to store, show and hand on. Pure."""

from __future__ import annotations

import re
import unicodedata

# Joins the parts of an emoji; all other invisible characters go.
_JOINER = "\u200d"
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
# Control, invisible (directions of writing among them), half of a pair.
_GONE = frozenset({"Cc", "Cf", "Cs"})
# Letters and signs that nobody sees all the same: blanks in a name, nothing in a word.
_BLANKS = re.compile("[\u2800\u115f\u1160\u3164\uffa0]+")
_UNSEEN = frozenset("\u034f\u17b4\u17b5\u2065")
# Marks that are put upon a letter; more of them than any script needs cover the lines around.
_MARKS, _MOST_MARKS = frozenset({"Mn", "Me"}), 6
# What Rasa would take for a command, however it is disguised.
_COMMAND = re.compile(rf"^[\s/{_JOINER}]+")


def clean(text: str) -> str:
    """The words in NFC, without invisible and control characters, without outer blanks.

    Line breaks and tabs stay. Slashes in front go: typed text is never a command.
    """
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    text = "".join(char for char in text if char in "\n\t" or _visible(char))
    text = _without_piles(text)
    # Normal form once more: what was taken out may have kept two parts of a letter apart.
    return _COMMAND.sub("", unicodedata.normalize("NFC", text)).rstrip()


def one_line(text: str) -> str:
    """The same for a field of one line: every blank or break is one space."""
    return " ".join(_BLANKS.sub(" ", clean(text)).split())


def _without_piles(text: str) -> str:
    if text.isascii():
        return text
    kept, pile = [], 0
    for char in text:
        pile = pile + 1 if unicodedata.category(char) in _MARKS else 0
        if pile <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def _visible(char: str) -> bool:
    if char in _UNSEEN:
        return False
    return char == _JOINER or unicodedata.category(char) not in _GONE

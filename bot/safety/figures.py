"""Figures of speech, for readers that do not know them."""

from __future__ import annotations

from bot.safety.load import signs
from bot.safety.text import tokens

_GROUP = "_figure"


def without_figures(text: str) -> str:
    """The message without its figures of speech ("these bills will be the death of me").

    The same text where it has none. Never raises.
    """
    known = signs()
    words = tokens(text, known.speller)
    inside = {
        place
        for start, end in known.vocabulary.find(words).get(_GROUP, ())
        for place in range(start, end)
    }
    out = list(text)
    for place in inside:
        out[words[place].start : words[place].end] = " " * (words[place].end - words[place].start)
    return " ".join("".join(out).split()) if inside else text

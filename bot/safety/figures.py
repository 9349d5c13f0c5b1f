"""Figures of speech and everyday doses, for a reader that does not know them."""

from __future__ import annotations

from bot.safety.load import signs
from bot.safety.text import tokens

_GROUPS = ("_figure", "_dose")


def without_figures(text: str) -> str:
    """The message without its figures of speech ("these bills will be the death of me") and
    everyday doses ("took an aspirin").

    The same text where it has none. Never raises.
    """
    known = signs()
    words = tokens(text, known.speller)
    hits = known.vocabulary.find(words)
    inside = {
        place
        for group in _GROUPS
        for start, end in hits.get(group, ())
        for place in range(start, end)
    }
    out = list(text)
    for place in inside:
        out[words[place].start : words[place].end] = " " * (words[place].end - words[place].start)
    return " ".join("".join(out).split()) if inside else text

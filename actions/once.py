"""Two answers to one message say no sentence twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"(?<=[.?!])\s+")
# Shorter ones ("It may be.") answer a question of their own.
_FEWEST_WORDS = 6


def unsaid(text: str, above: Iterable[str]) -> str:
    """A text without the sentences that stand in the texts above it; all of it if it has no other.

    Paragraphs are parted by an empty line. Never raises.
    """
    said = {each for other in above for each in _BETWEEN.split(other.strip())}

    def left(paragraph: str) -> str:
        sentences = _BETWEEN.split(paragraph)
        return " ".join(s for s in sentences if s not in said or len(s.split()) < _FEWEST_WORDS)

    paragraphs = filter(None, map(left, text.strip().split("\n\n")))
    return "\n\n".join(paragraphs) or text

"""Two answers to one message say no sentence twice, and a limit stands once in a conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.cues.limits import limits_in

_BETWEEN = re.compile(r"(?<=[.?!])\s+")
# Shorter ones ("It may be.") answer a question of their own.
_FEWEST_WORDS = 6


def unsaid(text: str, above: Iterable[str]) -> str:
    """A text without the sentences that stand in the texts above it; all of it if it has no other.

    Paragraphs are parted by an empty line. Never raises.
    """
    said = {each for other in above for each in _sentences(other)}

    def left(paragraph: str) -> str:
        sentences = _BETWEEN.split(paragraph)
        return " ".join(s for s in sentences if s not in said or len(s.split()) < _FEWEST_WORDS)

    paragraphs = filter(None, map(left, text.strip().split("\n\n")))
    return "\n\n".join(paragraphs) or text


def reminded(text: str, before: Iterable[str]) -> str:
    """A text without the honest limits that answers before it said in the same words.

    One limit at least is left in it: the last of them, where there is no other. What the first
    paragraph says is the answer, and stays. Never raises.
    """
    heard = {each for other in before for each in _sentences(other)}
    first, *rest = [_BETWEEN.split(each) for each in text.strip().split("\n\n")]
    again = [each for sentences in rest for each in sentences if each in heard and limits_in(each)]
    if not again:
        return text
    gone = set(again)
    if not any(limits_in(each) for each in _sentences(text) if each not in gone):
        gone.discard(again[-1])
    left = [first, *([each for each in sentences if each not in gone] for sentences in rest)]
    return "\n\n".join(" ".join(sentences) for sentences in left if sentences)


def _sentences(text: str) -> list[str]:
    return [each for part in text.strip().split("\n\n") for each in _BETWEEN.split(part)]

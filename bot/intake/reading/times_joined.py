"""Times to call from two messages: a later one replaces only what it contradicts."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.message import fold
from bot.intake.reading.time_words import ANY, KINDS

_LONGEST = 200
_REPLACES = re.compile(
    r"\b(?:make it|chang\w+|instead|actually|rather|better|best|wrong|sorry|i meant|mejor|cambi\w+|en vez|en lugar|perdon)\b"
)
_NARROWS = re.compile(r"\W*(?:(?:but|and|pero|y) )?(?:not|no|never|except|nunca|excepto|menos)\b")


def joined(known: str, new: str, plain: str) -> str:
    """The known times with the new ones, or the new ones alone where they contradict.

    ``plain``: the whole folded message, which may say that it changes something.
    """
    before, after = fold(known), fold(new)
    if known == DECLINED or _REPLACES.search(plain) or ANY.search(before) or ANY.search(after):
        return new
    if after in before:
        return known
    same = _kinds(before) & _kinds(after)
    if not _kinds(before):
        # No time that anybody can tell from another.
        return new
    both = f"{known}, {new}"
    if (same and not _NARROWS.match(after)) or len(both) > _LONGEST:
        return new
    return both


def _kinds(plain: str) -> set[str]:
    """Whether days, parts of a day or hours are named."""
    return {kind for kind, words in KINDS.items() if words.search(plain)}

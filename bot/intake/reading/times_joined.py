"""Times to call from two messages: a later one replaces only what it contradicts."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.message import fold
from bot.intake.reading.time_words import ANY, kinds_in

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
    same = kinds_in(before) & kinds_in(after)
    if not kinds_in(before):
        # No time that anybody can tell from another.
        return new
    both = f"{known}, {new}"
    if (same and not _NARROWS.match(after)) or len(both) > _LONGEST:
        return new
    return both

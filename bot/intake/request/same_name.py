"""Whether two names can be one person's, written in two ways. Pure."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import OSA

_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset("mr mrs ms miss dr sr sra srta don dona".split())
# From so many letters on one more leaves it the same name, or one that is another, or two.
_MORE, _ONE, _TWO = 3, 4, 8
# Letters that make a short form of a longer one: "Dan", "Daniel".
_SHORT_FORM = 3


def same_name(one: str, other: str) -> bool:
    """Whether one is the other with a slip of the pen, a short form, or a part left out.

    "Maria" and "Maria Lopez", "Jon Smith" and "John Smith" are; a married couple is not, nor
    are "Mario" and "Maria". Where nothing can be read of one, they are.
    """
    fewer, more = sorted((_words(one), _words(other)), key=len)
    for word in fewer:
        found = next((each for each in more if _alike(word, each)), None)
        if found is None:
            return False
        more.remove(found)
    return True


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return [word for word in _WORD.findall(plain) if word not in _TITLES]


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long or (len(short) == 1 and long.startswith(short)):
        return True
    if _of_man_and_woman(short, long):
        return False
    if len(short) >= _SHORT_FORM and long.startswith(short):
        return True
    slips = (len(short) >= _ONE) + (len(short) >= _TWO)
    if len(short) >= _MORE and len(long) > len(short):
        slips = max(slips, 1)
    return OSA.distance(short, long, score_cutoff=slips) <= slips


def _of_man_and_woman(short: str, long: str) -> bool:
    """Mario and Maria, Juan and Juana."""
    pair = len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} == {*"ao"}
    return pair or long == f"{short}a"

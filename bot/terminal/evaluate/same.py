"""Whether two readings of a message say the same: the frozen set's own rule of comparison."""

from __future__ import annotations

import re
from typing import Any

# Details in the visitor's own words: where they begin and end is a matter of taste.
IN_WORDS = frozenset({"best_time", "prior_surgery", "pain_words"})
# Words without substance, in both languages.
_SMALL = frozenset(
    """
    a an and any at been but by did do for from had has have i in is it it's its just like me my
    of on or please so some something sort the there this time to was were
    with would you
    al algo como con de del el ella en era es esta está estaba fue ha hay he la las le lo los me
    mi mis muy o para pero por porque que se ser si son su tengo tiene un una unas unos y ya
    """.split()
)


def same(found: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether both hold the same keys with the same values.

    Lists are compared as sets, words of the visitor without case and by their words of
    substance; everything else must be equal.
    """
    return found.keys() == expected.keys() and all(
        _equal(key, found[key], value) for key, value in expected.items()
    )


def _equal(key: str, found: Any, expected: Any) -> bool:
    if isinstance(found, list) and isinstance(expected, list):
        return {_plain(one) for one in found} == {_plain(one) for one in expected}
    if key in IN_WORDS and isinstance(found, str) and isinstance(expected, str):
        return _substance(found) == _substance(expected)
    return bool(found == expected)


def _plain(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def _substance(words: str) -> frozenset[str]:
    every = frozenset(re.findall(r"[\w']+", words.casefold()))
    return every - _SMALL or every

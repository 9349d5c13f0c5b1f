"""The small language of the pattern files.

A phrase is words with blanks between them. A word may be ``stem*`` (any ending),
``one|other``, ``word?`` (may be missing), ``<group>`` (any phrase of that group),
``_`` (at most one word, whatever it is), ``...`` (at most three), or a class in capitals:
``NUM`` a number, ``MANY`` more pills than anybody is told to take, ``HUNDREDS`` ``FEVER`` a temperature, ``YEAR`` a year, ``AGE`` 65 or older.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bot.safety.text import plain

_FEW = frozenset(
    "one two three four five couple few several uno dos tres cuatro cinco varios varias "
    "un una a".split()
)
_MANY = frozenset(
    "six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty dozen siete ocho nueve diez "
    "once doce quince veinte treinta cuarenta cincuenta seis sixty seventy eighty ninety sesenta "
    "setenta ochenta noventa dozens".split()
)
_HUNDREDS = frozenset("hundred hundreds cien ciento cientos doscientas trescientas".split())


class Part(NamedTuple):
    """One element of a phrase: the keys or the group that fit, and how often it may be
    skipped (``least``) or repeated (``most``).
    """

    keys: frozenset[str] | None
    group: str | None
    least: int = 1
    most: int = 1


class Phrase(NamedTuple):
    """A phrase of a group."""

    group: str
    parts: tuple[Part, ...]


class PhraseError(ValueError):
    """A phrase of a pattern file cannot be read."""


def parse(group: str, text: str, resolve: Mapping[str, str]) -> list[Phrase]:
    """The phrases that a line of a pattern file stands for.

    ``resolve`` maps the group names that the file may use to their full names. Raises
    ``PhraseError`` for an unknown group or an empty phrase.
    """
    variants: list[tuple[Part, ...]] = [()]
    for word in text.split():
        if word == "...":
            variants = [(*v, Part(None, None, 0, 3)) for v in variants]
            continue
        if word == "_":
            variants = [(*v, Part(None, None, 0, 1)) for v in variants]
            continue
        optional = word.endswith("?")
        part = _part(word.rstrip("?"), resolve)
        kept = variants if optional else []
        variants = kept + [(*v, part) for v in variants]
    if any(not v or (v[0].keys is None and v[0].group is None) for v in variants):
        raise PhraseError(f"{group}: {text!r} must begin with a word")
    return [Phrase(group, v) for v in variants]


def _part(word: str, resolve: Mapping[str, str]) -> Part:
    if word.startswith("<") and word.endswith(">"):
        if word[1:-1] not in resolve:
            raise PhraseError(f"unknown group {word}")
        return Part(None, resolve[word[1:-1]])
    keys = frozenset(key if key.isascii() else plain(key) for key in word.split("|"))
    for key in keys:
        # "my|_" or "a?|b" would silently never be found.
        if not key.removesuffix("*").isalnum():
            raise PhraseError(f"cannot read {key!r} in {word!r}")
    return Part(keys, None)


def classes(word: str) -> set[str]:
    """The classes in capitals that a word belongs to."""
    if not word[0].isdigit():
        if word in _HUNDREDS:
            return {"NUM", "HUNDREDS"}
        return {"NUM", "MANY"} if word in _MANY else {"NUM"} if word in _FEW else set()
    found = {"NUM"}
    try:
        value = float(word)
    except ValueError:
        return found
    if value >= 6:
        # Of hundreds nobody knows whether they are pills or milligrams.
        found.add("MANY" if value < 100 else "HUNDREDS")
    if 100 <= value <= 109 or 38 <= value <= 42.5:
        found.add("FEVER")
    if 65 <= value <= 110 and "." not in word:
        found.add("AGE")
    if 1950 <= value <= 2049 and "." not in word:
        found.add("YEAR")
    return found

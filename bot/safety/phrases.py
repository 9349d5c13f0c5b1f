"""The small language of the pattern files, and finding its phrases in a list of words.

A phrase is words with blanks between them. A word may be ``stem*`` (any ending),
``one|other``, ``word?`` (may be missing), ``<group>`` (any phrase of that group),
``_`` (at most one word, whatever it is), ``...`` (at most three), or a class in capitals:
``NUM`` a number, ``MANY`` more pills than anybody is told to take, ``HUNDREDS`` ``FEVER`` a temperature, ``YEAR`` a year, ``AGE`` 65 or older.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.safety.text import STOP, Token, plain

# Start and end (exclusive) of a phrase, in words.
Span = tuple[int, int]
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

# "ny" stands for the Spanish n with a tilde (bot/safety/text.py).
_TILDE = re.compile(r"(?<!^a)ny(?=[aeiou])")
_YEARS = frozenset({"anyo", "anyos"})
# Words of which is remembered what they are known by.
_REMEMBERED = 10_000
_TURNS = frozenset("no not never without nor neither sin ni nunca tampoco but pero".split())


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


class Vocabulary:
    """All phrases of all groups, ready to be found."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Raises ``PhraseError`` if groups refer to each other in a circle."""
        self._stems: dict[str, str] = {}
        self.words: set[str] = set()
        needs: dict[str, set[str]] = defaultdict(set)
        listed = list(phrases)
        for phrase in listed:
            for part in phrase.parts:
                for key in part.keys or ():
                    if key.endswith("*"):
                        self._stems[key[:-1]] = key
                    elif key.islower():
                        self.words.add(key)
                if part.group:
                    needs[phrase.group].add(part.group)
        self._lengths = sorted({len(s) for s in self._stems})
        # Words come back with every message, for what was said before is read again.
        self.keys = lru_cache(maxsize=_REMEMBERED)(self._keys)
        depth = _depths({p.group for p in listed}, needs)
        self._levels: list[_Level] = [_Level() for _ in range(max(depth.values(), default=0) + 1)]
        for phrase in listed:
            self._levels[depth[phrase.group]].add(phrase)
        self._phrases = listed
        self._first: dict[tuple[str, ...], _Level] = {}

    @property
    def stems(self) -> set[str]:
        """The prefixes that a phrase accepts with any ending."""
        return set(self._stems)

    def _keys(self, word: str) -> frozenset[str]:
        """Everything that an element of a phrase may know this word by."""
        found = {word}
        for n in self._lengths:
            if n > len(word):
                break
            stem = word[:n]
            if stem in self._stems:
                found.add(self._stems[stem])
        found.update(_classes(word))
        if _TILDE.search(word) and word not in _YEARS:
            # A phrase may be written without the tilde as well.
            found |= self.keys(_TILDE.sub("n", word))
        return frozenset(found)

    def _alone(self, groups: tuple[str, ...]) -> _Level:
        """The phrases of these groups only, which need no other group."""
        if groups not in self._first:
            level = _Level()
            for phrase in self._phrases:
                if phrase.group in groups:
                    level.add(phrase)
            self._first[groups] = level
        return self._first[groups]

    def find(
        self, words: Sequence[Token], blank: str = "", kept: Mapping[str, str] | None = None
    ) -> dict[str, list[Span]]:
        """Where each group stands. Words inside a hit of the group ``blank`` count for
        nothing else (figures of speech), those of a group in ``kept`` for one word ("a steroid
        shot in the back" for "injection": nobody was shot).
        """
        keys = [self.keys(t.word) for t in words]
        # A phrase never runs past the end of a sentence.
        stop = [len(words)] * len(words)
        for i in range(len(words) - 2, -1, -1):
            stop[i] = i + 1 if words[i + 1].gap == STOP else stop[i + 1]
        hits: dict[str, dict[int, set[int]]] = {}
        if blank:
            first = (blank, *(kept or ()))
            self._alone(first).find(keys, stop, hits)
            for group in first:
                for start, ends in hits.pop(group, {}).items():
                    for i in range(start, max(ends)):
                        keys[i] = frozenset()
                    if group != blank and kept:
                        keys[start] = self.keys(kept[group])
        for level in self._levels:
            level.find(keys, stop, hits)
        return {
            group: [(s, e) for s, ends in sorted(at.items()) for e in sorted(ends)]
            for group, at in hits.items()
        }


class _Node:
    """The phrases that begin with one word, by the word that follows."""

    def __init__(self) -> None:
        self.by_next: dict[str, list[Phrase]] = defaultdict(list)
        # Whatever is not followed by a plain word.
        self.others: list[Phrase] = []

    def add(self, phrase: Phrase) -> None:
        second = phrase.parts[1].keys if len(phrase.parts) > 1 else None
        if second is None:
            self.others.append(phrase)
        for key in second or ():
            self.by_next[key].append(phrase)


class _Level:
    """Phrases that need only the hits of lower levels."""

    def __init__(self) -> None:
        self._by_key: dict[str, _Node] = defaultdict(_Node)
        self._by_group: dict[str, list[Phrase]] = defaultdict(list)

    def add(self, phrase: Phrase) -> None:
        first = phrase.parts[0]
        if first.group:
            self._by_group[first.group].append(phrase)
        for key in first.keys or ():
            self._by_key[key].add(phrase)

    def _starting(
        self, i: int, keys: Sequence[frozenset[str]], stop: int
    ) -> Iterator[tuple[Phrase, int]]:
        """Phrases whose first parts stand at a word, each with the number of those parts."""
        following = keys[i + 1] if i + 1 < stop else ()
        for key in keys[i]:
            node = self._by_key.get(key)
            if node is not None:
                for phrase in node.others:
                    yield phrase, 1
                for after in following:
                    for phrase in node.by_next.get(after, ()):
                        yield phrase, 2

    def find(
        self,
        keys: Sequence[frozenset[str]],
        stop: Sequence[int],
        hits: dict[str, dict[int, set[int]]],
    ) -> None:
        """Adds what stands in ``keys`` to ``hits``: group, start, ends."""
        known = self._by_key.keys()
        for i in range(len(keys)):
            # Most words of a message, and nearly all that are no words, begin no phrase.
            if known.isdisjoint(keys[i]):
                continue
            for phrase, n in self._starting(i, keys, stop[i]):
                _note(phrase, i, _ends(phrase.parts[n:], {i + n}, keys, stop[i], hits), hits)
        for group, phrases in self._by_group.items():
            for start, starts in list(hits.get(group, {}).items()):
                for phrase in phrases:
                    ends = _ends(phrase.parts[1:], starts, keys, stop[start], hits)
                    _note(phrase, start, ends, hits)


def _note(phrase: Phrase, start: int, ends: set[int], hits: dict[str, dict[int, set[int]]]) -> None:
    if ends:
        hits.setdefault(phrase.group, {}).setdefault(start, set()).update(ends)


def _ends(
    parts: Sequence[Part],
    ends: set[int],
    keys: Sequence[frozenset[str]],
    stop: int,
    hits: Mapping[str, Mapping[int, set[int]]],
) -> set[int]:
    """Where the rest of a phrase can end, given where its beginning can end."""
    for part in parts:
        if part.group:
            at = hits.get(part.group, {})
            ends = {e for i in ends for e in at.get(i, ()) if e <= stop}
        elif part.keys is None:
            ends = _skip(part, ends, keys, stop)
        else:
            wanted = part.keys
            ends = {i + 1 for i in ends if i < stop and not wanted.isdisjoint(keys[i])}
        if not ends:
            return ends
    return ends


def _skip(part: Part, ends: set[int], keys: Sequence[frozenset[str]], stop: int) -> set[int]:
    out = set()
    for i in ends:
        for j in range(i, i + part.most + 1):
            # What is left out must not turn the meaning round.
            if j > stop or (j > i and not _TURNS.isdisjoint(keys[j - 1])):
                break
            if j >= i + part.least:
                out.add(j)
    return out


def _depths(groups: Iterable[str], needs: Mapping[str, set[str]]) -> dict[str, int]:
    depth: dict[str, int] = {}

    def visit(group: str, path: tuple[str, ...]) -> int:
        if group in path:
            raise PhraseError(f"groups in a circle: {' '.join(path)}")
        if group not in depth:
            below = (visit(g, (*path, group)) for g in needs.get(group, ()))
            depth[group] = max(below, default=-1) + 1
        return depth[group]

    for group in groups:
        visit(group, ())
    return depth


def _classes(word: str) -> set[str]:
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

"""Finding the phrases of the pattern files in a list of words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.safety.phrases import Part, Phrase, PhraseError, classes
from bot.safety.text import STOP, Token

# Start and end (exclusive) of a phrase, in words.
Span = tuple[int, int]
# "ny" stands for the Spanish n with a tilde (bot/safety/text.py).
_TILDE = re.compile(r"(?<!^a)ny(?=[aeiou])")
_YEARS = frozenset({"anyo", "anyos"})
# Words of which is remembered what they are known by.
_REMEMBERED = 10_000
_TURNS = frozenset("no not never without nor neither sin ni nunca tampoco but pero".split())


class Vocabulary:
    """All phrases of all groups, ready to be found."""

    def __init__(self, phrases: Iterable[Phrase], whole: Collection[str] = ()) -> None:
        """``whole``: words that only begin like a stem ("number" is not "numb*").

        Raises ``PhraseError`` if groups refer to each other in a circle.
        """
        self._whole = frozenset(whole)
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
            if n > len(word) or word in self._whole:
                break
            stem = word[:n]
            if stem in self._stems:
                found.add(self._stems[stem])
        found.update(classes(word))
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

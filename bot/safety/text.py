"""Words out of a visitor's message: case, accents, contractions, typing errors."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Breaks before a word: none, a comma or a dash, the end of a sentence.
NONE, COMMA, STOP = 0, 1, 2

# A letter with the accents that some keyboards send apart from it.
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_APOSTROPHE = r"['\u2019\u2018`\u00b4]"
_PIECE = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)"
    rf"|(?P<word>(?:{_LETTER})+(?:{_APOSTROPHE}(?:{_LETTER})+)*)"
    r"|(?P<mark>\.{2,}|\u2026|[^\w\s]|\n)"
)
_REPEATED = re.compile(r"(.)\1{2,}")
_TWICE = re.compile(r"(.)\1+")
_APOSTROPHES = re.compile(_APOSTROPHE)
_STOPS = frozenset(".!?;\u00bf\u00a1\u2022")
# Words before a dictated or cut-off "t": "can t", "don t".
_BEFORE_T = frozenset(
    "can don won isn doesn didn couldn haven hasn hadn wasn aren ain wouldn shouldn weren".split()
)
_YEAR_BEFORE = frozenset("un 1 este cada medio hace uno pasado primer por".split())
_SHORT_YEAR = re.compile(r"[4-9]\d")
_IN = frozenset("in since en desde del".split())
_CORRECTS = frozenset({("i", "mean"), ("o", "sea")})
_YEAR_AFTER = frozenset("pasado que nuevo proximo".split())
_NEIGHBOURS: Mapping[str, str] = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "wa qes wrd etf ryg tuh yij uok ipl ol qsz awdx sefc drgv fthb gyjn hukm ijl kop "
        "asx zcsd xvdf cbfg vngh bmhj njk".split(),
        strict=True,
    )
)


class Token(NamedTuple):
    """One word, normalised; ``start`` and ``end`` are offsets in the message, ``gap`` the
    break before it (``NONE``, ``COMMA`` or ``STOP``).
    """

    word: str
    start: int
    end: int
    gap: int


def plain(word: str) -> str:
    """The word in lower case without accents or apostrophes."""
    word = word.lower()
    if not word.isascii():
        # "ano" and "a\u00f1o" must stay apart: one of them is a sign word.
        word = word.replace("\u00f1", "ny").replace("n\u0303", "ny")
        word = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in word if not unicodedata.combining(c))
    return _APOSTROPHES.sub("", word) if not word.isalnum() else word


# Words whose repair is remembered.
_REMEMBERED = 10_000


class Speller:
    """Expands contractions and repairs typing errors against the signs' own vocabulary."""

    def __init__(
        self,
        known: Collection[str],
        stems: Collection[str],
        common: Collection[str],
        expand: Mapping[str, tuple[str, ...]],
        targets: Collection[str] | None = None,
    ) -> None:
        """``known`` are the words of the signs, ``stems`` their prefixes, ``common`` words
        that look like a sign word and are not to be touched, ``expand`` whole-word
        replacements (lower case, no apostrophes), ``targets`` the words that errors are
        repaired to (all that are known, unless given).
        """
        self.known = frozenset(known)
        self._stems = frozenset(stems)
        self._lengths = sorted({len(s) for s in stems})
        self._common = frozenset(common)
        self._expand = expand
        self._targets = sorted(
            w for w in (known if targets is None else targets) if len(w) >= 5 and w.isalpha()
        )
        # Only words that may be meant are compared: comparing with all of them takes most of
        # the time that a message of no words at all is read in.
        self._without_first = {w[1:]: w for w in reversed(self._targets)}
        self._swapped: dict[str, list[str]] = defaultdict(list)
        for target in self._targets:
            self._swapped[target[1] + target[0]].append(target)
        self._beginning: dict[tuple[str, int], list[str]] = defaultdict(list)
        for target in self._targets:
            # People seldom miss the first letter by more than a neighbouring key.
            for first in {target[0], *_NEIGHBOURS.get(target[0], "")}:
                self._beginning[first, len(target)].append(target)
        # People use the same words again and again, and earlier messages are read anew
        # with each one; looking for a near word costs more than all the rest.
        self._near = lru_cache(maxsize=_REMEMBERED)(self._repair)
        self._single = {_TWICE.sub(r"\1", w): w for w in sorted(known) if len(w) >= 3}

    def knows(self, word: str) -> bool:
        """Whether the word stands in the vocabulary, whole or by its stem."""
        return word in self.known or any(word[:n] in self._stems for n in self._lengths)

    def common(self, word: str) -> bool:
        """Whether it is a word by itself: of the signs, or one that looks like theirs."""
        return word in self.known or word in self._common or word in self._expand

    def spell(self, word: str) -> tuple[str, ...]:
        """The word as the patterns know it; more than one word for a contraction."""
        if word in self._expand:
            return self._expand[word]
        if self.knows(word) or len(word) < 4 or not word.isalpha():
            return (word,)
        short = _REPEATED.sub(r"\1\1", word)
        if short != word:
            for candidate in (short, _REPEATED.sub(r"\1", word)):
                if candidate in self._expand:
                    return self._expand[candidate]
                if self.knows(candidate):
                    return (candidate,)
            word = self._once(word) or _REPEATED.sub(r"\1", word)
        if len(word) < 5 or len(word) > 18 or word in self._common:
            return (word,)
        return (self._near(word),)

    def _once(self, word: str) -> str | None:
        """The known word of one whose letters are doubled in several places: "kkiill"."""
        single, places = _TWICE.subn(r"\1", word)
        return self._single.get(single) if places > 1 else None

    def _repair(self, word: str) -> str:
        if (once := self._once(word)) is not None:
            return once
        most = 2 if len(word) >= 10 else 1
        near = set(self._swapped.get(word[:2], ()))
        for length in range(len(word) - most, len(word) + most + 1):
            near.update(self._beginning.get((word[0], length), ()))
        if word in self._without_first:
            near.add(self._without_first[word])
        found = process.extractOne(word, sorted(near), scorer=OSA.distance, score_cutoff=most)
        return word if found is None else str(found[0])


def tokens(text: str, speller: Speller) -> list[Token]:
    """The words of a message, in order. Never raises."""
    out: list[Token] = []
    gap = NONE
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        if piece["mark"] is not None:
            mark = piece["mark"]
            if mark in _STOPS:
                gap = STOP
            elif gap == NONE:
                gap = COMMA
            continue
        if piece["number"] is not None:
            out.append(Token(piece["number"].replace(",", "."), start, end, gap))
            gap = NONE
            continue
        word = plain(piece["word"])
        if word == "t" and out and out[-1].word in _BEFORE_T:
            before = out.pop()
            start, gap, word = before.start, before.gap, before.word + "t"
        for part in speller.spell(word):
            if part:
                out.append(Token(part, start, end, gap))
                gap = NONE
    return _corrected(_dates(_years(out)))


def _dates(found: list[Token]) -> list[Token]:
    """A year without its century, at the end of a clause: "in the army in 71"."""
    for i, token in enumerate(found):
        ends = i + 1 == len(found) or found[i + 1].gap != NONE
        if i and ends and _SHORT_YEAR.fullmatch(token.word) and found[i - 1].word in _IN:
            found[i] = token._replace(word="19" + token.word)
    return found


def _corrected(found: list[Token]) -> list[Token]:
    """No break before "I mean": it goes on with what it corrects."""
    for i, token in enumerate(found[:-1]):
        after = found[i + 1]
        if token.gap == STOP and (token.word, after.word) in _CORRECTS and after.gap == NONE:
            found[i] = token._replace(gap=COMMA)
    return found


def _years(found: list[Token]) -> list[Token]:
    """Spanish "ano" typed without its tilde: a year where its neighbours say so."""
    for i, token in enumerate(found):
        if token.word in {"anos", "anyos"}:
            found[i] = token._replace(word="anyos")
        elif token.word == "ano":
            before = found[i - 1].word if i else ""
            after = found[i + 1].word if i + 1 < len(found) else ""
            if before in _YEAR_BEFORE or after in _YEAR_AFTER:
                found[i] = token._replace(word="anyo")
    return found

"""Misspelt words, or words written as they sound, put right where a reader knows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.intake.reading.text.message import Message

# Where two letters may be wrong, then in words from this length on.
_LONG = 9
# Shorter words stay.
_LETTERS = re.compile(r"[a-z]{3,}")
# What sounds the same in Spanish, in this order; "since" and "sinse" too.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ch", "1"), (r"qu(?=[ei])", "k"), (r"c(?=[eiy])", "s"), (r"[cq]", "k"), (r"z", "s"),
        (r"v", "b"), (r"ll", "y"), (r"g(?=[ei])", "j"), (r"(?<![tps])h", ""), (r"1", "ch"),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


class Spelling:
    """The words that one reader knows, and the ordinary words that are none of them.

    A word is put right where it sounds like a known one or is an edit away from it: a
    letter too many, too few or wrong, or two that changed places.
    """

    def __init__(
        self,
        known: Iterable[str],
        ordinary: Iterable[str] = (),
        short: Mapping[str, str] | None = None,
        *,
        shortest: int = 5,
        two_edits: bool = False,
        same_length: bool = False,
        most_words: int | None = None,
    ) -> None:
        """``known``: single folded words; ``ordinary``: words near to them, which stay;
        ``short``: the errors in words that are too short to be compared.

        ``shortest``: letters of the shortest known word that others are compared with
        (shorter ones have too many neighbours: "dais" may be "days" or "dias");
        ``two_edits``: whether a long word may have two errors; ``same_length``: whether
        the text must keep its length; ``most_words``: of an answer that is nothing but
        such words, in which the first letter may be wrong too; a longer text stays.
        """
        self._short = dict(short or {})
        self._known = frozenset(known)
        self._ordinary = frozenset(ordinary)
        self._shortest = shortest
        self._two_edits = two_edits
        self._same_length = same_length
        self._most_words = most_words
        # By the first letter, which hardly anybody misses.
        self._long: dict[str, list[str]] = {}
        for known_word in sorted(w for w in self._known if len(w) >= shortest):
            self._long.setdefault(self._initial(known_word), []).append(known_word)
        # Written by ear shorter words count too: "ase" is "hace".
        self._heard = {heard(w): w for w in sorted(self._known) if len(w) >= shortest - 1}
        self.right = lru_cache(maxsize=4096)(self._right)

    def _initial(self, word: str) -> str:
        return word[0] if self._most_words is None else ""

    def _right(self, word: str) -> str:
        """The known word that a folded one stands for; the word itself if it is none."""
        if word in self._known or word in self._ordinary:
            return word
        if word in self._short:
            return self._short[word]
        same = self._heard.get(heard(word))
        if same and (len(same) == len(word) or not self._same_length):
            return same
        return self._nearest(word) if len(word) >= self._shortest - 1 else word

    def _nearest(self, word: str) -> str:
        near: list[tuple[int, str]] = []
        for known in self._long.get(self._initial(word), ()):
            most = 2 if self._two_edits and len(known) >= _LONG else 1
            if abs(len(known) - len(word)) > (0 if self._same_length else most):
                continue
            edits = OSA.distance(known, word, score_cutoff=most)
            if edits <= most:
                near.append((edits, known))
        return min(near)[1] if near else word

    def plain(self, plain: str) -> str:
        """The folded text with every such word put right."""
        if self._too_long(plain):
            return plain
        return _LETTERS.sub(lambda match: self.right(match[0]), plain)

    def repaired(
        self, message: Message, besides: Sequence[tuple[tuple[int, int], str]] = ()
    ) -> Repaired:
        """The message with every such word put right.

        ``besides``: places that the reader itself puts right, each with what belongs there.
        """
        wrong = [
            (match.span(), right)
            for match in _LETTERS.finditer("" if self._too_long(message.plain) else message.plain)
            if (right := self.right(match[0])) != match[0]
            and not any(start <= match.start() < end for (start, end), _ in besides)
        ]
        return Repaired(message, sorted([*wrong, *besides]))

    def _too_long(self, plain: str) -> bool:
        return self._most_words is not None and len(plain.split()) > self._most_words


class Repaired:
    """A message with words put right, and the way back to places in the original."""

    def __init__(self, message: Message, wrong: list[tuple[tuple[int, int], str]]) -> None:
        """``wrong``: the places of words in their order, each with the right word."""
        text: list[str] = []
        plain: list[str] = []
        at = 0
        # Where a piece of the new text begins, and where it began in the original.
        self._new, self._old = [0], [0]
        length = 0
        for (start, end), right in wrong:
            for parts, source in ((text, message.text), (plain, message.plain)):
                parts += [source[at:start], right]
            length += start - at + len(right)
            self._new.append(length)
            self._old.append(end)
            at = end
        self.message = message
        if wrong:
            rest = (message.text[at:], message.plain[at:])
            self.message = Message("".join(text) + rest[0], "".join(plain) + rest[1])

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original message of a place in the repaired one."""
        return self._back(start), self._back(end)

    def _back(self, at: int) -> int:
        piece = bisect_right(self._new, at) - 1
        old = self._old[piece] + at - self._new[piece]
        following = self._old[piece + 1] if piece + 1 < len(self._old) else None
        return old if following is None else min(old, following)


def heard(word: str) -> str:
    """How a folded word sounds, so that "sirugia" and "cirugia" are the same."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word

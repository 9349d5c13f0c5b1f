"""Runs of digits, typed or spoken: "702-555-0143", "seven oh two", "double five"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.intake.reading.numbers.words import HUNDREDS, TEENS, TENS, UNITS

_TIMES = {"double": 2, "dbl": 2, "triple": 3, "treble": 3, "doble": 2}
_ZERO = {"oh", "o", "nought", "zeros", "ceros"}
# "un" and "una" are left out: before a noun they are articles.
_SPOKEN = {w: n for w, n in UNITS.items() if w not in {"un", "una"}}

_TOKEN = re.compile(r"\d+|[a-z]+")
# The letter O typed for a zero.
_LETTER_O = re.compile(r"(?<=\d)o(?=[\do]|\b)|\bo(?=\d)")
_LINK = re.compile(r"[\s().\-/,_:*]{0,4}")
# What is said between groups of digits while thinking of the next.
_FILLER = re.compile(r"(?:uh+|um+|er+|eh+|hmm+|then|luego|despues)")
FILLERS = re.compile(rf"\b{_FILLER.pattern}\b ?")
_ONE_TO_NINE = frozenset("123456789")
_TEN_ONE = re.compile(r"-| y | ")


class Group(NamedTuple):
    """Digits that stand together, where they stand, and what separates them from the last."""

    digits: str
    start: int
    end: int
    gap: str
    spoken: bool


def runs(plain: str, merge_hundreds: bool = True, *, fillers: bool = False) -> list[list[Group]]:
    """All runs of digits in folded words. ``merge_hundreds`` reads "setecientos dos" as
    702 instead of 700 and 2; ``fillers`` looks past "702 uh 555, then 0143".
    """
    plain = _LETTER_O.sub("0", plain)
    found: list[list[Group]] = [[]]
    room = 0  # 10 or 100 while smaller words may still complete the last group
    repeat: tuple[int, int] | None = None  # how often the next digit stands, said where
    for token in _TOKEN.finditer(plain):
        word, run = token[0], found[-1]
        if (word == "y" and room) or (fillers and _FILLER.fullmatch(word)):
            continue
        start = repeat[1] if repeat else token.start()
        gap = plain[run[-1].end : start] if run else ""
        gap = FILLERS.sub("", gap) if fillers else gap
        linked = bool(run) and bool(_LINK.fullmatch(gap) or (room and gap == " y "))
        if word in _TIMES:
            repeat, room = (_TIMES[word], token.start()), 0
            continue
        if word in {"hundred", "hundreds"} and linked and run[-1].digits in _ONE_TO_NINE:
            run[-1] = run[-1]._replace(digits=run[-1].digits + "00", end=token.end())
            room = 100
            continue
        digits, size = _read(word, linked and run[-1].spoken)
        if not digits or (repeat and len(digits) > 1):
            if run:
                found.append([])
            repeat, room = None, 0
            continue
        if not linked and run:
            run = []
            found.append(run)
            gap, room = "", 0
        completes = 0 < size < room and digits != "0" and _TEN_ONE.fullmatch(gap)
        if completes and (room == 10 or merge_hundreds):
            value = str(int(run[-1].digits) + int(digits))
            run[-1] = run[-1]._replace(digits=value, end=token.end())
        else:
            digits *= repeat[0] if repeat else 1
            run.append(Group(digits, start, token.end(), gap, not word.isdecimal()))
        room = 100 if size == 100 else 10 if word in TENS else 0
        repeat = None
    return [run for run in found if run]


def spelled(plain: str) -> str:
    """The folded words with every spoken run of digits written in digits."""
    parts = []
    at = 0
    for run in runs(plain):
        parts.append(plain[at : run[0].start])
        spoken = all(g.spoken for g in run)
        parts.append(
            "".join(g.digits for g in run) if spoken else plain[run[0].start : run[-1].end]
        )
        at = run[-1].end
    return "".join(parts) + plain[at:]


def _read(word: str, inside: bool) -> tuple[str, int]:
    """Digits of one word, and 1, 10 or 100 for the size of what it names (0: typed).

    ``inside`` a spoken run the letter O is a zero; elsewhere it may be the Spanish "or".
    """
    if word.isdecimal():
        return word, 0
    if word in _SPOKEN:
        return str(_SPOKEN[word]), 1
    if word in _ZERO and (inside or word == "oh"):
        return "0", 0
    if word in TEENS:
        return str(TEENS[word]), 10
    if word in TENS:
        return str(TENS[word]), 10
    if word in HUNDREDS:
        return str(HUNDREDS[word]), 100
    return "", 0

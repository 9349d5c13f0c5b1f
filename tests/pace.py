"""CPU time as a multiple of a fixed piece of work, measured in the same run.

A bound in milliseconds fails on a slow or busy machine and says nothing on a fast one. What
slows the code down slows the reference down as well: both are Python, regular expressions
and dictionaries.
"""

import gc
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable

TEXT = (
    "My back, the left side, has hurt since 2019; ¿me pueden llamar mañana? Call 702-555-0143. " * 8
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
PLACE = re.compile(r"\b(?:left|right|both|izquierd[oa]|derech[oa])\b.{0,20}\b(?:side|lado)\b")
TRIES = 5
# CPU seconds: beside other processes the caches of a millisecond's work are cold in most tries.
ENOUGH = 0.1


def _reference() -> None:
    """About a quarter of a CPU millisecond on a machine of 2026."""
    plain = unicodedata.normalize("NFKD", TEXT.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for _ in range(4):
        words = WORD.findall(plain)
        counted = Counter(words)
        counted.update(f"{one} {two}" for one, two in zip(words, words[1:], strict=False))
        PLACE.search(plain)


def _least(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest of some tries: of short work so many that one is undisturbed.

    No garbage is collected meanwhile, as in ``timeit``: in a process of thirty thousand tests a
    collection takes longer than the work.
    """
    best, tries, spent = float("inf"), 0, 0.0
    collecting = gc.isenabled()
    gc.disable()
    try:
        while tries < TRIES or spent < ENOUGH:
            begun = time.process_time()
            work()
            took = time.process_time() - begun
            best, tries, spent = min(best, took), tries + 1, spent + took
    finally:
        if collecting:
            gc.enable()
    return best


def milliseconds() -> float:
    """CPU milliseconds of the reference, now."""
    return _least(_reference) * 1000


def references(work: Callable[[], object]) -> float:
    """How many times as long as the reference the work takes, in CPU time."""
    work()
    before = _least(_reference)
    spent = _least(work)
    return spent / max(before, _least(_reference))

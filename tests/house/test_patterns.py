"""No message of repeated words holds a reader up: no repeated group reads a word in two ways."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sre_compile
import sre_parse
from collections.abc import Iterator
from itertools import islice
from sre_constants import (
    ASSERT,
    ASSERT_NOT,
    BRANCH,
    CATEGORY,
    IN,
    LITERAL,
    MAX_REPEAT,
    MIN_REPEAT,
    NEGATE,
    NOT_LITERAL,
    RANGE,
    SUBPATTERN,
)  # fmt: skip
from typing import Any

import pytest

_PACKAGES = ("bot.intake", "bot.safety", "bot.brain", "actions")
# A group that may be repeated fewer times than this cannot take long.
_FEW = 12
_REPEATED = 26
_SECONDS = 0.1
# So many wordings are taken of a group.
_ITEMS = 1000
# These read a row of words in two ways in the last thing that they look for, and never match the
# words to their end: what they have found is enough, so they cannot be held up.
_OPEN_END = frozenset({
    "bot.intake.reading.pain.told._JOIN",
    "bot.intake.reading.surgery.prior._LEAD",
    # Stands in vocabulary/times.py; a pattern is called after the first file that knows it.
    "bot.intake.reading.times.told.RUN",
    "bot.intake.reading.times.answered.LEAD",
    # Sees the last 120 characters only, which take a tenth of a second at worst.
    "bot.intake.reading.times.answered.TRAIL",
    "bot.intake.reading.times.ruled_out._RUN",
})  # fmt: skip


class _TookTooLong(Exception):
    pass


def _stop(*_: object) -> None:
    raise _TookTooLong


def _patterns() -> dict[tuple[str, int], str]:
    """Every compiled pattern and where it stands."""
    found: dict[tuple[str, int], str] = {}

    def add(value: object, name: str, depth: int = 0) -> None:
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            found.setdefault((value.pattern, value.flags), name)
        elif isinstance(value, (list, tuple, set, frozenset)) and depth < 4:
            for each in value:
                add(each, name, depth + 1)
        elif isinstance(value, dict) and depth < 4:
            for each in value.values():
                add(each, name, depth + 1)

    for package in _PACKAGES:
        path = importlib.import_module(package).__path__
        for info in pkgutil.walk_packages(path, package + "."):
            for key, value in vars(importlib.import_module(info.name)).items():
                add(value, f"{info.name}.{key}")
    return found


def _loops(tree: Any) -> Iterator[Any]:
    """The groups of a parsed pattern that are repeated without end."""
    for node in tree:
        operation, argument = node
        if operation in (MAX_REPEAT, MIN_REPEAT):
            one = len(argument[2]) == 1 and argument[2][0][0] not in (BRANCH, SUBPATTERN)
            if argument[1] >= _FEW and not one:
                yield node
            yield from _loops(argument[2])
        elif operation is SUBPATTERN:
            yield from _loops(argument[3])
        elif operation is BRANCH:
            for each in argument[1]:
                yield from _loops(each)
        elif operation in (ASSERT, ASSERT_NOT):
            yield from _loops(argument[1])


def _wordings(tree: Any) -> list[str]:
    """Some of the words that a parsed pattern is made of: every part of it in all its ways once."""
    parts = [_of_node(node) for node in tree]
    first = [part[0] for part in parts]
    shortest = [part[-1] for part in parts]
    found = ["".join(first), "".join(shortest)]
    for at, part in enumerate(parts):
        for rest in (first, shortest) if len(part) > 1 else ():
            found += ["".join([*rest[:at], words, *rest[at + 1 :]]) for words in part]
    return list(dict.fromkeys(found))


def _of_node(node: Any) -> list[str]:
    operation, argument = node
    if operation is LITERAL:
        return [chr(argument)]
    if operation is BRANCH:
        return [words for each in argument[1] for words in _wordings(each)]
    if operation is SUBPATTERN:
        return _alternatives(argument[3])
    if operation in (MAX_REPEAT, MIN_REPEAT):
        once = _alternatives(argument[2])
        least = max(argument[0], 1)
        return [*(words * least for words in once), *([""] if argument[0] == 0 else [])]
    if operation is IN:
        return _of_class(argument)
    if operation is NOT_LITERAL:
        return ["q"]
    # "(?=(?P<one>…))(?P=one)" reads what it has found in one way.
    if operation is ASSERT and argument[0] > 0 and argument[1][0][0] is SUBPATTERN:
        return _of_node(argument[1][0]) if argument[1][0][1][0] else [""]
    return [""]


def _of_class(members: Any) -> list[str]:
    kind, value = members[0]
    if kind is LITERAL:
        return [chr(value) for kind, value in members if kind is LITERAL]
    if kind is RANGE:
        return [chr(value[0])]
    if kind is CATEGORY:
        return [{"CATEGORY_DIGIT": "1", "CATEGORY_WORD": "q"}.get(str(value), " ")]
    return ["q" if kind is NEGATE else " "]


def _alternatives(tree: Any) -> list[str]:
    if len(tree) == 1 and tree[0][0] is BRANCH:
        return _of_node(tree[0])
    return _wordings(tree)


def _held_up(loop: Any, state: Any, flags: int) -> str | None:
    """The words that hold a repeated group up, if there are any."""
    tree = sre_parse.SubPattern(state, [loop])
    group = sre_compile.compile(tree, flags)
    for words in dict.fromkeys(islice(_alternatives(loop[1][2]), _ITEMS)):
        for between in ("", " "):
            signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
            try:
                group.fullmatch((words + between) * _REPEATED + "\0")
            except _TookTooLong:
                return words
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return None


# The brain's libraries warn of one another as they are imported.
@pytest.mark.filterwarnings("ignore")
def test_no_row_of_words_holds_a_reader_up() -> None:
    before = signal.signal(signal.SIGVTALRM, _stop)
    slow: list[str] = []
    seen: set[str] = set()
    try:
        for (pattern, flags), name in _patterns().items():
            tree = sre_parse.parse(pattern, flags)
            for loop in _loops(tree):
                if name in _OPEN_END and loop in tree.data[-2:]:
                    continue
                if (key := f"{flags} {loop}") in seen:
                    continue
                seen.add(key)
                if (words := _held_up(loop, tree.state, tree.state.flags)) is not None:
                    slow.append(f"{name}: {words!r}")
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert not slow, "\n".join(slow)

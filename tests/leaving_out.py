"""Modules that a run has no test of are not even imported: some bring Rasa, or a browser, along."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

# What all tests of a module are marked with.
_MARKS = re.compile(r"^pytestmark = (\[[^\]]*\]|.*)", re.MULTILINE)
_MARK = re.compile(r"pytest\.mark\.(\w+)")
# What is wanted: any of these, and none of those. In what is written otherwise, nothing is left out.
_WANTED = re.compile(r"(?:\((\w+(?: or \w+)*)\) and )?(not \w+(?: and not \w+)*)")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """``-m "not slow and not brain"`` leaves out a module that is marked slow as a whole.

    ``-m "(brain or browser) and not full"`` also one that speaks of neither.
    """
    if not collection_path.name.startswith("test_"):
        return None
    text = collection_path.read_text(encoding="utf-8")
    return left_out(text, config.option.markexpr) or None


def left_out(text: str, wanted: str) -> bool:
    """Whether the expression leaves out every test of the module with this text."""
    read = _WANTED.fullmatch(wanted)
    if read is None:
        return False
    some, refused = read.groups(default="")
    marks = _MARKS.search(text)
    if marks and not set(refused.split()).isdisjoint(_MARK.findall(marks[1])):
        return True
    return bool(some) and set(some.split(" or ")).isdisjoint(_MARK.findall(text))

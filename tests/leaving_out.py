"""Modules that a run has no test of are not even imported: some bring Rasa, or a browser, along."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

# What all tests of a module are marked with.
_MARKS = re.compile(r"^pytestmark = (\[[^\]]*\]|.*)", re.MULTILINE)
_MARK = re.compile(r"pytest\.mark\.(\w+)")
_GROUP = re.compile(r"\([^()]*\)")
_NOT = re.compile(r"not (\w+)")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """``-m "not slow and not brain"`` leaves out a module that is marked slow as a whole."""
    if not collection_path.name.startswith("test_"):
        return None
    text = collection_path.read_text(encoding="utf-8")
    return left_out(text, config.option.markexpr) or None


def left_out(text: str, wanted: str) -> bool:
    """Whether the expression leaves out every test of the module with this text."""
    plain = _GROUP.sub("", wanted)
    if "(" in plain or re.search(r"\bor\b", plain):
        return False
    parts = [_NOT.fullmatch(part.strip()) for part in plain.split(" and ")]
    refused = {part[1] for part in parts if part}
    marks = _MARKS.search(text)
    return bool(marks) and not refused.isdisjoint(_MARK.findall(marks[1]))

"""A YAML table of patterns by name, and which of them speaks of a text first. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from bot.intake.reading.text.message import message_of

Patterns = Mapping[str, tuple[re.Pattern[str], ...]]


def patterns_in(name: str, behind: str = "") -> Patterns:
    """The table of a file beside this one: names, each with patterns over folded text, which all
    stand ``behind`` the same words.

    Raises ``OSError``, ``yaml.YAMLError`` or ``re.error``.
    """
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return {
        key: tuple(re.compile(f"{behind}(?:{pattern})") for pattern in patterns)
        for key, patterns in yaml.safe_load(text).items()
    }


def first_of(patterns: Patterns, text: str) -> str | None:
    """The first name, in the order of the table, one of whose patterns is found in the text."""
    plain = message_of(text).plain
    return next((name for name, few in patterns.items() if any(p.search(plain) for p in few)), None)

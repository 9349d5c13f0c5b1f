"""Word lists from the YAML files beside the readers, read once at import."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent.parent / "words"


@cache
def load(name: str) -> dict[str, Any]:
    """The file ``words/<name>.yml``. Raises ``OSError`` or ``yaml.YAMLError``."""
    with (_FOLDER / f"{name}.yml").open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.load(file, Loader=yaml.CSafeLoader)
    return content


def words(name: str, key: str) -> frozenset[str]:
    """The words of one block of a file; a block is text, split at blanks.

    Text and no YAML list, because YAML reads a bare ``no`` as false.
    """
    return word_set(str(load(name)[key]))


def word_set(block: str) -> frozenset[str]:
    """The words of a text, split at blanks."""
    return frozenset(block.split())


def phrases(name: str) -> dict[str, str]:
    """Every phrase of a file with its canonical name.

    The file maps canonical names to phrases that are separated by commas.
    """
    return {
        " ".join(phrase.split()): canonical
        for canonical, block in load(name).items()
        for phrase in str(block).split(",")
        if phrase.strip()
    }

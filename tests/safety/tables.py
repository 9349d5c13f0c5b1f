"""The tables of sentences: ``<sign or language>: |`` with one sentence a line; how one is read.

data/emergency/README.md explains the marks.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from bot import safety

# What the classifier learns from too, and what is too near to the frozen set for that.
FOLDERS = (Path(__file__).parents[2] / "data" / "emergency", Path(__file__).parent)


def rows(pattern: str) -> list[tuple[str, str, str]]:
    """File, heading and sentence of every line of the tables that fit."""
    out = []
    for path in sorted(path for folder in FOLDERS for path in folder.glob(pattern)):
        for heading, block in yaml.safe_load(path.read_text("utf-8")).items():
            out += [
                (path.stem, heading, line.strip()) for line in block.splitlines() if line.strip()
            ]
    return out


def action(words: str) -> str | None:
    """What a message calls for, read alone by the patterns."""
    found = safety.read(words)
    return found.action if found else None


def split(table: str) -> list[str]:
    """The words of a table whose cells stand between bars."""
    return [each.strip() for line in table.strip().splitlines() for each in line.split("|")]

"""The tables of sentences: ``<sign or language>: |`` with one sentence a line.

A sentence that begins with ``? `` need only lead to a question.
"""

from __future__ import annotations

from pathlib import Path

import yaml

HERE = Path(__file__).parent


def rows(pattern: str) -> list[tuple[str, str, str]]:
    """File, heading and sentence of every line of the tables that fit."""
    out = []
    for path in sorted(HERE.glob(pattern)):
        for heading, block in yaml.safe_load(path.read_text("utf-8")).items():
            out += [
                (path.stem, heading, line.strip()) for line in block.splitlines() if line.strip()
            ]
    return out

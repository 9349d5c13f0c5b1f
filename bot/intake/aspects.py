"""Which side of a topic a question asks for: "are other doctors wrong?" of why pain is missed.

The classifier names the topic; a few questions want one side of it, which has an answer
of its own. Pure: the patterns stand in ``aspects.yml`` and are read once at import.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from bot.intake.reading.message import message_of

_FILE = Path(__file__).parent / "aspects.yml"
ASPECTS: dict[str, tuple[re.Pattern[str], ...]] = {
    name: tuple(re.compile(pattern) for pattern in patterns)
    for name, patterns in yaml.safe_load(_FILE.read_text(encoding="utf-8")).items()
}


def aspect_of(text: str) -> str | None:
    """The name of the side that the words ask for; None for the topic as a whole."""
    plain = message_of(text).plain
    return next(
        (name for name, patterns in ASPECTS.items() if any(p.search(plain) for p in patterns)),
        None,
    )

"""Whether a visitor tells of a death, of anger or of being worn out: before the answer comes
one plain sentence. Pure; the patterns stand in ``feelings.yml`` and are read once at import.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from bot.intake.reading.message import message_of

_FILE = Path(__file__).parent / "feelings.yml"
FEELINGS: dict[str, tuple[re.Pattern[str], ...]] = {
    name: tuple(re.compile(pattern) for pattern in patterns)
    for name, patterns in yaml.safe_load(_FILE.read_text(encoding="utf-8")).items()
}


def feeling_of(text: str) -> str | None:
    """``grief``, ``anger``, ``worn`` or None."""
    plain = message_of(text).plain
    return next(
        (name for name, patterns in FEELINGS.items() if any(p.search(plain) for p in patterns)),
        None,
    )

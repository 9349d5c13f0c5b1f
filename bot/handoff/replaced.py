"""What stood on a request before it was changed, for the staff: whoever changed it, a slip or
somebody else at the same phone may have. It stands encrypted with the details, and goes with them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.contract import Detail, Details

KEY = "replaced"
# Values that are kept, the latest.
MOST = 30


def kept(before: Details, changed: Mapping[str, Detail | None], at: str) -> list[str]:
    """What is to stand below ``KEY`` after these changes, made at a time.

    A line that only grew lost nothing, and what somebody took out is to be gone altogether.
    """
    listed = before.get(KEY)
    gone = {key for key, value in changed.items() if value is None}
    old = [
        line
        for line in (listed if isinstance(listed, list) else [])
        if json.loads(line)[1] not in gone
    ]
    new = [
        json.dumps([at, key, before[key]], ensure_ascii=False)
        for key, value in changed.items()
        if before.get(key) not in (None, value) and value and str(before[key]) not in str(value)
    ]
    return [*old, *new][-MOST:]


def read(details: Mapping[str, Any]) -> dict[str, dict[str, Detail]]:
    """By the time of a change the values that it replaced, by their keys."""
    found: dict[str, dict[str, Detail]] = {}
    for line in details.get(KEY, ()):
        at, key, value = json.loads(line)
        found.setdefault(at, {})[key] = value
    return found

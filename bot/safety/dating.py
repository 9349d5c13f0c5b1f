"""The year that it is, in the words of whoever says since when: it makes nothing old."""

from __future__ import annotations

import re

# Four figures by themselves, no part of a telephone number.
_YEAR = re.compile(r"(?<![\d-])(?<!\d[ .)])20\d\d(?![\d-]|[ .]\d)")


def dated(text: str, year: int) -> str:
    """The words with a month in the place of this year, or a later one: "since 2026" in 2026 says
    no more than "since January".
    """
    return _YEAR.sub(lambda found: "January" if int(found[0]) >= year else found[0], text)

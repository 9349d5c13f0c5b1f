"""Full stops that end no sentence: those of "Dr.", "Mrs.", "vs." and "9 a.m."."""

from __future__ import annotations

import re

# A dot to everybody who reads, and no full stop to a pattern.
_NO_STOP = "\u2024"
_TITLES = r"(?:dra?|mrs?|ms|sra?|srta|prof|sgt|capt|lt|col|rev|cmdr|vs|approx|aprox)"
# These end a sentence as often as not: only a small letter or a number goes on.
_SHORTENED = r"(?:[ap]\.m|jr|uds?|vda|ext|tel|apt|etc)"
_SHORT = re.compile(
    r"(?:(?<=\b(?:at|in|by|of|to|de|en|la) )|(?<=\b(?:from|near) ))(?i:st)\.(?=\s+[A-Z])|"
    rf"\b(?i:{_TITLES})\.(?=\s+\w)|\b(?i:{_SHORTENED})\.(?=,|\s+[a-z0-9\u00e0-\u00ff])|\b(?i:[ap])\.(?=(?i:m)\b)"
)


def without_stops(text: str) -> str:
    """The text in its length, whose abbreviations have no full stop any more."""
    if "." not in text:
        return text
    return _SHORT.sub(lambda short: short[0].replace(".", _NO_STOP), text)


def with_stops(text: str) -> str:
    """The text as it was before ``without_stops``."""
    return text.replace(_NO_STOP, ".")

"""Whether a question is a wish: "can you call Danny instead?" asks nothing. Pure."""

from __future__ import annotations

import re

_POLITE = re.compile(
    r"\W*(?:(?:actually|and|so|but|also|maybe|ok|hey|oh|sorry|wait|um+|please|por favor|y|pero|oiga|mejor|disculpe|perdon|me|nos|le|la|lo)\W+)*"
    r"(?:can|could|would|please|puede\w*|podria\w*)\b"
)


def wishes(words: str) -> bool:
    """Whether folded words begin as a polite wish does."""
    return bool(_POLITE.match(words))

"""What a visitor only quotes from the summary: "it says back. it's the hip"."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import Message

# Up to the end of its clause; the right value stands behind it.
_QUOTED = re.compile(
    r"\b(?:(?:it|that|this|the summary|the request|you(?: guys)?|u|they|yall|y'all)(?: (?:still|only|just))*(?:'ve)? "
    r"(?:says?|shows?|put|wrote|lists?|got it as|have it as|has it as)|(?:dice|sale|aparece|pus(?:o|ieron)|apunt(?:o|aron)))"
    r"(?! (?:to|it|me|him|her|them|that|so|que)\b) [^.,;!?\n]{1,40}(?=[.,;!\n]|\b but\b| pero\b)[.,;!\n]?(?=.*\w)"
)


def without_quoted(message: Message) -> Message:
    """The message without the values that are quoted, where another one follows."""
    return message.without(*[match.span() for match in _QUOTED.finditer(message.plain)])

"""What safety makes of words that are typed while a question about a sign is open."""

from __future__ import annotations

from bot.contract import Safety
from bot.conversation.safety_first import first
from bot.conversation.safety_outcome import SCREEN

HEART = Safety("911", "heart", "my chest")
WEAK = Safety("ask", "bladder", "weak stream", "emergency_department")


def said(draft, words, asked=SCREEN, reading=None):
    """What is answered to these words."""
    return first(draft, asked, words, None, reading)

"""Red flags in what a visitor writes: reading, deciding on a question, what comes after.

Imports nothing of ours but ``bot.contract``. docs/safety.md explains the whole.
"""

from bot.safety.combine import combine, suspects
from bot.safety.read import MOST_SHOWN, denies, explains, read, urgency_of
from bot.safety.stream import MESSAGES

__all__ = [
    "MESSAGES",
    "MOST_SHOWN",
    "combine",
    "denies",
    "explains",
    "read",
    "suspects",
    "urgency_of",
]

"""Red flags in what a visitor writes: reading, deciding on a question, what comes after.

Imports nothing of ours but ``bot.contract``. docs/safety.md explains the whole.
"""

from bot.safety.combine import combine
from bot.safety.read import MOST_SHOWN, denies, read

__all__ = ["MOST_SHOWN", "combine", "denies", "read"]

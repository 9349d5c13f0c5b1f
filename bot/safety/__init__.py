"""Red flags in what a visitor writes: reading, deciding on a question, what comes after.

Imports nothing of ours but ``bot.contract``. docs/safety.md explains the whole.
"""

from bot.safety.combine import combine
from bot.safety.read import denies, read

__all__ = ["combine", "denies", "read"]

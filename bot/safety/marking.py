"""What the phrases of an answer say, each replaced by its name, and the words that none accounts for."""

from __future__ import annotations

from bot.safety import followup_asides as asides
from bot.safety import followup_phrases as phrases
from bot.safety import followup_words as vocabulary


def without_ages(said: str) -> str:
    """The words with ages out of the way, and with "not worse" as the old thing it means."""
    return phrases.NOT_NEW.sub("<old>", phrases.AGES.sub("<age>", said))


def marked(said: str) -> str:
    """The words with every phrase that says something replaced by ``<what it says>``."""
    said = asides.PLEAS.sub(" ", said).strip()
    for name, pattern in phrases.SAYS:
        said = pattern.sub(f"<{name}>", said)
    return said


def marks(marked: str) -> list[str]:
    """What marked words say, in their order."""
    return [mark for mark in phrases.MARK.findall(marked) if mark != "-"]


def left(marked: str) -> list[str]:
    """Words that no phrase accounts for."""
    words = phrases.MARK.sub(" ", marked).replace(",", " ").split()
    return [word for word in words if word not in vocabulary.FILLERS]

"""Whether a message is written in a language, or a script, that nobody answers here."""

from __future__ import annotations

import re
import unicodedata

from bot.intake.reading.text.load import words
from bot.intake.reading.text.message import fold

_UNSPOKEN = words("language", "unspoken")
_OURS = words("language", "english") | words("language", "spanish")
_WORD = re.compile(r"[a-z]+")
# Of so many letters at least, more than half must be of another script.
_FEWEST_LETTERS = 2
# A single word may be a name: "Ko", "Lung".
_FEWEST_WORDS = 2
_MOST = 2_000


def unspoken(text: str) -> bool:
    """Whether ``text`` is neither English nor Spanish, as far as its script and its small words tell.
    Never raises.
    """
    text = text[:_MOST]
    return _other_script(text) or _other_words(text)


def _other_script(text: str) -> bool:
    # Boxed and written letters are ours in another dress.
    letters = [each for each in unicodedata.normalize("NFKC", text) if each.isalpha()]
    others = sum(not unicodedata.name(each, "").startswith("LATIN ") for each in letters)
    return len(letters) >= _FEWEST_LETTERS and others * 2 > len(letters)


def _other_words(text: str) -> bool:
    said = _WORD.findall(fold(text))
    foreign = {each for each in said if each in _UNSPOKEN}
    ours = sum(each in _OURS and each not in _UNSPOKEN for each in said)
    return len(foreign) >= _FEWEST_WORDS and len(foreign) > ours

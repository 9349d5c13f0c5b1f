"""Words written so that a filter would not see them: "k1ll", "s u i c i d e", "i.want.to.die".

People who are ashamed of what they say, or used to being censored, write so. The message is
read as it stands and once more as it was meant; a plain message is read once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from bot.safety.text import Speller

# Letters of other alphabets that look like ours, and what they look like.
_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u043a\u043c\u0442\u043d\u0432"
    "\u03b1\u03b5\u03bf\u03c1\u03c5\u03c7\u03b9\u03ba\u03bd\u03c4\u03b7\u03c9\u0131\u0251\u0261",
    "aeopcyxijsdkmthbaeopuxikvtnwiag",
)
# Figures and signs that stand for a letter, and the letter.
_FIGURES = "0134578@$!|+\u20ac"
_LETTERS = str.maketrans(_FIGURES, "oieastbasiite")
_SIGNS = re.escape(_FIGURES)
_LETTER = r"[^\W\d_]"
# "k1ll", "mys3lf", "0verdose"; not "10mg", "2nd", "L5".
_FIGURED = re.compile(rf"{_LETTER}[{_SIGNS}]+{_LETTER}|(?<![\w.])[{_SIGNS}]{{1,2}}{_LETTER}{{5}}")
_MAIL = re.compile(r"(?<!\S)[^\s@]+@[^\s@.]+\.\S+")
# Words that figures stand in: "t0" too, once the message has a word like the ones above.
_WORD = re.compile(rf"(?<![\w@$!|+\u20ac])[\w@$!|+\u20ac]*{_LETTER}[\w@$!|+\u20ac]*")
# Letters one by one; a wider gap ends a word.
_ONE = rf"[\w{_SIGNS}]"
_GAP = r"[ .\-_*,/~]{1,3}"
_SPACED = re.compile(rf"(?<![\w]){_ONE}(?:{_GAP}{_ONE}){{3,}}(?![\w])")
_DOTTED = re.compile(rf"(?<!{_LETTER}){_LETTER}+(?:\.{_LETTER}+){{2,}}")
_STARRED = re.compile(rf"(?<!{_LETTER})({_LETTER}+)\*+({_LETTER}+)")
_VOWELS = "aeiou"
_TO = re.compile(rf"\b(want|going|ready|trying|need) 2 (?={_LETTER})", re.IGNORECASE)
# A word without blanks is taken apart where one of these is in it.
_GRAVE = frozenset(
    "die kill myself suicide life live dead morir morirme matarme vivir vida".split()
)
_SHORTEST_RUN, _LONGEST_RUN = 8, 60
_RUN = re.compile(rf"(?<![\w]){_LETTER}{{{_SHORTEST_RUN},{_LONGEST_RUN}}}(?![\w])")
_SINGLE = frozenset("aiouy")


def undisguised(text: str, speller: Speller) -> str | None:
    """What a message says without its disguise; None where it has none. Never raises.

    ``text`` is ``visible``; ``speller`` knows the words of the signs.
    """
    bare = _SPACED.sub(lambda run: _joined(run[0], speller), text)
    bare = _STARRED.sub(lambda word: _unstarred(word, speller), bare)
    bare = _TO.sub(r"\1 to ", _DOTTED.sub(lambda run: run[0].replace(".", " "), bare))
    if _FIGURED.search(_MAIL.sub(" ", bare)):
        bare = _WORD.sub(_lettered, bare)
    bare = _RUN.sub(lambda run: _apart(run[0].lower(), speller) or run[0], bare)
    return None if bare == text else bare


def visible(text: str) -> str:
    """The text without characters that nobody sees, look-alikes as what they look like.

    Never raises.
    """
    if text.isascii():
        return text
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    # Capitals only where there is something to fold: "\u0130" and its kind change their length.
    folded = seen.lower().translate(_ALIKE)
    return folded if folded != seen.lower() else seen


def _unstarred(word: re.Match[str], speller: Speller) -> str:
    """A word with a star in it with the vowel that makes it one of ours, or with none."""
    before, after = word[1].lower(), word[2].lower()
    meant = (f"{before}{vowel}{after}" for vowel in _VOWELS)
    return next((each for each in meant if each in speller.known), before + after)


def _lettered(word: re.Match[str]) -> str:
    """A word with letters for its figures; an exclamation mark at its end stays one."""
    core = word[0].rstrip("!|+")
    return core.translate(_LETTERS) + word[0][len(core) :]


def _joined(run: str, speller: Speller) -> str:
    """Letters that stand apart as words; as they are where there are no letters."""
    ones = list(re.finditer(_ONE, run))
    if sum(one[0].isalpha() for one in ones) * 2 < len(ones):
        return run
    gaps = [after.start() - before.end() for before, after in pairwise(ones)]
    words = ones[0][0]
    for one, gap in zip(ones[1:], gaps, strict=True):
        words += (" " if gap > min(gaps) else "") + one[0]
    found = (word.lower().translate(_LETTERS) for word in words.split())
    return " ".join(_apart(word, speller) or word for word in found)


def _apart(word: str, speller: Speller) -> str | None:
    """A run of words without blanks as words, the fewest; None where it is none of grave ones."""
    long_enough = _SHORTEST_RUN <= len(word) <= _LONGEST_RUN
    return _taken_apart(word, speller) if long_enough else None


@lru_cache(maxsize=10_000)
def _taken_apart(word: str, speller: Speller) -> str | None:
    best: list[list[str] | None] = [[], *([None] * len(word))]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 12), end):
            before, piece = best[start], word[start:end]
            if before is None or not (
                piece in speller.known if end - start > 1 else piece in _SINGLE
            ):
                continue
            there = best[end]
            if there is None or len(before) + 1 < len(there):
                best[end] = [*before, piece]
    found = best[-1]
    if found is None or len(found) < 2 or not _GRAVE.intersection(found):
        return None
    return " ".join(found)

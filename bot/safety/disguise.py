"""Words written so that a filter would not see them: "k1ll", "s u i c i d e", "i.want.to.die".

People who are ashamed of what they say, or used to being censored, write so. The message is
read as it stands and once more as it was meant; a plain message is read once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product

from bot.safety.text import Speller, plain

# Letters of other alphabets, small capitals and the like, and what they look like.
_PAIRS = (
    "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u0501d"
    "\u043ak\u043cm\u0442t\u043dh\u0432b\u0491r\u0454e\u03b1a\u03b5e\u03bfo\u03c1p"
    "\u03c5u\u03c7x\u03b9i\u03bak\u03bdv\u03c4t\u03b7n\u03c9w\u03c3o\u03aen\u03afi"
    "\u03ade\u0131i\u0251a\u0261g\u0138k\u2113l\u026ai\u1d00a\u1d05d\u1d07e\u1d0aj"
    "\u1d0bk\u029fl\u1d0dm\u0274n\u1d0fo\u1d18p\u0280r\ua731s\u1d1bt\u1d1cu\u1d20v"
    "\u1d21w\u028fy\ua730f\u0299b\u1d04c\u0262g\u029ch\u1d22z\u00f0d\u0142l"
)
_ALIKE = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
# Letters of flags: a country has two of them.
_FLAGS = {chr(0x1F1E6 + place): chr(97 + place) for place in range(26)}
# Patterns find them many times as fast as a table that most letters are not in.
_AN_ALIKE, _A_FLAG = re.compile(f"[{''.join(_ALIKE)}]"), re.compile(f"[{''.join(_FLAGS)}]")
# Figures and signs that stand for a letter, and the letter.
_FIGURES = "0134578@$!|+\u20ac"
_LETTERS = str.maketrans(_FIGURES, "oieastbasiite")
_EITHER = "1|!"
_MOST_EITHER = 4
_SIGNS = re.escape(_FIGURES)
_LETTER = r"[^\W\d_]"
# "k1ll", "mys3lf", "0verdose"; not "10mg", "2nd", "L5".
_FIGURED = re.compile(rf"{_LETTER}[{_SIGNS}]+{_LETTER}|(?<![\w.])[{_SIGNS}]{{1,2}}{_LETTER}{{5}}")
# A level of the spine, a strength: "L5S1", "10mg".
_MEDICAL = re.compile(r"(?<!\w)(?:(?:[clts][1-9]\d?){1,2}|\d+(?:mg|mcg|ml))(?!\w)", re.IGNORECASE)
_MAIL = re.compile(r"(?<!\S)[^\s@]+@[^\s@.]+\.\S+")
_TAG = re.compile(r"</?[a-z]{1,6}/?>", re.IGNORECASE)
_PARTS = rf"[\w{_SIGNS}]"
# Words that figures stand in: "t0" too, once the message has a word like the ones above.
_WORD = re.compile(rf"(?<!{_PARTS}){_PARTS}*{_LETTER}{_PARTS}*")
# Small words all in figures.
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,2}(?![\w.,/%-])")
_SMALL = {"1": "i", "70": "to", "15": "is", "17": "it", "47": "at", "4": "a", "50": "so"}
# Letters one by one; a wider gap ends a word.
_GAP = r"[ .\-_*,/~:|()\[\]\u2013\u2014]{1,4}"
_SPACED = re.compile(rf"(?<!\w){_PARTS}(?:{_GAP}{_PARTS}){{2,}}(?!\w)")
_DOTTED = re.compile(rf"(?<!{_LETTER}){_LETTER}+(?:\.{_LETTER}+){{2,}}")
_STARRED = re.compile(rf"(?<!{_LETTER})({_LETTER}+)\*+({_LETTER}+)")
_BARE = re.compile(rf"{_LETTER}+")
_VOWELS = "aeiou"
_TO = re.compile(rf"\b(want|going|ready|trying|need) 2 ?(?={_LETTER})", re.IGNORECASE)
# Backwards, letter by letter: the whole message, or each word.
_BACKWARDS = re.compile(
    r"(?<!\w)(?:eid|daed|htaed|llik|flesym|edicius|evil|efil|esodrevo|rirom|emrirom|emratam|oidicius|riviv|etreum)(?!\w)",
    re.IGNORECASE,
)
# A word without blanks is taken apart where one of these is in it.
_GRAVE = frozenset(
    "die dead kill myself suicide life live morir morirme matar matarme vivir vida".split()
)
_WHOSE = frozenset("i im my me yo mi quiero want".split())
_SHORTEST_RUN, _LONGEST_RUN = 8, 60
_RUN = re.compile(rf"(?<!\w){_LETTER}{{{_SHORTEST_RUN},{_LONGEST_RUN}}}(?!\w)")
_SINGLE = frozenset("aiouy")
# Fewer letters one by one are initials, unless they make a grave word.
_INITIALS = 3


def undisguised(text: str, speller: Speller) -> str | None:
    """What a message says without its disguise; None where it has none. Never raises.

    ``text`` is ``visible``; ``speller`` knows the words of the signs.
    """
    backwards = _forwards(text, speller) if _BACKWARDS.search(text) else None
    if backwards is not None:
        return backwards
    apart = _DOTTED.sub(lambda run: run[0].replace(".", " "), text)
    bare = _SPACED.sub(lambda run: _joined(run[0], speller), _TAG.sub("", apart))
    bare = _STARRED.sub(lambda word: _unstarred(word, speller), bare)
    figured = bool(_FIGURED.search(_MEDICAL.sub(" ", _MAIL.sub(" ", bare))))
    bare = _WORD.sub(lambda word: _lettered(word[0], speller, known_only=not figured), bare)
    if figured:
        bare = _NUMBER.sub(lambda number: _SMALL.get(number[0], number[0]), bare)
    bare = _RUN.sub(lambda run: _apart(run[0].lower(), speller) or run[0], _TO.sub(r"\1 to ", bare))
    # Read again only for a word of the signs that was not there before.
    fresh = set(_BARE.findall(bare.lower())) - set(_BARE.findall(text.lower()))
    known = apart != text or any(speller.knows(plain(word)) for word in fresh)
    return bare if known else None


def visible(text: str) -> str:
    """The text without characters that nobody sees, look-alikes as what they look like.

    Never raises.
    """
    if text.isascii():
        return text
    seen = "".join(
        c for c in text if unicodedata.category(c) not in ("Cf", "Me") and not _varies(c)
    )
    seen = unicodedata.normalize("NFKC", _A_FLAG.sub(lambda flag: _FLAGS[flag[0]], seen))
    # Capitals only where there is something to fold: "\u0130" and its kind change their length.
    folded = _AN_ALIKE.sub(lambda letter: _ALIKE[letter[0]], seen.lower())
    return folded if folded != seen.lower() else seen


def _forwards(text: str, speller: Speller) -> str | None:
    """A message that was written backwards, forwards; None where more of it is words as it is."""
    words = _BARE.findall(text.lower())
    turned = [word[::-1] for word in words]
    known = sum(word in speller.known for word in words)
    if len(words) < 2 or sum(word in speller.known for word in turned) <= known:
        return None
    whole = text[::-1].lower()
    return f"{whole}. {' '.join(turned)}"


def _varies(character: str) -> bool:
    """Whether it is a mark that fonts and emoji use, no accent."""
    return unicodedata.category(character) == "Mn" and not 0x300 <= ord(character) < 0x370


def _unstarred(word: re.Match[str], speller: Speller) -> str:
    """A word with a star in it with the vowel that makes it one of ours, or with none."""
    before, after = word[1].lower(), word[2].lower()
    meant = (f"{before}{vowel}{after}" for vowel in _VOWELS)
    return next((each for each in meant if each in speller.known), before + after)


def _lettered(word: str, speller: Speller, *, known_only: bool) -> str:
    """A word with letters for its figures; an exclamation mark at its end stays one.

    ``known_only``: only if that makes a word of the signs.
    """
    core = word.rstrip("!")
    if core.isalpha() or _MEDICAL.fullmatch(word):
        return word
    meant = list(_readings(core.lower()))
    known = next((each for each in meant if each in speller.known), None)
    if known is None and known_only:
        return word
    return (known or meant[0]) + word[len(core) :]


def _readings(word: str) -> Iterator[str]:
    """What figures in a word may stand for: "1" is an i or an l."""
    spots = [at for at, letter in enumerate(word) if letter in _EITHER][:_MOST_EITHER]
    for letters in product("il", repeat=len(spots)):
        spelled = list(word)
        for at, letter in zip(spots, letters, strict=True):
            spelled[at] = letter
        yield "".join(spelled).translate(_LETTERS)


def _joined(run: str, speller: Speller) -> str:
    """Letters that stand apart as words; as they are where there are no letters."""
    ones = list(re.finditer(_PARTS, run))
    if sum(one[0].isalpha() for one in ones) * 2 < len(ones):
        return run
    gaps = [after.start() - before.end() for before, after in pairwise(ones)]
    words, narrow = ones[0][0], min(gaps)
    for one, gap in zip(ones[1:], gaps, strict=True):
        words += (" " if gap > narrow else "") + one[0]
    found = [_meant(word.lower(), speller) for word in words.split()]
    return run if len(ones) <= _INITIALS and not _GRAVE.intersection(found) else " ".join(found)


def _meant(letters: str, speller: Speller) -> str:
    """Letters that stood apart, as a word or as several."""
    apart = (_apart(each, speller) for each in _readings(letters))
    return next(filter(None, apart), None) or _lettered(letters, speller, known_only=False)


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
            known = piece in speller.known if end - start > 1 else piece in _SINGLE
            if before is None or not known:
                continue
            there = best[end]
            if there is None or len(before) + 1 < len(there):
                best[end] = [*before, piece]
    found = best[-1]
    if found is None or len(found) < 2:
        return None
    grave = sum(word in _GRAVE for word in found)
    # "Nightlife" is no life of anybody's.
    if not grave or (grave < 2 and not _WHOSE.intersection(found)):
        return None
    return " ".join(found)

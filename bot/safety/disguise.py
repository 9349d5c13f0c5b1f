"""Words written so that a filter would not see them: "k1ll", "s u i c i d e", "i.want.to.die".

People who are ashamed of what they say, or used to being censored, write so. The message is
read as it stands and once more as it was meant; a plain message is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product

from bot.safety.text import Speller, plain

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
# Marks inside a word: "ki-ll", "su.i.cide".
_MARKED = re.compile(
    rf"(?<!{_LETTER}){_LETTER}+(?:[-_/.,;:'+=&#~^%?\"(){{}}\[\]\u00b7\u2022]{{1,2}}{_LETTER}+){{1,12}}(?!{_LETTER})"
)
_WITH_A_HYPHEN = frozenset({"e-mail", "x-ray"})
# Letters of a word that marks or blanks were put into.
_SHORTEST_MARKED, _SHORTEST_BROKEN, _LONGEST_BROKEN = 3, 4, 12
_TAG = re.compile(r"</?[a-z]{1,6}/?>", re.IGNORECASE)
_PARTS = rf"[\w{_SIGNS}]"
# Words that figures stand in: "t0" too, once the message has a word like the ones above.
_WORD = re.compile(rf"(?<!{_PARTS}){_PARTS}*{_LETTER}{_PARTS}*")
# Small words all in figures.
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,2}(?![\w.,/%-])")
_SMALL = {"1": "i", "70": "to", "15": "is", "17": "it", "47": "at", "4": "a", "50": "so"}
# Letters one by one; a wider gap ends a word.
_GAP = r"[ \n.\-_*,/~:|()\[\]\u2013\u2014]{1,4}"
_SPACED = re.compile(rf"(?<!\w){_PARTS}(?:{_GAP}{_PARTS}){{2,}}(?!\w)")
_DOTTED = re.compile(rf"(?<!{_LETTER}){_LETTER}+(?:\.{_LETTER}+){{2,}}")
_STARRED = re.compile(rf"(?<!{_LETTER})({_LETTER}+)\*+({_LETTER}+)")
# An x or another sign for the vowel of a word: "kxll", "d#e".
_CROSSED = re.compile(
    rf"(?<!{_LETTER})([a-z]{{1,6}})[x#%&_-]([a-z]{{1,6}})(?!{_LETTER})", re.IGNORECASE
)
# Pictures inside a word: "ki\U0001f642ll".
_INLAID = re.compile(rf"(?<={_LETTER})[\u2190-\u2bff\U0001f000-\U0001faff]{{1,4}}(?={_LETTER})")
# A capital I for an l: "kiII".
_CAPITAL_I = re.compile(r"(?<=[a-z])I{1,3}")
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
_CANNOT = frozenset("cant cannot couldnt nopuedo".split())
_SHORTEST_RUN, _LONGEST_RUN = 7, 60
# So many words in one are taken apart without a grave one, if they are no pieces of a long word.
_MANY_WORDS, _MANY_LETTERS, _LETTERS_EACH = 3, 11, 2.8
_RUN = re.compile(rf"(?<!\w){_LETTER}{{{_SHORTEST_RUN},{_LONGEST_RUN}}}(?!\w)")
# Words of one and two letters; others are pieces of longer ones.
_SHORT = frozenset(
    "a i o u y ya yo am an as at be by do go he if in is it me my no of on or so to up us we"
    " al de el en es ha la le lo mi se si su te tu un".split()
)
# Fewer letters one by one are initials, unless they make a word of the signs.
_INITIALS = 3


def undisguised(text: str, speller: Speller) -> str | None:
    """What a message says without its disguise; None where it has none. Never raises.

    ``text`` is ``visible``; ``speller`` knows the words of the signs.
    """
    backwards = _forwards(text, speller) if _BACKWARDS.search(text) else None
    if backwards is not None:
        return backwards
    apart = _DOTTED.sub(lambda run: run[0].replace(".", " "), text)
    bare = _CAPITAL_I.sub(lambda run: "|" * len(run[0]), _INLAID.sub("", apart))
    bare = _SPACED.sub(lambda run: _joined(run[0], speller), _TAG.sub("", bare))
    bare = _MARKED.sub(lambda run: _whole(run[0], speller), _CROSSED.sub(_uncrossed, bare))
    bare = _mended(bare, speller)
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


def _forwards(text: str, speller: Speller) -> str | None:
    """A message that was written backwards, forwards; None where more of it is words as it is."""
    words = _BARE.findall(text.lower())
    turned = [word[::-1] for word in words]
    known = sum(word in speller.known for word in words)
    if len(words) < 2 or sum(word in speller.known for word in turned) <= known:
        return None
    whole = text[::-1].lower()
    return f"{whole}. {' '.join(turned)}"


def _whole(run: str, speller: Speller) -> str:
    """A word without the marks inside it, if that makes it one of ours."""
    word = "".join(_BARE.findall(run))
    long_enough = len(word) >= _SHORTEST_MARKED and run.lower() not in _WITH_A_HYPHEN
    known = long_enough and word.lower() in speller.known
    return word if known else _apart(word.lower(), speller) or run


def _mended(text: str, speller: Speller) -> str:
    """The text with words whole that blanks were put into: "k ill", "su i cide"."""
    pieces = text.split(" ")
    lower = [piece.lower() for piece in pieces]
    odd = [
        piece.isalpha() and not (speller.common(piece) if len(piece) > 2 else piece in _SHORT)
        for piece in lower
    ]
    at = 0
    while at < len(pieces) - 1:
        for number in (3, 2):
            word = "".join(lower[at : at + number])
            broken = any(odd[at : at + number]) and word in speller.known
            if broken and _SHORTEST_BROKEN <= len(word) <= _LONGEST_BROKEN:
                pieces[at : at + number] = lower[at : at + number] = [word]
                odd[at : at + number] = [False]
                break
        at += 1
    return " ".join(pieces)


def _unstarred(word: re.Match[str], speller: Speller) -> str:
    """A word with a star in it with the vowel that makes it one of ours, or with none."""
    before, after = word[1].lower(), word[2].lower()
    meant = (f"{before}{vowel}{after}" for vowel in _VOWELS)
    return next((each for each in meant if each in speller.known), before + after)


def _uncrossed(word: re.Match[str]) -> str:
    """A word with the vowel that makes it a grave one, or as it is."""
    meant = (f"{word[1]}{vowel}{word[2]}".lower() for vowel in _VOWELS)
    return next((each for each in meant if each in _GRAVE), word[0])


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
    initials = len(ones) <= _INITIALS and speller.known.isdisjoint(found)
    return run if initials else " ".join(found)


def _meant(letters: str, speller: Speller) -> str:
    """Letters that stood apart, as a word or as several."""
    apart = (_apart(each, speller) for each in _readings(letters))
    return next(filter(None, apart), None) or _lettered(letters, speller, known_only=False)


def _apart(word: str, speller: Speller) -> str | None:
    """A run of words without blanks as words, the fewest; None where it may be one of its own."""
    long_enough = _SHORTEST_RUN <= len(word) <= _LONGEST_RUN
    return _taken_apart(word, speller) if long_enough else None


@lru_cache(maxsize=10_000)
def _taken_apart(word: str, speller: Speller) -> str | None:
    best: list[list[str] | None] = [[], *([None] * len(word))]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 12), end):
            before, piece = best[start], word[start:end]
            known = piece in (speller.known if end - start > 2 else _SHORT)
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
    whose = grave and (grave > 1 or not _WHOSE.isdisjoint(found))
    long_enough = len(word) >= max(_MANY_LETTERS, _LETTERS_EACH * len(found))
    many = len(found) >= _MANY_WORDS and long_enough
    return " ".join(found) if whose or many or found[0] in _CANNOT else None

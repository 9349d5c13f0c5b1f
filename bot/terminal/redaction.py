"""What a visitor wrote, without what tells who it was: numbers, addresses and names.

Nobody can list every surname. So besides the names that were given, and those that the name
reader finds, every capitalised word goes that stands in no list of ordinary words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.reading import read
from bot.intake.reading.text.load import phrases, words
from bot.intake.reading.text.message import fold

NAME = "[name]"
_MAIL = re.compile(r"\S+@\S+")
_DIGITS = re.compile(r"\d[\d\s().-]*\d|\d")
_WORD = re.compile(r"\[\w+\]|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?:^|[.!?\u00bf\u00a1]\s*|\n\s*)$")
_TITLES = frozenset(
    "mr mrs ms miss dr dra doctor doctora sr sra srta senor senora don dona".split()
)
_READ = ("name", "patient_name")
_GIVEN = words("names", "given")
# Words of other lists of the readers, each block as text.
_LISTS = (
    ("ordinary", "english"),
    ("ordinary", "spanish"),
    ("names", "stop"),
    ("language", "english"),
    ("language", "spanish"),
)
_SPOKEN = frozenset(
    "i im ive id ill ok okay hi hello hola english spanish espanol ingles medicare medicaid tricare mri ct emg pt er january february march"
    " april june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre"
    " noviembre diciembre monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo"
    " las vegas nevada facebook google messenger".split()
)
_ENDINGS = ("'s", "s", "es", "ed", "ing", "ly", "d", "er", "mente", "n", "an", "en")


def _known() -> frozenset[str]:
    listed = [words(*each) for each in _LISTS]
    named = [
        " ".join(phrases(name)).split() for name in ("places", "treatments", "relations", "tongues")
    ]
    return _SPOKEN.union(_TITLES, *listed, *map(frozenset, named))


_ORDINARY = _known()


def redacted(text: str, names: Iterable[str] = ()) -> str:
    """The words without numbers, addresses and names. ``names`` are the words of those known."""
    plain = " ".join(text.split())
    found = read(plain)
    said = [part for key in _READ for part in str(found.get(key, "")).split()]
    plain = _DIGITS.sub("#", _MAIL.sub("[mail]", plain))
    for name in {*names, *(part.strip(".,") for part in said)}:
        if name and fold(name) not in _TITLES:
            plain = re.sub(rf"\b{re.escape(name)}\b", NAME, plain, flags=re.IGNORECASE)
    return _without_capitals(plain)


def _without_capitals(plain: str) -> str:
    """The words without those that look like a name."""
    shouted = plain == plain.upper()
    kept: list[str] = []
    at = 0
    before = ""
    for match in _WORD.finditer(plain):
        beside = plain[at : match.start()]
        after = before if beside.strip() in ("", ".") else ""
        first = shouted or bool(_SENTENCE.search(plain[: match.start()]))
        word = match[0] if match[0].startswith("[") else _shown(match[0], after, first=first)
        kept += [beside, word]
        before = NAME if word == NAME else fold(match[0])
        at = match.end()
    return "".join([*kept, plain[at:]])


def _shown(word: str, before: str, *, first: bool) -> str:
    """A word, or the sign for a name. ``first``: its capital tells nothing; ``before``: the word
    right before it.
    """
    plain = fold(word)
    ordinary = plain in _ORDINARY or (first and _inflected(plain))
    capital = word[0].isupper()
    if capital and len(word) > 1 and (not ordinary or (before in (NAME, *_TITLES) and not first)):
        return NAME
    if (plain in _GIVEN or before == NAME) and not ordinary:
        return NAME
    return word


def _inflected(plain: str) -> bool:
    """Whether a word is one of the lists with an ending."""
    stems = (plain.removesuffix(end) for end in _ENDINGS if plain.endswith(end))
    return any(stem in _ORDINARY or f"{stem}e" in _ORDINARY for stem in stems if len(stem) > 1)

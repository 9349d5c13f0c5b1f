"""Lists of what was tried, unasked: "3 epidurals, a fusion, PT twice. Nothing."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.intake.reading.numbers.words import NUMBER
from bot.intake.reading.text.load import phrases, word_set
from bot.intake.reading.text.message import any_of
from bot.intake.reading.vocabulary.surgery import TERM

NAMES = phrases("treatments")
TREATMENT = re.compile(rf"\b(?:{any_of(NAMES)})(?!\w)")

_SENTENCE = re.compile(r"[^.!?;\n|]+")
# Beside the names nothing stands in such a list but how many, where, when, and how it went.
_SMALL = word_set(
    "a an one some several few couple of many lots tons multiple countless numerous bunch round rounds series other more another second third first"
    " un una unas unos varias varios muchas muchos par otra otro otras dos tres cuatro"
    " and then plus also after that next later now y luego despues tambien mas"
    " failed useless lumbar cervical spinal spine back neck low lower big major level physical different so far already"
    " i i've ive had did have been we tried got even just too hi hello hey ok well so pues yo he ya hola tuve hice"
    " nothing worked works helped helps none it all same pain still hurts hurting hurt etc everything zero"
    " nada ayudo ayuda sirvio sirve funciono sigue sigo igual con dolor"
    " in for each twice once times time x veces vez year years month months weeks last ago past en hace por anos meses ano pasado"
)
_HOW_IT_WENT = re.compile(
    r"\b(?:no (?:help|relief|luck|change|difference|use|better)|(?:didn'?t|did not|doesn'?t) (?:help|work|do (?:anything|a thing|squat))"
    r"|(?:i'?m )?still (?:in pain|here|the same)|you name it|no (?:me )?(?:ayud\w+|sirvi\w+|funcion\w+)(?: nada)?|y nada)\b"
)
_NUMBER = re.compile(
    rf"(?:{NUMBER}|x ?\d|\d+x|'?\d{{2}}|(?:19|20)\d\d|[lcts]\d{1, 2}(?:-?[lcts]\d{1, 2}|-\d{1, 2})*)"
)
_COUNTED = re.compile(
    rf"(?:(?:{NUMBER}|several|multiple|many|countless|a few|a couple(?: of)?|lots of|tons of|varias|muchas)(?: \w+)? $)"
)
_AGAIN = re.compile(r" (?:twice|x ?[2-9]|[2-9]x|(?:\w+ )?times|dos veces|\w+ veces)\b")
_FEWEST = 2
# Asked about anybody, a list is the usual way and nobody's own: "…, is that the usual ladder?"
_USUAL = re.compile(
    r"\b(?:(?:is|are) (?:that|this|these|those) (?:how|what|the|everybody|everyone|typical|normal|usual)"
    r"|(?:that'?s|thats|this is) the (?:usual|normal|standard|typical)|(?:es|asi es) (?:lo|el|la) (?:normal|usual|de siempre)|asi (?:es|le hacen) (?:con|a) todos)\b"
)


@lru_cache(maxsize=64)
def lists(plain: str) -> tuple[tuple[int, int], ...]:
    """The places of the sentences of a folded message that only list what was tried."""
    if _USUAL.search(plain):
        return ()
    return tuple(
        sentence.span()
        for sentence in _SENTENCE.finditer(plain)
        if plain[sentence.end() : sentence.end() + 1] != "?" and _lists(sentence[0])
    )


def within(place: int, listed: Iterable[tuple[int, int]]) -> bool:
    """Whether a place of the folded message stands in one of ``lists``."""
    return any(start <= place < end for start, end in listed)


def _lists(words: str) -> bool:
    found = [*TREATMENT.finditer(words)]
    found += [
        each
        for each in TERM.finditer(words)
        if all(each.end() <= one.start() or each.start() >= one.end() for one in found)
    ]
    if not found:
        return False
    counted = any(
        _COUNTED.search(words[: each.start()][-20:]) or _AGAIN.match(words, each.end())
        for each in found
    )
    if len(found) < _FEWEST and not counted:
        return False
    rest = words
    for each in found:
        rest = rest[: each.start()] + " " * len(each[0]) + rest[each.end() :]
    rest = _HOW_IT_WENT.sub(" ", rest)
    left = re.split(r"[\s,/&+:()-]+", rest)
    return all(not each or each in _SMALL or _NUMBER.fullmatch(each) for each in left)

"""Somebody whom the visitor only names is to be called: "it's Danny they talk to, not me"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.names.words import GIVEN, acceptable, capitalized, name_at
from bot.intake.reading.text.message import Message, fold

_CALL = (
    r"(?:call|phone|ring|contact|text|reach|talk (?:to|with)|speak (?:to|with)|deal with|go through|ask(?:ing)? for|pregunt\w+ por"
    r"|ll?am[ae](?:n|r)? a|marqu?en?(?:le)? a|marcar(?:le)? a|h[ae]bl[ae](?:n|r)? con|h[ae]blen?le a"
    r"|contact(?:en|ar) (?:a|con)|comuni(?:quense|carse) con)"
)
_WHOM = r"(?:(?:who|whom|that|que|(?:a|con) (?:quien|la que|el que)) )?"
_THEY = (
    r"(?:(?:they|you|the office|staff|somebody|someone|the doctor|ustedes|el consultorio)"
    r"(?:'ll| should| will| need to| must| have to| can| are to| would)? |(?:deben|tienen que|pueden|van a) )?"
)
# Behind the name: the writer is not the one.
_NOT_ME = re.compile(
    r"[^.!?\n]{0,25}?(?:\b(?:and |y )?(?:not|never|instead of|rather than|no|en vez de|en lugar de)"
    r" (?:to |with |for |a |con )?(?:me|mi|conmigo|myself)\b|\binstead\b(?! of (?!me\b))|\bin my place\b|\ben mi lugar\b"
    r"|\bmejor\W*$)"
)
# "Make sure they talk to Danny", "it's Danny they should call": nothing else is meant by it.
_SURE = re.compile(
    r"\b(?:make sure|be sure|see to it|ensure|aseg[uú]r[ae]\w*|ojo)(?: (?:that|it'?s|they|you|someone|somebody|to|only|que|de|"
    rf"solo|l[eo]s?))* {_CALL} (?=[^\W\d])"
)
_IT_IS = re.compile(r"\b(?:it'?s|it is|that'?s|es|sea|seria) (?=[^\W\d])")
_THEY_CALL = re.compile(rf" {_WHOM}{_THEY}{_CALL}\b|,? (?:con|a) quien\b")
_THE_ONE = re.compile(
    r"(?:'?s| is| es) (?:the (?:one|person|contact)|(?:la|el) (?:que|persona|contacto))\b[^.!?\n]{0,30}"
    r"\b(?:call|phone|contact|talk to|ask for|answers?|contesta|atiende|llam\w+|hablar|contacto)\b"
    r"| (?:gets|takes|will get|will take|should get|answers|recibe|contesta) (?:the|my|all|all the|all my|las|la|mis)"
    r" (?:phone )?(?:calls?|llamadas?)\b"
)
_ORDERS = re.compile(rf"\b{_CALL} (?=[^\W\d])")
# "Ask for Danny" may put the visitor's own name right.
_ASKS_FOR = re.compile(r"(?:ask(?:ing)? for|pregunt\w+ por) $")
_BEGINS = re.compile(r"(?:^|(?<=[.,;!\n] )|(?<=\band )|(?<=\by ))(?=[^\W\d])")
_NO_NAME = frozenset(
    "me us him her them back later now today tomorrow dr dr. doctor office yes no my the your mi mis su el la los"
    " somebody someone anybody everyone everybody monday tuesday wednesday thursday friday saturday sunday people"
    " before after at on in if when between morning afternoon evening".split()
)


def named(message: Message, known: str) -> str:
    """The folded name of whom the words want called in place of the writer; empty if nobody.

    ``known``: the name on the request. With it the plain order "call Danny" counts too.
    """
    plain = message.plain
    for name, start, end in _candidates(message):
        before, after = plain[:start], plain[end:]
        if fold(known) and name in fold(known).split():
            continue
        ordered = any(match.end() == start for match in _ORDERS.finditer(plain))
        if ordered and (_NOT_ME.match(after) or _ends_with(_SURE, before)):
            return name
        if _ends_with(_IT_IS, before) and _THEY_CALL.match(after):
            return name
        if _THE_ONE.match(after):
            return name
        if ordered and known and name in GIVEN and not _ASKS_FOR.search(before):
            return name
    return ""


def _ends_with(pattern: re.Pattern[str], before: str) -> bool:
    return any(match.end() == len(before) for match in pattern.finditer(before + "x"))


def _candidates(message: Message) -> Iterator[tuple[str, int, int]]:
    """Each name behind an order or "it's", or at the beginning of a clause."""
    plain = message.plain
    places = {
        match.end() for pattern in (_ORDERS, _IT_IS, _BEGINS) for match in pattern.finditer(plain)
    }
    for start in sorted(places):
        found = name_at(message, start, strict=False)
        if not found:
            continue
        first = plain[slice(*found)].split()[0]
        known = first in GIVEN or capitalized(message, start)
        if first in _NO_NAME or not acceptable(message, *found, led=known):
            continue
        end = found[1] if known else start + len(first)
        yield first, start, end

"""Which level, side and year an operation was, where it stands in brackets, behind a comma or in front."""

from __future__ import annotations

import re

from bot.intake.reading.surgery.beside import MONTH
from bot.intake.reading.surgery.operation import LEVEL, YEAR

_WHEN = rf"(?:(?:in|en|back in|el|de) ){{0,2}}(?:(?:{MONTH})\.?,? (?:of |de |del )?)?{YEAR}"
_SIDE = r"(?:left|right|both|bilateral|izquierd[oa]|derech[oa]|ambos|l|r)"
_ONE = rf"(?:{LEVEL}|{_WHEN}|{_SIDE})"
_BRACKETS = rf" ?\((?={_ONE}(?!\w))[^()\n]{{1,30}}\)"
# "Microdiscectomy L5-S1 (2024)": a year in brackets tells that it was done.
BRACKETED = re.compile(rf"(?: {LEVEL}){{0,3}} ?\([^()\n]{{0,20}}\b{YEAR}\)")
_AFTER = re.compile(
    rf"{_BRACKETS}(?: {_WHEN}(?!\w))?"
    rf"|,? (?:the (?:left|right) (?:one|side)|(?:el|la|del lado) (?:izquierd[oa]|derech[oa])),?(?: {_WHEN}(?!\w))?"
)
_BEFORE = re.compile(
    rf"\b(?:back in|in|en|around|about|como en)(?: el)?(?: ano)? {YEAR},? (?:(?:they|i|he|she|my doctor|the doctors?|had|did|got|me|le|lo|la|ya|yo|tuve|tuvo|an?|my|una?|la) ){{0,3}}$"
)
# "One in 2018 and the fusion in 2021": the other one of them stands in front.
_OTHER_BEFORE = re.compile(
    rf"\b(?:one|una|(?:the|la) (?:first|1st|other)(?: one)?|la (?:primera|otra)|(?:first|1st) one)(?: (?:was|fue))? {_WHEN}(?:,? (?:and|y|then|luego)|,)(?: (?:then|luego|after that|despues))? (?:(?:the|an?|la|el|una?) )?$"
)
_NO_OPERATION = re.compile(
    r"\b(?:accidents?|crash\w*|wrecks?|falls?|mris?|scans?|injections?|shots?|blocks?|epidurals?|accidentes?|choques?|caidas?|resonancias?|inyecci\w+|bloqueos?)\b[^.;!?\n]*$"
)
# "Right thigh since 2017 first fusion was 08": the year is the pain's.
_SINCE = ("since ", "desde ", "desde el ")
_YEAR_OF_PAIN = re.compile(
    rf"{YEAR} (?=(?:(?:the|my|la|mi) )?(?:first|second|1st|2nd|one|two|primera|segunda|una|dos)\b)"
)
_A_YEAR = re.compile(YEAR)
_NEAR = 50


def specified(plain: str, end: int) -> int:
    """The end with what specifies the operation right behind it: "fusion (L3-S1) in March 2021"."""
    more = _AFTER.match(plain, end)
    return more.end() if more else end


def dated_before(plain: str, start: int, end: int) -> int:
    """The start with the year in front: "in 2018 they fused my back", where none stands behind; or
    with another one and its year.
    """
    other = _OTHER_BEFORE.search(plain, max(0, start - _NEAR), start)
    if other and not _NO_OPERATION.search(plain, max(0, other.start() - _NEAR), other.start()):
        return other.start()
    if _A_YEAR.search(plain, start, end):
        return start
    year = _BEFORE.search(plain[max(0, start - _NEAR) : start])
    return max(0, start - _NEAR) + year.start() if year else start


def behind_pain(before: str, begin: int) -> int:
    """Where the words before an operation begin without the year that tells since when it hurts."""
    if not before[:begin].endswith(_SINCE):
        return begin
    year = _YEAR_OF_PAIN.match(before, begin)
    return year.end() if year else begin

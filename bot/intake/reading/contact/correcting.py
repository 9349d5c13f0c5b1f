"""Corrections of a known telephone number: "it ends in 54, not 45"."""

from __future__ import annotations

import re

from bot.intake.reading.numbers.digits import spelled
from bot.intake.reading.text.message import USED

_IS = r"(?:\s(?:is|are|should be|should have been|to|es|son|debe ser|deben ser|a|por|actually|de)"
_IS += r"|:|'s)*\s(?:an? |el |un )?"
_COUNT = r"(?: (?:one|two|three|four|five|[1-5]|un|dos|tres|cuatro)\b)?"
_DIGITS = r"(?: (?:digits?|numbers?|numerals?|digitos?|numeros?|cifras?|part|ones|one))?"

_END = re.compile(
    r"\b(?:ends?|ending|finish(?:es)?|termina|terminan|acaba|terminacion)"
    r" (?:in|with|on|en|con) (?:a )?(\d{1,7})\b"
    r"|\b(?:mine|it|number|phone|cell|mio|numero|telefono|celular)(?: \w+)?"
    r" (?:ends?|ending|termina|acaba) (\d{2,7})\b"
)
_AT_END = re.compile(r"\b(\d{1,7}) (?:at the end|al final)\b")
_NOT_END = re.compile(
    r"\b(?:doesn't|does not|not|no) (?:end|termina|acaba)s? (?:in|with|en|con) \d{1,7}\W{1,3}"
    r"(?:(?:but|it|ends?|in|it's|with|sino|que|en|con|termina) ){0,4}(\d{1,7})\b"
)
_LAST = re.compile(
    r"\b(?:last|final|ultim[oa]s?) (?:one|two|three|four|five|[1-5]|un|dos|tres|cuatro)\b"
    r"\D{1,25}(\d{1,7})\b"
    rf"|\b(?:last|final|ultim[oa]s?){_DIGITS}{_IS}(\d{{1,7}})\b(?!,? (?:digit|number|it|is|are"
    rf"|son))"
)
_LAST_ES = re.compile(
    rf"\b(?:last|ultim[oa]s?){_COUNT}{_DIGITS} (?:no (?:es|son) \d+\W+)(?:es|son"
    rf"|sino)? ?(\d{{1,7}})\b"
)
_FIRST = re.compile(
    rf"\b(?:first|primer(?:os?|as?)?){_COUNT}{_DIGITS}{_IS}(\d{{1,6}})\b"
    rf"|\b(?:starts|begins|empieza|comienza) (?:with|en|con) (\d{{1,6}})\b"
)
_AREA = re.compile(
    rf"\b(?:area code|area|codigo de area|codigo|clave(?: lada)?|lada|prefijo)"
    rf"(?: (?:isn't|is not|no es|not) \d{{3}}\W{{1,3}}(?:but|it's|its|it is|es|sino)?)?"
    rf"(?:{_IS}|\D{{0,14}})(\d{{3}})\b"
    r"|\b(\d{3}) (?:is (?:the|my) |es (?:el |mi )?)?(?:area code|codigo de area)"
)
_MIDDLE = re.compile(rf"\b(?:middle|exchange|medio|centro){_COUNT}{_DIGITS}{_IS}(\d{{3}})\b")
_SWAP = re.compile(
    r"\b(?:swap(?:ped)?|switch(?:ed)?|flip(?:ped)?|reversed?|transposed?|backwards|mixed up"
    r"|al reves|voltead[oa]s|invertid[oa]s|cambiad[oa]s)\b"
)
_LAST_TWO = re.compile(r"\b(?:last (?:two|2)|ultim[oa]s (?:dos|2))\b")
_NEW_OLD = re.compile(
    r"\b(\d{1,10})\W{1,3}(?:and |y |it's |is )?(?:not|instead of|rather than|en vez de"
    r"|en lugar de|no) (?:a |an |the |el |un )?(\d{1,10})\b"
)
# "Make it after 5, not 4" changes a time, and no digit of the number.
_AN_HOUR = re.compile(
    r"\b(?:after|before|around|about|by|until|till|til|from|between|past|at|despues de|antes de|a las?|hasta|desde|tipo)"
    r" (?:las? )?\d{1,2}(?::\d\d)?\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o'?clock|noon)\b|\b\d{1,2}:\d\d\b"
)
OF_NUMBER = re.compile(
    r"\b(?:phone|number|digits?|cell|mobile|ends?|ending|starts?|area|ext\w*|telefono|numero|celular|digitos?|termina|acaba|empieza|lada)\b"
)
_OLD_NEW = re.compile(
    r"\b(?:not|no es|no|isn't|change|replace|cambie|cambia|cambiar) (?:the |a "
    r"|el )?(\d{1,10})\W{1,3}(?:(?:it's|its|it is|but|sino|es|is|with|to|por|a"
    r"|rather) ){0,2}(\d{1,10})\b"
)
_EXTENSION = re.compile(rf"\b(?:ext(?:ension)?|anexo|interno)\.?(?:{_IS}| ?)(\d{{1,7}})\b")
_NO_EXTENSION = re.compile(r"\b(?:no|without|sin|drop the|remove the) ext(?:ension)?\b")


# "2 operations, last 2019"
_LAST_YEAR = re.compile(
    r"\b(?:last|latest|ultim[oa]s?)(?: (?:one|was|in|fue|es|en))* (?:19|20)\d\d\b"
)
# "Fusion 2021 not 2020" puts an operation's year right.
_ELSEWHERE = re.compile(
    r"\b(?:surger\w+|operat\w+|fus+h?(?:io?n|oin|on)s?|fused|\w*ectomy|\w*ectomia|cirugia|operacion|operaron|since|desde"
    r"|started|began|empezo|pain|dolor|score|years?|anos?)\b(?: (?!and\b|y\b)[\w'-]+){0,4} $"
)
# "It's 0184": four digits that are no year.
_BARE_END = re.compile(
    r"(?:^|[,.;!|\n] ?|\band |\by )(?:(?:(?:change|put|set|switch|make|correct|fix|cambi[ae]n?|pong[ae]n?) )?(?:(?:my|the|mi|el) )?(?:phone|number|cell|telefono|numero|celular)(?:'s| is| es| (?:(?:back )?to|(?:de nuevo )?a)(?= \d))|it'?s|it is|es|son) (?!(?:19|20)\d\d)(\d{4})(?=$|[,.;!|\n]| (?:and|y|not|no)\b)"
)
# "The last one is the right one" names no digit.
_PRONOUN = re.compile(
    r"(?<=\blast )one(?! (?:digit|number)| (?:is|should be|to|was)(?: an?)? (?!one of)(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine)\b)\b"
    r"|(?<=\b)(?:(?:the|that|this|which|right|wrong|correct|old|new|other|first|second|no|any|some|each|every|good|better|only|cell|home|work) )one\b(?! (?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d))"
)
# The wrong digits, said after the right ones.
_AND_NOT = re.compile(
    r",? (?:and |y )?(?:not|no|instead of|rather than|en vez de|en lugar de) \d+\b"
)
# Between the parts of a message that says several things.
_PARTS = re.compile(r"[,.;!\n] ?| (?:and|y) ")
# More digits than these are not put right one by one.
_MOST_EDITS = 4


def corrected_phone(
    plain: str, known: str, asked: bool
) -> tuple[str, list[tuple[int, int]]] | None:
    """The known E.164 number as the folded words correct it, and the places of the words
    that are used up; None if they correct nothing. ``asked``: a number was asked for.
    """
    number, _, extension = known.partition(";ext=")
    words = spelled(_PRONOUN.sub(lambda one: "-" * len(one[0]), plain))
    if _AN_HOUR.search(words) and not OF_NUMBER.search(words):
        return None
    if not (asked or OF_NUMBER.search(words)):
        words = _LAST_YEAR.sub(lambda year: "-" * len(year[0]), words)
    whole = [(0, len(plain))]
    match = _EXTENSION.search(words)
    if match:
        return f"{number};ext={match[1]}", whole
    if extension and _NO_EXTENSION.search(words):
        return number, whole
    cut = 2 if number.startswith("+1") else 3
    prefix, national = number[:cut], number[cut:]
    changed, spans = _edited(words, national)
    if changed == national or len(changed) != len(national):
        return None
    used = spans if words == plain else _spoken(plain, national, changed)
    return prefix + changed + (f";ext={extension}" if extension else ""), used


def _spoken(plain: str, national: str, changed: str) -> list[tuple[int, int]]:
    """Where a correction in spoken digits stands, whose places are others: its part of the message,
    or the whole of it.
    """
    start = 0
    for cut in [*_PARTS.finditer(plain), None]:
        end = cut.start() if cut else len(plain)
        if _edited(spelled(plain[start:end]), national)[0] == changed:
            return [(start, end)]
        start = cut.end() if cut else end
    return [(0, len(plain))]


def _edited(words: str, national: str) -> tuple[str, list[tuple[int, int]]]:
    """The digits with every correction made, and where the corrections stand."""
    spans: list[tuple[int, int]] = []
    for _ in range(_MOST_EDITS):
        edit = _edit(words, national)
        if edit is None:
            break
        national, (start, end) = edit
        wrong = _AND_NOT.match(words, end)
        end = wrong.end() if wrong else end
        words = words[:start] + USED * (end - start) + words[end:]
        spans.append((start, end))
    return national, spans


def _edit(words: str, national: str) -> tuple[str, tuple[int, int]] | None:
    """The digits with one correction, and where it stands."""
    match = _AREA.search(words)
    if match:
        return (match[1] or match[2]) + national[3:], match.span()
    swap = _SWAP.search(words)
    if swap and _LAST_TWO.search(words):
        return national[:-2] + national[-1] + national[-2], (0, len(words))
    for pattern in (_NOT_END, _END, _AT_END, _LAST_ES, _LAST):
        match = pattern.search(words)
        if match:
            digits = next(group for group in match.groups() if group)
            return national[: -len(digits)] + digits, match.span()
    part = _MIDDLE.search(words) or _FIRST.search(words) or _BARE_END.search(words)
    if part:
        return _with_part(national, part), part.span()
    for pattern, old, new in ((_NEW_OLD, 2, 1), (_OLD_NEW, 1, 2)):
        for match in pattern.finditer(words):
            replaced = _replace(national, match[old], match[new])
            if replaced and not _ELSEWHERE.search(words[: match.start()][-60:]):
                return replaced, match.span()
    return None


def _with_part(national: str, match: re.Match[str]) -> str:
    """The digits with those in the middle, at the beginning or at the end put in."""
    digits = next(group for group in match.groups() if group)
    if match.re is _BARE_END:
        return national[: -len(digits)] + digits
    at = 3 if match.re is _MIDDLE else 0
    return national[:at] + digits + national[at + len(digits) :]


def _replace(national: str, old: str, new: str) -> str | None:
    # One digit is too little to know which is meant, unless it stands there only once.
    if len(old) != len(new):
        return None
    if national.count(old) == 1:
        return national.replace(old, new)
    return national[: -len(new)] + new if len(old) > 1 and national.endswith(old) else None

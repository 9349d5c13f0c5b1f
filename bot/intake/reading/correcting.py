"""Corrections of a known telephone number: "it ends in 54, not 45"."""

from __future__ import annotations

import re

from bot.intake.reading.digits import spelled

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
_OLD_NEW = re.compile(
    r"\b(?:not|no es|no|isn't|change|replace|cambie|cambia|cambiar) (?:the |a "
    r"|el )?(\d{1,10})\W{1,3}(?:(?:it's|its|it is|but|sino|es|is|with|to|por|a"
    r"|rather) ){0,2}(\d{1,10})\b"
)
_EXTENSION = re.compile(rf"\b(?:ext(?:ension)?|anexo|interno)\.?(?:{_IS}| ?)(\d{{1,7}})\b")
_NO_EXTENSION = re.compile(r"\b(?:no|without|sin|drop the|remove the) ext(?:ension)?\b")


def corrected_phone(plain: str, known: str, asked: bool) -> tuple[str, int, int] | None:
    """The known E.164 number as the folded words correct it, and the place of the words
    that are used up; None if they correct nothing. ``asked``: a number was asked for.
    """
    number, _, extension = known.partition(";ext=")
    words = spelled(plain)
    whole = (0, len(plain))
    match = _EXTENSION.search(words)
    if match:
        return f"{number};ext={match[1]}", *whole
    if extension and _NO_EXTENSION.search(words):
        return number, *whole
    cut = 2 if number.startswith("+1") else 3
    prefix, national = number[:cut], number[cut:]
    changed = _edit(words, national)
    if changed is None or changed == national or len(changed) != len(national):
        return None
    return prefix + changed + (f";ext={extension}" if extension else ""), *whole


def _edit(words: str, national: str) -> str | None:
    match = _AREA.search(words)
    if match:
        return (match[1] or match[2]) + national[3:]
    if _SWAP.search(words) and _LAST_TWO.search(words):
        return national[:-2] + national[-1] + national[-2]
    for pattern in (_NOT_END, _END, _AT_END, _LAST_ES, _LAST):
        match = pattern.search(words)
        if match:
            digits = next(group for group in match.groups() if group)
            return national[: -len(digits)] + digits
    match = _MIDDLE.search(words)
    if match:
        return national[:3] + match[1] + national[6:]
    match = _FIRST.search(words)
    if match:
        start = match[1] or match[2]
        return start + national[len(start) :]
    match = _NEW_OLD.search(words)
    if match:
        return _replace(national, match[2], match[1])
    match = _OLD_NEW.search(words)
    return _replace(national, match[1], match[2]) if match else None


def _replace(national: str, old: str, new: str) -> str | None:
    # One digit is too little to know which is meant, unless it stands there only once.
    if len(old) != len(new):
        return None
    if national.count(old) == 1:
        return national.replace(old, new)
    return national[: -len(new)] + new if len(old) > 1 and national.endswith(old) else None

"""A telephone number said in pieces: "555-0142, 702 area", "it ends in 0160 and starts 702 555"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.reading.numbers.digits import runs
from bot.intake.reading.text.message import USED, message_of

# "Area code 702", "702 area", "con area 702".
_AREA = re.compile(
    r"\b(?:area ?code|area|codigo(?: de area)?|lada|prefijo|clave)(?: (?:is|es|number|numero|de|del|the|el|en"
    r"|here))*:? ?\(?(\d{3})\)?(?![\d-])"
    r"|(?<![\d-])\(?(\d{3})\)?,? *(?:is |es )?(?:the |my |el |mi |de )?(?:area(?: ?code)?|codigo(?: de area)?|lada|prefijo"
    r"|number area)\b"
)
_PIECE = re.compile(r"(?<![\d:/])\(?\d(?:[ ().-]{0,2}\d)*(?![\d:/%])")
_LOCAL_DIGITS = 7
_FEW_WORDS = 6
_IS = r"(?: +(?:with|in|are|is|it's|its|with a|digits|numbers|con|en|son|es|digitos|numeros|the|los|las))*[ :]{1,6}"
_START = re.compile(
    rf"\b(?:starts?|begins?|beginning|starting|(?:the )?first (?:six|6)|empieza|comienza|(?:los )?primeros (?:seis|6)){_IS}\(?(\d{{3}})\)?[ -]?(\d{{3}})\b"
)
_END = re.compile(
    rf"\b(?:ends?|ending|finish(?:es)?|(?:the )?last (?:four|4)|termina|acaba|(?:los )?ultimos (?:cuatro|4)){_IS}(\d{{4}})\b"
)


def pieces(plain: str, *, clear: bool) -> Iterator[tuple[str, int, int]]:
    """The digits of numbers in pieces, with their place in the folded words.

    ``clear``: a number is asked for or spoken of; without that there are none.
    """
    if not clear:
        return
    words = _in_digits(plain)
    yield from _with_area(words)
    start, end = _START.search(words), _END.search(words)
    if start and end:
        digits = start[1] + start[2] + end[1]
        yield digits, min(start.start(), end.start()), max(start.end(), end.end())


def _with_area(words: str) -> Iterator[tuple[str, int, int]]:
    """A local number whose area code is said in words, before it or after."""
    area = _AREA.search(words)
    if not area:
        return
    code = next(group for group in area.groups() if group)
    start, end = area.span()
    for run in runs(words[:start] + USED * (end - start) + words[end:]):
        local = "".join(group.digits for group in run)
        if len(local) == _LOCAL_DIGITS:
            yield code + local, min(run[0].start, start), max(run[-1].end, end)


def _in_digits(plain: str) -> str:
    """The folded words with spoken digits written as digits, in the same room."""
    for run in runs(plain):
        if all(group.spoken for group in run):
            start, end = run[0].start, run[-1].end
            digits = "".join(group.digits for group in run)
            plain = plain[:start] + digits[: end - start].ljust(end - start) + plain[end:]
    return plain


# What stands around a piece of a number: "and then 0148", "0148 is the rest", "perdon, 0148".
_AROUND = re.compile(
    r"(?:\W|\b(?:and|then|plus|the|rest|is|it'?s|that'?s|of|it|sorry|oops|my|bad|ok|okay|hit|pressed|sent|send|enter|return|too|soon|early|fast|quick|by|mistake|accident|here|comes|other|half"
    r"|last|final|first|next|four|three|seven|digits?|numbers?|part|bit|ends? (?:in|with)|ending (?:in|with)|starts? with|begins? with|phone|cell|i|forgot|missed|meant|to|add|again|continued|area|code|in front"
    r"|y|e|luego|despues|el|la|los|las|resto|es|son|lo|demas|que|falta|faltaba|faltaron|perdon|se|me|fue|antes|de|tiempo|(?:termina|acaba) (?:en|con)|empieza con|ultimos?|primeros?|cuatro|tres|siete|numeros?|digitos?|parte"
    r"|otra|mitad|sigue|faltan|mi|telefono|celular)\b)*"
)
_LEAST, _MOST = 3, 7


def piece_in(text: str) -> str:
    """The digits of a text that gives one piece of a number and says nothing else; "" otherwise."""
    plain = _in_digits(message_of(text).plain)
    found = list(_PIECE.finditer(plain))
    if len(found) != 1:
        return ""
    rest = f"{plain[: found[0].start()]} {plain[found[0].end() :]}"
    digits = re.sub(r"\D", "", found[0][0])
    fits = _LEAST <= len(digits) <= _MOST
    return digits if fits and _AROUND.fullmatch(rest) else ""


def area_code(text: str) -> str:
    """The area code that a text names and nothing else: "702 area"; empty for other texts."""
    plain = _in_digits(message_of(text).plain)
    area = _AREA.search(plain)
    rest = plain[: area.start()] + plain[area.end() :] if area else ""
    alone = area and not any(each.isdigit() for each in rest) and len(rest.split()) <= _FEW_WORDS
    return next(group for group in area.groups() if group) if area and alone else ""

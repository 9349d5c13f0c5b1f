"""Number words, English and Spanish, up to ninety-nine (hundreds for telephone numbers)."""

from __future__ import annotations

import re

from bot.intake.reading.text.message import any_of

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
    "cero": 0, "uno": 1, "una": 1, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veintiuno": 21, "veintiun": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
HUNDREDS = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900,
}  # fmt: skip

_SIMPLE = {**UNITS, **TEENS, **TENS}
_ONES = any_of(w for w, n in UNITS.items() if n)
# A number in digits or words, as a part of other patterns. "a" and "an" are not in it.
NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?|(?:{any_of(TENS)})(?:[ -](?:y )?(?:{_ONES}))?|{any_of([*UNITS, *TEENS])})"
_JOIN = re.compile(r"[ -](?:y )?")


def number_of(words: str) -> float | None:
    """The value of what ``NUMBER`` matched; None for other words."""
    try:
        return float(words)
    except ValueError:
        pass
    total = 0
    for part in _JOIN.split(words):
        if part not in _SIMPLE:
            return None
        total += _SIMPLE[part]
    return float(total)

"""A day or an hour of a known time that gives way to another: "Tues not Mon", "not 11, it's 10:30".

Only that one changes: the other days and the hour stay.
"""

from __future__ import annotations

import re

from bot.intake.reading.text.message import USED, fold

_DAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|sday|rsday|day|urday|nesday)?(?:days)?s?"
    r"|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?"
)
# Days that are counted from this one.
_NEXT_DAY = r"today|tomorrow|tonight|(?:this|next) week|hoy|pasado manana|manana|(?:esta|la proxima|la otra) semana"
_HOUR = r"(?:1[0-2]|[1-9])(?::[0-5]\d)?(?: ?[ap]\.?m?\b\.?)?"
_NOT = r"(?:not|instead of|rather than|en vez de|en lugar de|no)"
_SMALL = r"(?:(?:on|at|after|before|by|the|a|las?|los|el|antes de|despues de) ){0,3}"
_IT_IS = r"(?:but|it'?s|it is|make it|rather|is|should be|sino|es|son|mejor)"
_ENDS = r"(?![\w:/%-]|\.\d)"


def _pairs(one: str) -> tuple[re.Pattern[str], ...]:
    """Both ways to say it: "new, not old" and "not old, it is new"."""
    old, new = rf"(?P<old>{one}){_ENDS}", rf"(?P<new>{one}){_ENDS}"
    return (
        re.compile(rf"(?<![\w:/.-]){new},? (?:and |y )?{_NOT} {_SMALL}{old}"),
        re.compile(
            rf"\b(?:not|no|isn'?t|no es|no son) {_SMALL}{old},? (?:{_IT_IS}[ ,]+){{1,3}}{_SMALL}{new}"
        ),
    )


# Which of them stand in a known time, and how they are put right.
_DAYS = re.compile(rf"\b(?:{_DAY})(?!\w)")
_NEXT_DAYS = re.compile(rf"\b(?:{_NEXT_DAY})(?!\w)")
_HOURS = re.compile(rf"(?<![\w:.-])(?:{_HOUR}){_ENDS}")
# "Not Mon, Tues", and nothing else is said of them.
_IN_A_ROW = re.compile(
    rf"\b(?:not|no) {_SMALL}(?P<old>{_DAY}){_ENDS}, {_SMALL}(?P<new>{_DAY}){_ENDS}(?=\W*(?:$|[.;!\n]))"
)
_KINDS = (
    (_DAYS, (*_pairs(_DAY), _IN_A_ROW)),
    (_NEXT_DAYS, _pairs(_NEXT_DAY)),
    (_HOURS, _pairs(_HOUR)),
)
_HALF = re.compile(r" ?[ap]\.?m?\.?$")
# "M/W/F": days by their first letters, which stand for themselves only in such a row.
_LETTERS = {"m": "Mon", "t": "Tue", "tu": "Tue", "w": "Wed", "th": "Thu", "f": "Fri"}
_LETTERS_OF_A_DAY = 3
_LETTER = r"(?:m|tu?|w|th|f)"
_ROW = re.compile(rf"\b{_LETTER}(?: ?[/&,] ?{_LETTER})+\b|\bm-w-f\b")


def days_spelled(known: str) -> str:
    """The known time with the days of a row of letters in full: "M/W/F" is "Mon/Wed/Fri"."""
    plain = fold(known)
    for row in reversed([*_ROW.finditer(plain)]):
        days = "/".join(_LETTERS[each] for each in re.findall(r"[a-z]+", row[0]))
        known = known[: row.start()] + days + known[row.end() :]
    return known


def exchanged(known: str, plain: str) -> tuple[str, list[tuple[int, int]]]:
    """The known time with the days and hours of folded words in the place of those that they say
    are wrong, and where those words stand; without any, the known time and nothing.
    """
    spans: list[tuple[int, int]] = []
    for there, patterns in _KINDS:
        for pattern in patterns:
            for found in pattern.finditer(plain):
                row = there.findall(fold(days_spelled(known)))
                if pattern is _IN_A_ROW and len(row) == 1:
                    continue
                time = _put(known, there, found["old"], found["new"])
                if time:
                    known = time
                    spans.append(found.span())
                    plain = plain[: found.start()] + USED * len(found[0]) + plain[found.end() :]
    return known, spans


def _put(known: str, there: re.Pattern[str], old: str, new: str) -> str:
    """The known time with the new day or hour; empty where the old one does not stand there once."""
    known = days_spelled(known) if there is _DAYS else known
    found = [each for each in there.finditer(fold(known)) if _named(each[0]) == _named(old)]
    if len(found) != 1:
        return ""
    start, end = found[0].span()
    if there is _DAYS:
        new = new.capitalize() if known[start].isupper() else new
    elif not _HALF.search(new):
        half = _HALF.search(found[0][0])
        new += half[0] if half else ""
    # Folded words have lost their tilde.
    return known[:start] + re.sub(r"\bmanana\b", "mañana", new) + known[end:]


def _named(one: str) -> str:
    """What tells a day or an hour from another, however it is written: "mon", "10:30"."""
    return _HALF.sub("", one) if one[0].isdigit() else one[:_LETTERS_OF_A_DAY]

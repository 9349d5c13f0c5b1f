"""Whether somebody wants the call now, from their own words about the best time. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import Literal

Wanted = Literal["now", "any", "later"]

_DAYS = (
    r"mon(?:day)?s?|lunes",
    r"tue(?:s(?:day)?)?s?|martes",
    r"wed(?:s|nesday)?s?|miercoles",
    r"thu(?:rs(?:day)?)?s?|jueves",
    r"fri(?:day)?s?|viernes",
    r"sat(?:urday)?s?|sabados?",
    r"sun(?:day)?s?|domingos?",
)
_WEEKDAYS = re.compile(r"\b(?:weekdays?|business days|entre semana|m ?- ?f|mon ?- ?fri)\b")
_WEEKENDS = re.compile(r"\b(?:weekends?|fin(?:es)? de semana)\b")
_NOT = r"(?:not|no|except|never|but not|menos|excepto)(?: on| los)? "
# Part of the day -> hours at the clinic, from and to.
_PARTS = (
    (r"mornings?|por la manana|en la manana|las mananas|a\.?m\.?", (8, 12)),
    (r"noon|midday|lunch\w*|mediodia|medio dia|almuerzo", (11.5, 13.5)),
    (r"afternoons?|tardes?", (12, 17)),
    (r"evenings?|nights?|after work|noches?|despues del trabajo", (17, 20)),
)
_HOUR = r"(\d{1,2})(?::(\d\d))? ?(a\.?m\.?|p\.?m\.?)?"
_AFTER = re.compile(rf"\b(?:after|past|from|despues de|a partir de|desde) (?:las? )?{_HOUR}")
_BEFORE = re.compile(rf"\b(?:before|until|till|by|antes de|hasta) (?:las? )?{_HOUR}")
_BETWEEN = re.compile(
    rf"(?:\b(?:between|from|entre|de) (?:las? )?)?\b{_HOUR} ?(?:-|to|and|y|a) ?(?:las? )?{_HOUR}\b"
)
_NOONISH = re.compile(
    r"\b(before|after|until|till|antes del?|despues del?|hasta(?: el)?)"
    r" (?:noon|midday|lunch\w*|mediodia|medio dia|almuerzo)\b"
)
_UNLESS = re.compile(r"\b(?:not|no) (?=(?:before|after|antes|despues))")
# "3" without more is a time after noon; "9" is one before.
_FIRST_MORNING_HOUR = 7
_NOON = 12


def wanted(words: object, here: datetime) -> Wanted:
    """What the words say of the moment ``here``, a time at the clinic.

    "any" where they say nothing that we can read, or that any time will do.
    """
    day, hours = _said(words, here)
    if day is False or hours is False:
        return "later"
    return "now" if hours or day else "any"


def surely(words: object, here: datetime, *, open_now: bool | None) -> bool:
    """Whether ``here`` is known to be a good time: the words name this day and this hour, or one
    of them while the office is open. "Mornings" says nothing of a Sunday.
    """
    day, hours = _said(words, here)
    return bool(day and hours) or (bool(open_now) and wanted(words, here) == "now")


def _said(words: object, here: datetime) -> tuple[bool | None, bool | None]:
    """Whether the words mean this day, and this hour; None where they name none."""
    if not isinstance(words, str):
        return None, None
    said = unicodedata.normalize("NFKD", words.casefold())
    said = "".join(sign for sign in said if not unicodedata.combining(sign))
    said = _NOONISH.sub(lambda found: found[1].replace("del", "de") + " 12", said)
    return _day(said, here.weekday()), _hours(said, here.hour + here.minute / 60)


def _day(said: str, today: int) -> bool | None:
    """Whether today is meant; None if no day is named."""
    refused = [bool(re.search(rf"\b{_NOT}(?:{name})\b", said)) for name in _DAYS]
    named = [bool(re.search(rf"\b(?:{name})\b", said)) for name in _DAYS]
    if refused[today]:
        return False
    if _WEEKDAYS.search(said):
        return today < 5
    if _WEEKENDS.search(said):
        return today >= 5
    wished = [one and not other for one, other in zip(named, refused, strict=True)]
    return wished[today] if any(wished) else None


def _hours(said: str, now: float) -> bool | None:
    """Whether this hour is meant; None if no hour is named."""
    flipped = _UNLESS.search(said)
    between = _BETWEEN.search(said)
    if between:
        since = _clock(*between.groups()[:3])
        until = _clock(*between.groups()[3:])
        return since <= now < (until if until > since else until + _NOON)
    limits = [(_clock(*found), True) for found in _AFTER.findall(said)]
    limits += [(_clock(*found), False) for found in _BEFORE.findall(said)]
    parts = [hours for name, hours in _PARTS if re.search(rf"\b(?:{name})(?!\w)", said)]
    if not limits and not parts:
        return None
    fits = all((now >= hour) == (after != bool(flipped)) for hour, after in limits)
    if limits:
        # "Mornings before 11": the part of the day only says which eleven.
        return fits and (not parts or any(since <= now < until for since, until in parts))
    return any(since <= now < until for since, until in parts)


def _clock(hour: str, minute: str, half: str) -> float:
    value = int(hour) % 24 + int(minute or 0) / 60
    if half and half[0] == "p" and value < _NOON:
        return value + _NOON
    if not half and value < _FIRST_MORNING_HOUR:
        return value + _NOON
    return value

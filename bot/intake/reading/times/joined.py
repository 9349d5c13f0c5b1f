"""Times to call from two messages: a later one replaces only what it contradicts."""

from __future__ import annotations

import re

from bot.contract import DECLINED
from bot.intake.reading.text.message import fold
from bot.intake.reading.times.exchanged import days_spelled
from bot.intake.reading.times.left import hours, names, with_too
from bot.intake.reading.vocabulary.times import ANY, KINDS, kinds_in

_LONGEST = 200
_REPLACES = re.compile(
    r"\b(?:make it|chang\w+|instead|actually|rather|better|best|wrong|sorry|i meant|mejor|cambi\w+|en vez|en lugar|perdon)\b"
)
# The line itself is told anew; or the one in the place of the other.
_WHOLE = re.compile(
    r"\b(?:chang\w+|set|correct\w*|updat\w+|fix) (?:the |my )?(?:\w+ )?times?\b|\b(?:cambi\w+|corr[ei]\w+) (?:la |el |mi )?(?:hora|horario)\b"
)
# "Before 4 is better on Mondays": one day has an hour of its own, the others keep theirs.
_ON_THAT_DAY = re.compile(
    rf"\b(?:better|best|easier|mejor)\b(?: for me| para mi)? (?:on|los) (?:{KINDS['day'].pattern})"
    rf"|^\W*(?:(?:and|but|y|pero) )?(?:on|los) (?:{KINDS['day'].pattern}),? .*\b(?:better|best|easier|mejor)\b"
)
_INSTEAD = re.compile(r"\b(?:instead|en vez|en lugar|wrong|i meant)\b")
# "Tomorrow instead of today", where no day is known: the known hours stay.
_INSTEAD_OF = re.compile(
    r"\b(?:instead of|rather than|en vez de|en lugar de) (today|tomorrow|tonight|hoy|manana)\b"
)
_OR = re.compile(r"\b(?:or|o)\b")
_ONLY = re.compile(r"\b(?:only|just|solo|solamente|nada mas)\b")
_NARROWS = re.compile(r"\W*(?:(?:but|and|pero|y) )?(?:not|no|never|except|nunca|excepto|menos)\b")


# "No Tuesday", where another day is known: Tuesday is meant, not all but it.
_NO_DAY = re.compile(r"(?:no|not)[ ,]+(?=\w+$)")
_DENIES = re.compile(r"\b(?:not?|never|nunca|except|excepto|menos|but|pero)\b|n't\b")
# A day and an hour: each is kept where only the other one changes.
_DATE = re.compile(
    r"\b(?:today|tomorrow|tmrw?|tonight|(?:this|next) week(?:end)?|hoy|pasado manana|(?:la )?(?:proxima|otra) semana)\b"
)
_ANY_DAY = re.compile(
    r"\b(?:any|every|each|all) (?:other )?(?:days?|weekdays?)\b|\b(?:cual?quier|todos los|cualquiera de los) (?:otro )?dias?\b"
)
_NOT_OLD = re.compile(r",? (?:and |y )?(?:not|no|instead of|en vez de|en lugar de) ([^,]+)$")
_DAY = (KINDS["day"], _DATE)
_HOUR = (KINDS["clock"], KINDS["part"])
_SMALL = re.compile(r"(?:\b(?:on|at|in|the|los?|las?|el|por|en|a)\b[ ]?)+$")


def joined(known: str, new: str, plain: str) -> str:
    """The known times with the new ones, or the new ones alone where they contradict.

    ``plain``: the whole folded message, which may say that it changes something.
    """
    known = days_spelled(known) if KINDS["day"].search(fold(new)) else known
    new = _without_old(known, _affirmed(known, new))
    before, after = fold(known), fold(new)
    plain = _INSTEAD_OF.sub(lambda day: day[0] if day[1] in before else "", plain)
    if known != DECLINED and _ANY_DAY.search(after) and not _spans(_HOUR, _ANY_DAY.sub("", after)):
        # Whichever day: the hour stays.
        hour = hours(known)
        return f"{hour}, {new}" if hour else new
    if known == DECLINED or ANY.search(before) or ANY.search(after) or _WHOLE.search(plain):
        return new
    if _ON_THAT_DAY.search(plain) and _has_own_day(before, after):
        return with_too(known, new, either=False)
    changed = _without_day(known, new) or _put_in(known, new)
    if changed:
        return changed
    apart = bool(_spans(_DAY, before)) != bool(_spans(_DAY, after)) and bool(
        _spans(_HOUR, before)
    ) != bool(_spans(_HOUR, after))
    if _REPLACES.search(plain) and not (apart and not _INSTEAD.search(plain)):
        return new
    if _ONLY.search(plain) and kinds_in(before) & kinds_in(after):
        return new
    if after in before:
        return known
    # "Tomorrow" is a day, and leaves the hour that is known.
    same = kinds_in(_DATE.sub("", before)) & kinds_in(_DATE.sub("", after))
    days = _spans(_DAY, before) and _spans(_DAY, after)
    if not kinds_in(before):
        # No time that anybody can tell from another.
        return new
    both = f"{known}, {new}"
    if ((same or days) and not _NARROWS.match(after)) or len(both) > _LONGEST:
        return new
    return both


def _has_own_day(before: str, after: str) -> bool:
    """Whether the new time is an hour of a day, and the known one an hour that names no such day."""
    hour = _spans(_HOUR, before) and _spans(_HOUR, after)
    days = " ".join(KINDS["day"].findall(after))
    return bool(hour and days) and not names(before, days)


def _without_old(known: str, new: str) -> str:
    """The new time without the known one that it takes the place of: "mornings, not afternoons"."""
    old = _NOT_OLD.search(fold(new))
    if not old or not names(known, old[1]):
        return new
    kept = new[: old.start()]
    return kept if kinds_in(fold(kept)) & kinds_in(old[1]) else new


def _affirmed(known: str, new: str) -> str:
    """The new day without a no before it that refuses the known one: "Monday", "no, Tuesday"."""
    no = _NO_DAY.match(fold(new))
    if not no:
        return new
    days = set(KINDS["day"].findall(fold(known)))
    named = set(KINDS["day"].findall(fold(new)))
    return new[no.end() :] if days and named and not days & named else new


def _without_day(known: str, new: str) -> str:
    """The known times without their only day, where just that one does not suit; else empty."""
    before, after = fold(known), fold(new)
    days, gone = (KINDS["day"].findall(words) for words in (before, after))
    if not _NO_DAY.match(after) or len(days) != 1 or days != gone or not _spans(_HOUR, before):
        return ""
    start, end = _spans(_DAY, before)[0]
    small = _SMALL.search(before[:start])
    rest = f"{known[: start - len(small[0]) if small else start]} {known[end:]}"
    return f"{' '.join(rest.split()).strip(' ,')}, {new}"


def _put_in(known: str, new: str) -> str:
    """The known times with the new day in the place of the old one, or the new hour in that of
    the old one; empty where both or neither change, or one of them is denied.
    """
    before, after = fold(known), fold(new)
    denied = _DENIES.search(before)
    if denied and not _DENIES.search(after) and not _spans(_HOUR, before[denied.start() :]):
        # "Mornings, not Tuesday": another hour leaves the day alone that does not suit.
        head = _put_in(known[: denied.start()].rstrip(" ,"), new)
        head = head or ("" if _spans(_DAY, after) else new)
        hours = _spans(_HOUR, before) and not _spans(_DAY, after)
        return f"{head}, {known[denied.start() :]}" if hours else ""
    if denied or _DENIES.search(after) or (_OR.search(before) and _spans(_HOUR, before)):
        return ""
    for own, other in ((_DAY, _HOUR), (_HOUR, _DAY)):
        old = _spans(own, before)
        if old and _spans(other, before) and _spans(own, after) and not _spans(other, after):
            start, end = old[0][0], max(end for _, end in old)
            if any(start < at < end for at, _ in _spans(other, before)):
                return ""
            if own is _HOUR and "," in before[start:end]:
                # "After 4, before 4 on Mondays": another hour takes the place of both.
                return ""
            small = _SMALL.search(before[:start])
            start -= len(small[0]) if small else 0
            at = "at " if before.startswith("at ", start) and new[0].isdigit() else ""
            return " ".join(f"{known[:start]} {at}{new} {known[end:]}".split()).replace(" ,", ",")
    return ""


def _spans(patterns: tuple[re.Pattern[str], ...], plain: str) -> list[tuple[int, int]]:
    found = [match for each in patterns for match in each.finditer(plain)]
    hours = patterns is _HOUR
    return sorted(match.span() for match in found if not (hours and _DATE.fullmatch(match[0])))

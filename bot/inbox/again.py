"""When to call again: the choices at the desk, in the clinic's own time. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clinic import Clinic
from bot.inbox import targets

MORNING, AFTERNOON = time(9), time(14)
# With hours of its own the office is tried a little after it opens.
AFTER_OPENING = timedelta(minutes=15)
HOUR_AHEAD = timedelta(hours=1)


@dataclass(frozen=True)
class Choice:
    """``code`` is what the form sends, ``at`` the moment."""

    code: str
    at: datetime


def choices(clinic: Clinic, now: datetime) -> list[Choice]:
    """The moments that are offered, the nearest first.

    But for "minutes" all lie in the opening hours: an hour from now may be the end of
    the lunch break, and late in the day there is none.
    """
    zone = ZoneInfo(clinic.timezone)
    today = now.astimezone(zone).date()
    tomorrow = _next_open(clinic, today + timedelta(days=1))
    week = _next_open(clinic, today + timedelta(days=7))
    made = [
        Choice("minutes", now + timedelta(minutes=15)),
        Choice("hour", targets.ahead(clinic, now + HOUR_AHEAD)),
        Choice("afternoon", _at(today, AFTERNOON, zone)),
        Choice("tomorrow", _morning(clinic, tomorrow, zone)),
        Choice("tomorrow_afternoon", _at(tomorrow, AFTERNOON, zone)),
        Choice("week", _morning(clinic, week, zone)),
    ]
    offered = [each for each in made if not clinic.hours or _in_hours(clinic, each, today)]
    # "This afternoon" only as long as it lies well ahead.
    offered = [each for each in offered if each.code != "afternoon" or each.at > now + HOUR_AHEAD]
    return sorted(offered, key=lambda each: each.at)


def suggested(offered: Sequence[Choice], outcome: str, urgency: str, tries: int) -> str:
    """The code of the choice, one of those offered, that usually fits."""
    if urgency in ("emergency", "crisis"):
        return "minutes"
    hour = any(each.code == "hour" for each in offered)
    if urgency == "same_day":
        return "hour" if hour else "minutes"
    return "hour" if hour and outcome != "voicemail" and not tries else "tomorrow"


def chosen(clinic: Clinic, now: datetime, code: str, fallback: str) -> datetime:
    """The moment of a code; of the fallback if there is no such choice now."""
    offered = {each.code: each.at for each in choices(clinic, now)}
    return offered.get(code) or offered[fallback]


def _in_hours(clinic: Clinic, choice: Choice, today: date) -> bool:
    if choice.code == "hour":
        return choice.at.astimezone(ZoneInfo(clinic.timezone)).date() == today
    return choice.code == "minutes" or targets.ahead(clinic, choice.at) == choice.at


def _next_open(clinic: Clinic, day: date) -> date:
    for _ in range(targets.LONGEST_PAUSE):
        if not clinic.hours or targets.spans(clinic, day):
            return day
        day += timedelta(days=1)
    return day


def _morning(clinic: Clinic, day: date, zone: ZoneInfo) -> datetime:
    spans = targets.spans(clinic, day)
    return spans[0][0] + AFTER_OPENING if spans else _at(day, MORNING, zone)


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone)

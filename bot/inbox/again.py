"""When to call again: the choices at the desk, in the clinic's own time. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.clinic import Clinic
from bot.inbox import targets
from bot.inbox.wanted import Wanted, wanted

MORNING, AFTERNOON = time(9), time(14)
# With hours of its own the office is tried a little after it opens.
AFTER_OPENING = timedelta(minutes=15)
HOUR_AHEAD = timedelta(hours=1)
EVENING = time(18)
# After these they call or write back, but hardly within the hour.
SLOW = frozenset({"voicemail", "wrote"})
# The moments that suit the caller: how near, how far and how closely they are looked for.
WISHES = ("wish", "wish_later")
CODES = frozenset(
    {"minutes", "hour", "afternoon", "tomorrow", "tomorrow_afternoon", "week", *WISHES}
)
SOON = timedelta(minutes=20)
STEP = timedelta(minutes=15)
DAYS_AHEAD = 11
# From the first call of a day back to the evening before.
SAME_DAY = timedelta(hours=9)


@dataclass(frozen=True)
class Choice:
    """``code`` is what the form sends, ``at`` the moment.

    ``suits``: what the caller's own words say of it, as in ``wanted``.
    """

    code: str
    at: datetime
    suits: Wanted = "any"

    @property
    def fits(self) -> bool:
        """Whether the caller asked for such a time."""
        return self.suits == "now"


def choices(clinic: Clinic, now: datetime, words: object = None) -> list[Choice]:
    """The moments that are offered, the nearest first.

    But for "minutes" all lie in the opening hours: an hour from now may be the end of
    the lunch break, and late in the day there is none. ``words`` say when the caller
    wants the call: the next such moment is offered, and the next one on another day.
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
    offered += [
        Choice(code, at)
        for code, at in zip(WISHES, _wished(clinic, now, words), strict=False)
        if at not in {each.at for each in offered}
    ]
    # Only words that name a time can fit one, or speak against it.
    marked = [replace(each, suits=wanted(words, each.at.astimezone(zone))) for each in offered]
    return sorted(marked, key=lambda each: each.at)


def suggested(offered: Sequence[Choice], outcome: str, urgency: str, tries: int) -> str:
    """The code of the choice, one of those offered, that usually fits."""
    if urgency in ("emergency", "crisis"):
        return "minutes"
    known = {each.code: each for each in offered}
    if urgency == "same_day":
        return "hour" if "hour" in known else "minutes"
    usual = "hour" if "hour" in known and outcome not in SLOW and not tries else "tomorrow"
    if known[usual].fits:
        return usual
    # Not earlier in the day than usual, but on that day or later.
    day = known[usual].at - SAME_DAY
    later = (each for each in offered if each.fits and each.code != "minutes" and each.at > day)
    return next((each.code for each in later), usual)


def late(clinic: Clinic, now: datetime, at: datetime, urgency: str) -> bool:
    """Whether a call at that moment comes too late for the urgency: for an emergency more
    than an hour from now, for the same day on another one.
    """
    if urgency in ("emergency", "crisis"):
        return at - now > HOUR_AHEAD
    zone = ZoneInfo(clinic.timezone)
    return urgency == "same_day" and at.astimezone(zone).date() > now.astimezone(zone).date()


def chosen(
    clinic: Clinic, now: datetime, code: str, fallback: str, words: object = None
) -> datetime:
    """The moment of a code; of the fallback if there is no such choice now."""
    offered = {each.code: each.at for each in choices(clinic, now, words)}
    return offered.get(code) or offered[fallback]


def _in_hours(clinic: Clinic, choice: Choice, today: date) -> bool:
    if choice.code == "hour":
        return choice.at.astimezone(ZoneInfo(clinic.timezone)).date() == today
    # There is always a next morning to fall back on, however short it is.
    always = choice.code in ("minutes", "tomorrow")
    return always or targets.ahead(clinic, choice.at) == choice.at


def _suits(words: object, at: datetime, zone: ZoneInfo) -> bool:
    return wanted(words, at.astimezone(zone)) == "now"


def _wished(clinic: Clinic, now: datetime, words: object) -> list[datetime]:
    """The next moment that suits the caller, and the next one on another day."""
    zone = ZoneInfo(clinic.timezone)
    if wanted(words, now.astimezone(zone)) == "any":
        return []
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
    found = (_first(clinic, now, words, day, zone) for day in days)
    return list(islice((at for at in found if at is not None), len(WISHES)))


def _first(
    clinic: Clinic, now: datetime, words: object, day: date, zone: ZoneInfo
) -> datetime | None:
    for begins, ends in targets.spans(clinic, day) or _daytime(clinic, day, zone):
        at = begins + AFTER_OPENING
        while at < ends:
            if at > now + SOON and _suits(words, at, zone):
                return at
            at += STEP
    return None


def _daytime(clinic: Clinic, day: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """Where the clinic has not set its hours, the hours at which one calls people."""
    return [] if clinic.hours else [(_at(day, MORNING, zone), _at(day, EVENING, zone))]


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

"""When a request has waited too long, by the clinic's own targets. Pure.

A target is turned into a moment: what came before it is late. So a database can
count late requests without reading one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.clinic import Clinic

# Holidays in a row, and more: the search for opening hours ends here.
LONGEST_PAUSE = 60


@dataclass(frozen=True)
class Cutoffs:
    """What was filed (or taken) before these moments is late."""

    urgent: datetime
    same_day: datetime
    routine: datetime
    claim: datetime


def cutoffs(clinic: Clinic, now: datetime) -> Cutoffs:
    """The moments for now."""
    minutes = clinic.targets
    return Cutoffs(
        urgent=now - timedelta(minutes=minutes.urgent),
        same_day=back(clinic, now, timedelta(minutes=minutes.same_day)),
        routine=back(clinic, now, timedelta(minutes=minutes.routine)),
        claim=back(clinic, now, timedelta(minutes=minutes.claim)),
    )


def back(clinic: Clinic, now: datetime, by: timedelta) -> datetime:
    """The moment since which the office was open for this long.

    Around the clock where the clinic has not set its hours.
    """
    if not clinic.hours:
        return now - by
    zone = ZoneInfo(clinic.timezone)
    left, day = by, now.astimezone(zone).date()
    for _ in range(LONGEST_PAUSE):
        for opens, closes in reversed(spans(clinic, day)):
            end = min(closes, now)
            if end <= opens:
                continue
            if end - opens >= left:
                return end - left
            left -= end - opens
        day -= timedelta(days=1)
    return now - timedelta(days=LONGEST_PAUSE)


def ahead(clinic: Clinic, now: datetime) -> datetime:
    """The next moment at which the office is open: now, if it is."""
    if not clinic.hours:
        return now
    day = now.astimezone(ZoneInfo(clinic.timezone)).date()
    for _ in range(LONGEST_PAUSE):
        for opens, closes in spans(clinic, day):
            if now < closes:
                return max(now, opens)
        day += timedelta(days=1)
    return now


def spans(clinic: Clinic, day: date) -> list[tuple[datetime, datetime]]:
    """When the office is open on a day, in order; nothing on a holiday."""
    hours = clinic.opening
    if hours is None:
        return []
    # Through UTC, so that subtracting counts real hours on the day of a clock change.
    return [
        (
            datetime.combine(day, opens, hours.zone).astimezone(timezone.utc),
            datetime.combine(day, closes, hours.zone).astimezone(timezone.utc),
        )
        for opens, closes in hours.spans(day)
    ]

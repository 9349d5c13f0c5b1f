"""Times as people at a front desk say them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def age(at: datetime, now: datetime) -> str:
    """How long ago: "just now", "5 min", "2 h", "3 days"."""
    past = now - at
    if past < MINUTE:
        return "just now"
    if past < HOUR:
        return f"{past // MINUTE} min"
    if past < 2 * DAY:
        return f"{past // HOUR} h"
    return f"{past // DAY} days"


def lasting(span: timedelta) -> str:
    """How long something took: "4 min", "2 h 10 min", "3 days"."""
    minutes = max(0, span // MINUTE)
    if minutes < 60:
        return f"{minutes} min"
    if span < DAY:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{span / DAY:.1f} days"


def spoken(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Day and time at the clinic: "today 7:45 PM", "tomorrow 9:00 AM", "Fri Nov 20, 7:45 PM"."""
    here, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = clock_time(at, zone)
    if here.date() == today:
        return f"today {clock}"
    if here.date() == today - DAY:
        return f"yesterday {clock}"
    if here.date() == today + DAY:
        return f"tomorrow {clock}"
    year = f" {here.year}" if here.year != today.year else ""
    return f"{here:%a %b} {here.day}{year}, {clock}"


def on_paper(at: datetime, zone: ZoneInfo) -> str:
    """The same for what is read on another day: "Fri Nov 20 2026, 7:45 PM"."""
    here = at.astimezone(zone)
    return f"{here:%a %b} {here.day} {here.year}, {clock_time(at, zone)}"


def clock_time(at: datetime, zone: ZoneInfo) -> str:
    """The time of day at the clinic: "7:45 PM"."""
    here = at.astimezone(zone)
    # %-I is not everywhere.
    return f"{(here.hour - 1) % 12 + 1}:{here:%M %p}"

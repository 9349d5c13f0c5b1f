"""When the office is open: pure arithmetic on the hours and holidays of clinic.yml."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.contract import Office

# Monday first, as ``date.weekday`` counts.
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Far beyond any run of holidays; an office that opens no more has no next opening.
HORIZON = 60

Span = tuple[time, time]


@dataclass(frozen=True)
class Hours:
    """The week's spans by the names of ``DAYS``, and the days on which all is closed."""

    zone: ZoneInfo
    week: Mapping[str, tuple[Span, ...]]
    holidays: frozenset[date] = frozenset()

    def spans(self, day: date) -> tuple[Span, ...]:
        """The spans of one day, earliest first; none on a holiday."""
        return () if day in self.holidays else self.week.get(DAYS[day.weekday()], ())


def span(opens: str, closes: str) -> Span:
    """A span from texts like "08:00". Raises ``ValueError`` if it ends before it begins."""
    begin, end = time.fromisoformat(opens), time.fromisoformat(closes)
    if begin >= end:
        raise ValueError(f"hours from {opens} to {closes}")
    return begin, end


def in_order(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans of a day, earliest first. Raises ``ValueError`` if two overlap."""
    ordered = tuple(sorted(spans))
    for before, after in itertools.pairwise(ordered):
        if after[0] < before[1]:
            raise ValueError(f"hours that overlap at {after[0]:%H:%M}")
    return ordered


def state(hours: Hours | None, at: datetime) -> Office:
    """Open or closed at a moment, until when, and what opens next (local ISO times)."""
    if hours is None:
        return Office()
    now = at.astimezone(hours.zone)
    closes = opens = None
    for begin, end in _from(hours, now.date()):
        if begin <= now < end:
            closes = end
        elif begin > now:
            opens = begin
            break
    return Office(
        open_now=closes is not None,
        opens_next=opens.isoformat() if opens else None,
        closes=closes.isoformat() if closes else None,
    )


def _from(hours: Hours, day: date) -> Iterator[tuple[datetime, datetime]]:
    for ahead in range(HORIZON):
        each = day + timedelta(days=ahead)
        for begin, end in hours.spans(each):
            yield (
                datetime.combine(each, begin, hours.zone),
                datetime.combine(each, end, hours.zone),
            )


def groups(hours: Hours) -> list[tuple[str, str, tuple[Span, ...]]]:
    """Neighbouring days with the same hours: (first day, last day, spans); closed ones left out."""
    found: list[tuple[str, str, tuple[Span, ...]]] = []
    for number, day in enumerate(DAYS):
        spans = hours.week.get(day, ())
        if not spans:
            continue
        if found and found[-1][2] == spans and found[-1][1] == DAYS[number - 1]:
            found[-1] = (found[-1][0], day, spans)
        else:
            found.append((day, day, spans))
    return found

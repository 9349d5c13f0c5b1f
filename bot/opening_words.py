"""Opening times as people say them, in both languages; the words stand in data/answers."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date, datetime, time

from bot.contract import Language, Office
from bot.opening import DAYS, Hours, Span, groups
from bot.wording import Wording

MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
# Beyond this many days a weekday alone would mislead.
A_WEEK = 7
NOON = 12


class OpeningWords:
    """Opening times in one language."""

    def __init__(self, wording: Wording, language: Language) -> None:
        self._wording = wording
        self._language = language

    def opens(self, office: Office, now: datetime) -> str:
        """When it opens next, seen from ``now``: "tomorrow at 8:00 am". Empty if unknown."""
        if office.opens_next is None:
            return ""
        at = datetime.fromisoformat(office.opens_next)
        return self._at(at, now.astimezone(at.tzinfo).date())

    def closes(self, office: Office) -> str:
        """Until when it is open: "5:00 pm". Empty if it is closed or unknown."""
        return self._clock(datetime.fromisoformat(office.closes).time()) if office.closes else ""

    def week(self, hours: Hours) -> str:
        """The week in one text, days with the same hours together."""
        return "; ".join(
            self._text("days_and_spans", days=self._days(first, last), spans=self._spans(spans))
            for first, last, spans in groups(hours)
        )

    def _at(self, at: datetime, today: date) -> str:
        ahead = (at.date() - today).days
        clock = self._clock(at.time())
        if ahead == 0:
            return self._text("opens_today", clock=clock)
        if ahead == 1:
            return self._text("opens_tomorrow", clock=clock)
        day = self._text(f"day_{DAYS[at.weekday()]}")
        if ahead < A_WEEK:
            return self._text("opens_day", day=day, clock=clock)
        month = self._text(f"month_{MONTHS[at.month - 1]}")
        return self._text("opens_date", day=day, month=month, number=str(at.day), clock=clock)

    def _days(self, first: str, last: str) -> str:
        names = {"first": self._text(f"day_{first}"), "last": self._text(f"day_{last}")}
        return names["first"] if first == last else self._text("days", **names)

    def _spans(self, spans: Sequence[Span]) -> str:
        said = [self._text("span", begin=self._clock(a), end=self._clock(b)) for a, b in spans]
        return functools.reduce(lambda a, b: self._text("both_spans", first=a, second=b), said)

    def _clock(self, at: time) -> str:
        half = "am" if at.hour < NOON else "pm"
        return self._text(f"clock_{half}", clock=f"{(at.hour - 1) % NOON + 1}:{at.minute:02}")

    def _text(self, name: str, **values: str) -> str:
        return self._wording.text(f"utter_label_{name}", self._language, **values)

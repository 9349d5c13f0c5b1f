"""Targets by opening hours, the best time in a caller's words, and when to call again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from bot import clinic as clinics
from bot.inbox import again, targets
from bot.inbox.wanted import surely, wanted
from bot.settings import ROOT

ZONE = ZoneInfo("America/Los_Angeles")
PLAIN = clinics.load(ROOT / "clinic.yml")
DAY = [("08:00", "12:00"), ("13:00", "17:00")]
OPEN = msgspec.structs.replace(
    PLAIN,
    hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), DAY),
    holidays=["2026-11-26"],
)

# No longer open than the first call of a morning waits; and never.
BRIEF = msgspec.structs.replace(OPEN, hours={"mon": [("08:00", "08:10")]})
NEVER = msgspec.structs.replace(OPEN, hours={"mon": []})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "minutes", "since"),
    [
        ("2026-11-23T10:00", 120, "2026-11-23T08:00"),  # a Monday morning
        ("2026-11-23T10:00", 180, "2026-11-20T16:00"),  # back into Friday
        ("2026-11-23T13:30", 60, "2026-11-23T11:30"),  # over the lunch break
        ("2026-11-22T15:00", 60, "2026-11-20T16:00"),  # a Sunday
        ("2026-11-27T09:00", 120, "2026-11-25T16:00"),  # over a holiday
        ("2026-11-23T22:00", 480, "2026-11-23T08:00"),
    ],
)
def test_targets_count_opening_hours(now, minutes, since):
    found = targets.back(OPEN, at(now), timedelta(minutes=minutes))
    assert found.astimezone(ZONE) == at(since)


def test_without_hours_every_hour_counts():
    now = at("2026-11-22T15:00")
    assert targets.back(PLAIN, now, timedelta(hours=8)) == now - timedelta(hours=8)


def test_an_hour_is_an_hour_on_the_day_of_a_clock_change():
    night = msgspec.structs.replace(OPEN, hours={"sun": [("00:00", "04:00")]}, holidays=[])
    # At two o'clock of this Sunday the clocks went back: the night has five hours.
    found = targets.back(night, at("2026-11-01T04:00"), timedelta(hours=5))
    assert found.astimezone(ZONE) == at("2026-11-01T00:00")


def test_a_clinic_that_never_opens_ends_the_search():
    never = msgspec.structs.replace(OPEN, hours={"mon": []})
    now = at("2026-11-22T15:00")
    assert targets.back(never, now, timedelta(hours=1)) == now - timedelta(days=60)


def test_an_urgent_request_is_late_at_night_as_well():
    now = at("2026-11-22T03:00")
    assert targets.cutoffs(OPEN, now).urgent == now - timedelta(minutes=10)


MONDAY_9_30 = at("2026-11-23T09:30")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mornings before 11", "now"),
        ("mornings", "now"),
        ("por la mañana", "now"),
        ("9-11", "now"),
        ("entre 9 y 11", "now"),
        ("weekdays before noon", "now"),
        ("Monday", "now"),
        ("los lunes", "now"),
        ("not before 9", "now"),
        ("afternoons", "later"),
        ("después de las 5", "later"),
        ("not before 10", "later"),
        ("between 2 and 4", "later"),
        ("mornings, but not Mondays", "later"),
        ("Tuesday and Thursday afternoons", "later"),
        ("weekends only", "later"),
        ("after 3pm on weekdays", "later"),
        ("any time", "any"),
        ("whenever", "any"),
        ("declined", "any"),
        ("", "any"),
        (None, "any"),
    ],
)
def test_who_wants_the_call_now(words, found):
    assert wanted(words, MONDAY_9_30) == found


@pytest.mark.parametrize(
    ("words", "open_now", "good"),
    [
        ("mornings", None, False),
        ("mornings", False, False),
        ("mornings", True, True),
        ("Mondays", None, False),
        ("Mondays", True, True),
        ("Monday mornings", None, True),
        ("lunes por la mañana", False, True),
        ("Monday afternoons", True, False),
        ("Tuesdays", True, False),
        ("any time", True, False),
        (None, True, False),
    ],
)
def test_a_good_time_is_only_said_where_it_is_known(words, open_now, good):
    assert surely(words, MONDAY_9_30, open_now=open_now) is good


@dataclass
class Offered:
    now: str
    moments: dict[str, str]


@pytest.mark.parametrize(
    "offered",
    [
        Offered(
            "2026-11-23T09:30",
            {
                "minutes": "2026-11-23T09:45",
                "hour": "2026-11-23T10:30",
                "afternoon": "2026-11-23T14:00",
                "tomorrow": "2026-11-24T08:15",
                "tomorrow_afternoon": "2026-11-24T14:00",
                "week": "2026-11-30T08:15",
            },
        ),
        # Before a holiday: tomorrow is the day after it. In an hour the office is closed.
        Offered(
            "2026-11-25T16:30",
            {
                "minutes": "2026-11-25T16:45",
                "tomorrow": "2026-11-27T08:15",
                "tomorrow_afternoon": "2026-11-27T14:00",
                "week": "2026-12-02T08:15",
            },
        ),
        # In an hour they are at lunch.
        Offered(
            "2026-11-23T11:15",
            {
                "minutes": "2026-11-23T11:30",
                "hour": "2026-11-23T13:00",
                "afternoon": "2026-11-23T14:00",
                "tomorrow": "2026-11-24T08:15",
                "tomorrow_afternoon": "2026-11-24T14:00",
                "week": "2026-11-30T08:15",
            },
        ),
    ],
)
def test_when_to_call_again(offered):
    found = {each.code: each.at for each in again.choices(OPEN, at(offered.now))}
    assert found == {code: at(moment) for code, moment in offered.moments.items()}


@pytest.mark.parametrize("now", ["2026-11-23T09:30", "2026-11-23T16:30", "2026-11-21T23:00"])
@pytest.mark.parametrize("clinic", [PLAIN, OPEN, BRIEF, NEVER])
def test_what_is_suggested_is_offered(clinic, now):
    offered = again.choices(clinic, at(now))
    for outcome in ("no_answer", "voicemail", "wrong_number"):
        for urgency in ("routine", "same_day", "emergency", "crisis"):
            for tries in (0, 1):
                code = again.suggested(offered, outcome, urgency, tries)
                assert code in {each.code for each in offered}


def test_late_in_the_day_a_call_is_put_off_to_the_morning():
    early, late = (again.choices(OPEN, at(f"2026-11-23T{clock}")) for clock in ("09:30", "16:30"))
    assert again.suggested(early, "no_answer", "routine", 0) == "hour"
    assert again.suggested(late, "no_answer", "routine", 0) == "tomorrow"
    assert again.suggested(late, "no_answer", "same_day", 0) == "minutes"


def test_a_choice_that_is_gone_by_now_falls_back():
    late = at("2026-11-23T16:30")
    assert again.chosen(OPEN, late, "afternoon", "tomorrow") == at("2026-11-24T08:15")
    assert again.chosen(PLAIN, late, "x", "hour") == late + timedelta(hours=1)


MONDAY = "2026-11-23T08:00"


@pytest.mark.parametrize(
    ("words", "outcome", "moment"),
    [
        ("after 3 pm, I work", "no_answer", "2026-11-23T15:00"),
        ("After 3 pm", "voicemail", "2026-11-24T15:00"),
        ("lunch time", "no_answer", "2026-11-23T11:30"),
        ("por la tarde", "no_answer", "2026-11-23T13:15"),
        ("weekday mornings", "no_answer", "2026-11-23T09:00"),
        # That Thursday is a holiday.
        ("Thursday afternoons", "no_answer", "2026-12-03T13:15"),
        ("Tuesdays after 4", "voicemail", "2026-11-24T16:00"),
        # Nothing that names a time, or one at which nobody is there: as for everybody.
        ("any time", "no_answer", "2026-11-23T09:00"),
        ("evenings", "no_answer", "2026-11-23T09:00"),
        ("whenever you like", "voicemail", "2026-11-24T08:15"),
        (None, "voicemail", "2026-11-24T08:15"),
    ],
)
def test_the_suggested_time_is_one_that_suits_the_caller(words, outcome, moment):
    offered = again.choices(OPEN, at(MONDAY), words)
    code = again.suggested(offered, outcome, "routine", 0)
    assert next(each.at for each in offered if each.code == code) == at(moment)
    assert again.chosen(OPEN, at(MONDAY), code, "hour", words) == at(moment)


def test_an_emergency_is_called_again_at_once_whatever_suits_them():
    offered = again.choices(OPEN, at(MONDAY), "after 3 pm")
    assert again.suggested(offered, "no_answer", "emergency", 0) == "minutes"
    assert [each.code for each in offered if each.fits] == ["wish", "wish_later"]


def test_no_two_choices_are_the_same_moment():
    for words in ("weekday mornings", "after 2", "Monday at 9", "8:15", "not on Mondays", ""):
        moments = [each.at for each in again.choices(OPEN, at(MONDAY), words)]
        assert len(set(moments)) == len(moments), words


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("after 3 pm, I work", {"minutes", "hour", "afternoon", "tomorrow", "tomorrow_afternoon"}),
        ("mornings before 11", {"afternoon", "tomorrow_afternoon"}),
        ("por la tarde", {"minutes", "hour", "tomorrow"}),
        ("any time", set()),
        (None, set()),
    ],
)
def test_a_time_that_the_caller_did_not_ask_for_is_known_as_such(words, off):
    offered = again.choices(OPEN, at(MONDAY), words)
    assert {each.code for each in offered if each.suits == "later"} - {"week"} == off

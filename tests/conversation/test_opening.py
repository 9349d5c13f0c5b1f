"""When the office is open, and how that is said."""

from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import pytest

from bot import clinic, opening, wording
from bot.environment import SettingsError
from bot.opening_words import OpeningWords
from bot.settings import ROOT

ZONE = ZoneInfo("America/Los_Angeles")
DAY = (opening.span("08:00", "12:00"), opening.span("13:00", "17:00"))
HOURS = opening.Hours(
    ZONE,
    {**dict.fromkeys(("mon", "tue", "wed", "thu"), DAY), "fri": (opening.span("08:00", "12:00"),)},
    frozenset({date(2026, 11, 26), date(2026, 11, 27)}),
)


@pytest.mark.parametrize(
    ("at", "open_now", "opens", "said"),
    [
        ("2026-11-23T09:00", True, "2026-11-23T13:00", "today at 1:00 pm"),
        ("2026-11-23T12:00", False, "2026-11-23T13:00", "today at 1:00 pm"),
        ("2026-11-23T17:00", False, "2026-11-24T08:00", "tomorrow at 8:00 am"),
        ("2026-11-23T07:59", False, "2026-11-23T08:00", "today at 8:00 am"),
        ("2026-11-20T12:00", False, "2026-11-23T08:00", "on Monday at 8:00 am"),
        # Over a holiday and a weekend.
        ("2026-11-25T17:30", False, "2026-11-30T08:00", "on Monday at 8:00 am"),
        # The clocks change on the Sunday between.
        ("2026-10-30T12:30", False, "2026-11-02T08:00", "on Monday at 8:00 am"),
    ],
)
def test_open_or_closed_and_what_opens_next(at, open_now, opens, said):
    now = datetime.fromisoformat(at).replace(tzinfo=ZONE)
    state = opening.state(HOURS, now)
    assert state.open_now is open_now
    assert datetime.fromisoformat(state.opens_next).replace(tzinfo=None).isoformat()[:16] == opens
    assert OpeningWords(lines(), "en").opens(state, now) == said


def lines():
    facts = clinic.load(ROOT / "clinic.yml")
    return wording.load(facts.facts(), facts.titles())


def test_a_far_opening_is_said_with_its_date():
    closed = frozenset(date(2026, 12, day) for day in range(1, 20))
    hours = opening.Hours(ZONE, HOURS.week, closed)
    now = datetime(2026, 11, 30, 18, tzinfo=ZONE)
    said = OpeningWords(lines(), "es").opens(opening.state(hours, now), now)
    assert said == "el lunes 21 de diciembre a las 8:00 am"


def test_the_week_is_said_with_equal_days_together():
    assert OpeningWords(lines(), "en").week(HOURS) == (
        "Monday to Thursday, 8:00 am to 12:00 pm and 1:00 pm to 5:00 pm; Friday, 8:00 am to 12:00 pm"
    )


def test_what_is_not_set_is_not_known():
    facts = clinic.load(ROOT / "clinic.yml")
    state = facts.office(datetime(2026, 11, 23, 9, tzinfo=ZONE))
    assert (state.open_now, state.opens_next, state.closes) == (None, None, None)


def test_the_year_is_that_of_the_clinic():
    facts = clinic.load(ROOT / "clinic.yml")
    assert facts.office(datetime(2027, 1, 1, 7, 59, tzinfo=timezone.utc)).year == 2026
    assert facts.office(datetime(2027, 1, 1, 8, 0, tzinfo=timezone.utc)).year == 2027


@pytest.mark.parametrize(
    "wrong",
    [
        'hours: {mon: [["12:00", "08:00"]]}',
        'hours: {mon: [["08:00", "13:00"], ["12:00", "17:00"]]}',
        'hours: {monday: [["08:00", "13:00"]]}',
        'hours: {mon: [["8 o\'clock", "13:00"]]}',
        'hours: {mon: [["08:00", "13:00"]]}\nholidays: ["26 November"]',
        "timezone: Mars/Olympus",
        "voicemail: whatever",
        "insurance_line: English only",
        "approved_facts: [{topic: ask_the_moon, en: a, es: b}]",
    ],
)
def test_a_wrong_clinic_file_fails_loudly(wrong, tmp_path):
    keys = {line.split(":")[0] for line in wrong.splitlines()}
    kept = [
        line
        for line in (ROOT / "clinic.yml").read_text(encoding="utf-8").splitlines()
        if line.split(":")[0] not in keys
    ]
    path = tmp_path / "clinic.yml"
    path.write_text("\n".join([*kept, wrong]), encoding="utf-8")
    with pytest.raises(SettingsError):
        clinic.load(path)

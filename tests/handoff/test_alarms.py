"""Nobody has to look whether requests arrive: what does not is told."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection, Engine

from bot.handoff import alarms, daily, destinations, jobs, outbox, submission, tickets
from bot.handoff.alarms import again_after, alert_again, current, expected
from bot.handoff.errors import Rejected
from bot.settings import load
from bot.store.engine import database_now, iso, parse
from bot.store.tables import jobs as job_rows
from bot.store.tables import outbox as notices
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import audited, count, events, request

FIRST = timedelta(minutes=15)


def running(**changes: Any) -> dict[str, timedelta]:
    given = {"destinations": ("email",), "daily_test": True, "backup_hours": 24, **changes}
    return expected(dataclasses.replace(load(), **given))


EVERY_DAY = running()


def ago(conn: Connection, **span: float) -> str:
    return iso(parse(database_now(conn)) - timedelta(**span))


def age(conn: Connection, **span: float) -> None:
    conn.execute(update(notices).values(created_at=ago(conn, **span)))


@pytest.mark.parametrize(
    ("alerts", "minutes"),
    [(0, 15), (1, 15), (2, 30), (3, 60), (4, 120), (5, 240), (6, 240), (99, 240), (10**6, 240)],
)
def test_how_long_until_the_next_alert(alerts: int, minutes: int) -> None:
    assert again_after(alerts, FIRST) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("changes", "event"),
    [
        ({"urgency": "emergency"}, "urgent"),
        ({"urgency": "crisis"}, "urgent"),
        ({"urgency": "same_day"}, "urgent"),
        ({"reason": "complaint"}, "complaint"),
    ],
)
def test_what_cannot_wait_alerts_at_once_and_again_while_nobody_takes_it(
    conn: Connection, changes: Any, event: str
) -> None:
    filed = submission.submit(conn, request(**changes))
    submission.submit(conn, request(idempotency_key="routine"))
    assert events(conn) == sorted([event, "new_ticket"])
    assert alert_again(conn, FIRST) == 0
    age(conn, minutes=14)
    assert alert_again(conn, FIRST) == 0
    age(conn, minutes=16)
    assert alert_again(conn, FIRST) == 1
    assert events(conn) == sorted([event, "new_ticket", "unclaimed"])
    assert alert_again(conn, FIRST) == 0
    tickets.set_status(conn, filed.ticket_id, "claimed", "ann", AT)
    age(conn, hours=5)
    assert alert_again(conn, FIRST) == 0


def test_urgent_ones_overtake(conn: Connection) -> None:
    for number in range(3):
        submission.submit(conn, request(idempotency_key=f"k{number}"))
    urgent = submission.submit(conn, request(idempotency_key="u", urgency="emergency"))
    [first] = outbox.claim(conn, "me", 1)
    assert first.ticket_id == urgent.ticket_id
    assert len(outbox.claim(conn, "me", 9)) == 3


def test_a_dead_letter_is_told_to_the_others_once(conn: Connection) -> None:
    destinations.use(["email", "nudge"])
    for number in range(3):
        submission.submit(conn, request(idempotency_key=f"k{number}"))
    for each in outbox.claim(conn, "me", 9):
        if each.destination == "nudge":
            outbox.failed(conn, each.id, "me", Rejected("no"))
    told = conn.execute(
        select(notices.c.destination).where(notices.c.event == "undelivered")
    ).scalars()
    assert list(told) == ["email"]
    assert [alarm.kind for alarm in current(conn, EVERY_DAY)] == ["dead_letters"]
    assert current(conn, EVERY_DAY)[0].count == 3


def test_what_waits_too_long_is_an_alarm(conn: Connection) -> None:
    submission.submit(conn, request())
    assert current(conn, EVERY_DAY) == []
    age(conn, minutes=16)
    [alarm] = current(conn, EVERY_DAY)
    assert (alarm.kind, alarm.count) == ("late", 1)


def test_what_has_not_run_is_an_alarm(conn: Connection) -> None:
    for name in (alarms.ALIVE, alarms.DAILY, alarms.BACKUP):
        assert jobs.take(conn, name, timedelta(hours=1))
        jobs.done(conn, name)
    assert current(conn, EVERY_DAY) == []
    conn.execute(update(job_rows).values(done_at=ago(conn, hours=27)))
    assert [alarm.kind for alarm in current(conn, EVERY_DAY)] == [
        "work_silent", "test_missing", "backup_missing",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "hours", "kinds"),
    [
        ({}, 27, ["work_silent", "test_missing", "backup_missing"]),
        ({}, 25, ["work_silent"]),
        ({"backup_hours": 168}, 169, ["work_silent", "test_missing"]),
        ({"backup_hours": 168}, 171, ["work_silent", "test_missing", "backup_missing"]),
        ({"backup_hours": 1}, 4, ["work_silent", "backup_missing"]),
        ({"backup_hours": 0, "daily_test": False}, 999, ["work_silent"]),
        ({"destinations": ()}, 27, ["work_silent", "backup_missing"]),
    ],
)
def test_what_the_settings_switch_off_or_space_out_is_no_alarm(
    conn: Connection, given: dict[str, Any], hours: int, kinds: list[str]
) -> None:
    for name in (alarms.ALIVE, alarms.DAILY, alarms.BACKUP):
        jobs.take(conn, name, timedelta(hours=1))
        jobs.done(conn, name)
    conn.execute(update(job_rows).values(done_at=ago(conn, hours=hours)))
    assert [alarm.kind for alarm in current(conn, running(**given))] == kinds


def test_a_backup_that_never_succeeded_is_an_alarm(conn: Connection) -> None:
    begun = ago(conn, hours=2)
    submission.submit(conn, request(at=begun))
    conn.execute(delete(notices))
    assert current(conn, EVERY_DAY) == [], "nobody tried yet"
    assert jobs.take(conn, alarms.BACKUP, timedelta(days=1))
    [alarm] = current(conn, EVERY_DAY)
    assert (alarm.kind, alarm.since) == ("backup_missing", begun)
    jobs.done(conn, alarms.BACKUP)
    assert current(conn, EVERY_DAY) == []


def test_a_first_backup_may_take_its_time(conn: Connection) -> None:
    submission.submit(conn, request(at=ago(conn, minutes=50)))
    assert jobs.take(conn, alarms.BACKUP, timedelta(days=1))
    assert current(conn, EVERY_DAY) == []


def test_where_nobody_can_be_alerted_nothing_is_written(conn: Connection) -> None:
    destinations.use([])
    submission.submit(conn, request(urgency="emergency"))
    before = audited(conn)
    assert [alert_again(conn, FIRST) for _ in range(3)] == [0, 0, 0]
    assert audited(conn) == before
    # One that was switched on since is told at once.
    destinations.use(["email"])
    assert [alert_again(conn, FIRST) for _ in range(3)] == [1, 0, 0]
    assert events(conn) == ["unclaimed"]


def deliver(conn: Connection, but: str = "") -> None:
    for each in outbox.claim(conn, "me", 99):
        if each.destination == but:
            outbox.failed(conn, each.id, "me", Rejected("no"))
        else:
            outbox.sent(conn, each.id, "me")


def test_the_daily_test_goes_the_whole_way_and_vanishes(conn: Connection) -> None:
    destinations.use(["email", "webhook"])
    assert jobs.take(conn, alarms.DAILY, timedelta(days=1))
    ticket = daily.file(conn)
    assert events(conn) == ["daily", "daily"]
    assert daily.check(conn)
    assert count(conn, table) == 1
    deliver(conn)
    assert daily.check(conn)
    assert (count(conn, table), count(conn, notices)) == (0, 0)
    assert audited(conn) == ["filed", "delivered", "delivered", "daily test arrived"]
    assert jobs.done_at(conn, alarms.DAILY) is not None
    assert ticket is not None


def test_a_daily_test_that_does_not_arrive_raises_the_alarm_once(conn: Connection) -> None:
    destinations.use(["email", "webhook"])
    daily.file(conn)
    deliver(conn, but="webhook")
    assert daily.check(conn), "there is time yet"
    conn.execute(update(table).values(created_at=ago(conn, minutes=31)))
    assert not daily.check(conn)
    assert not daily.check(conn)
    assert events(conn).count("missing") == 2
    assert count(conn, table) == 1
    # It is mended and sent again.
    [letter] = outbox.dead(conn)
    assert letter.destination == "webhook"
    outbox.send_again(conn, letter.id, AT, "ann")
    deliver(conn)
    assert daily.check(conn)
    assert count(conn, table) == 0


def test_without_destinations_there_is_nothing_to_test(conn: Connection) -> None:
    destinations.use([])
    assert daily.file(conn) is None


def test_of_several_processes_one_does_it(engine: Engine) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def mine(_: int) -> bool:
        with engine.begin() as conn:
            return jobs.take(conn, "job", timedelta(hours=1))

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(mine, range(8))) == 1
    with engine.begin() as conn:
        jobs.retry(conn, "job", timedelta(seconds=-1))
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(mine, range(8))) == 1

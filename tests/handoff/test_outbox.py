"""Notices: each is one worker's at a time, and none is lost or sent for ever."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine, Row

from bot.handoff import outbox, retry, submission
from bot.handoff.errors import Rejected, Unavailable
from bot.store import audit
from bot.store.engine import database_now, iso, parse
from bot.store.tables import audit as audit_table
from bot.store.tables import outbox as rows
from tests.databases import AT
from tests.handoff.requests import request


@pytest.fixture
def file(engine: Engine) -> Callable[[int], None]:
    """File so many requests, each with one notice."""

    def many(number: int) -> None:
        with engine.begin() as conn:
            for each in range(number):
                submission.submit(conn, request(idempotency_key=f"k{each}"))

    return many


def claim(engine: Engine, owner: str, limit: int = 10) -> list[outbox.Claimed]:
    with engine.begin() as conn:
        return outbox.claim(conn, owner, limit)


def only(engine: Engine) -> Row[Any]:
    with engine.connect() as conn:
        return conn.execute(select(rows)).one()


def let_the_lease_run_out(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(rows.update().values(lease_until=AT))


def make_it_due(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(rows.update().values(next_at=AT))


def test_what_one_has_the_other_does_not_get(engine: Engine, file: Callable[[int], None]) -> None:
    file(3)
    mine = claim(engine, "me", 2)
    theirs = claim(engine, "them")
    assert (len(mine), len(theirs)) == (2, 1)
    assert not {each.id for each in mine} & {each.id for each in theirs}
    assert mine[0].attempts == 1
    assert (mine[0].destination, mine[0].event) == ("email", "new_ticket")
    assert claim(engine, "me") == []


def test_an_open_claim_does_not_hold_up_others(engine: Engine, file: Callable[[int], None]) -> None:
    if engine.dialect.name == "sqlite":
        # There a claim is a writing transaction, and these are one at a time.
        return
    file(2)
    with engine.begin() as one:
        assert len(outbox.claim(one, "one", 1)) == 1
        with engine.begin() as other:
            assert len(outbox.claim(other, "other", 5)) == 1


def test_four_workers_get_everything_once(engine: Engine, file: Callable[[int], None]) -> None:
    file(40)

    def work(owner: str) -> list[str]:
        done = []
        while got := claim(engine, owner, 3):
            for each in got:
                with engine.begin() as conn:
                    assert outbox.sent(conn, each.id, owner)
                done.append(each.id)
        return done

    with ThreadPoolExecutor(4) as pool:
        done = [each for part in pool.map(work, "abcd") for each in part]
    assert len(done) == len(set(done)) == 40
    with engine.connect() as conn:
        assert set(conn.execute(select(rows.c.state)).scalars()) == {"sent"}


def test_sent_is_sent(engine: Engine, file: Callable[[int], None]) -> None:
    file(1)
    [mine] = claim(engine, "me")
    with engine.begin() as conn:
        assert outbox.sent(conn, mine.id, "me")
        assert not outbox.sent(conn, mine.id, "me")
        assert outbox.failed(conn, mine.id, "me", Unavailable("late")) is None
    row = only(engine)
    assert (row.state, row.lease_owner, row.lease_until, row.attempts) == ("sent", None, None, 1)
    assert row.sent_at is not None
    let_the_lease_run_out(engine)
    assert claim(engine, "me") == []


def test_a_lease_that_ran_out_is_somebody_elses_and_the_late_one_is_fenced(
    engine: Engine, file: Callable[[int], None]
) -> None:
    file(1)
    [mine] = claim(engine, "me")
    let_the_lease_run_out(engine)
    [theirs] = claim(engine, "them")
    assert (theirs.id, theirs.attempts) == (mine.id, 2)
    with engine.begin() as conn:
        assert not outbox.sent(conn, mine.id, "me")
        assert outbox.failed(conn, mine.id, "me", Rejected("no")) is None
        assert conn.execute(select(rows.c.state)).scalar_one() == "sending"
        assert outbox.sent(conn, mine.id, "them")


def test_the_lease_rests_on_the_databases_clock(
    engine: Engine, file: Callable[[int], None]
) -> None:
    file(1)
    claim(engine, "me")
    until = parse(only(engine).lease_until)
    with engine.begin() as conn:
        left = until - parse(database_now(conn))
    assert timedelta(seconds=60) < left <= timedelta(seconds=outbox.DEFAULT_PACE.lease)


def test_a_transient_failure_comes_back_later(engine: Engine, file: Callable[[int], None]) -> None:
    file(1)
    [mine] = claim(engine, "me")
    with engine.begin() as conn:
        asked = Unavailable("SMTPDataError 451", retry_after=500.0)
        assert outbox.failed(conn, mine.id, "me", asked) == "waiting"
        next_at = conn.execute(select(rows.c.next_at)).scalar_one()
        pause = parse(next_at) - parse(database_now(conn))
    assert timedelta(seconds=490) < pause <= timedelta(seconds=500)
    assert only(engine).last_error == "SMTPDataError 451"
    assert claim(engine, "me") == []
    make_it_due(engine)
    [again] = claim(engine, "me")
    assert again.attempts == 2


def test_a_permanent_failure_is_a_dead_letter_at_once(
    engine: Engine, file: Callable[[int], None]
) -> None:
    file(1)
    [mine] = claim(engine, "me")
    with engine.begin() as conn:
        assert outbox.failed(conn, mine.id, "me", Rejected("x" * 200)) == "dead"
        [letter] = outbox.dead(conn)
        assert (letter.id, letter.cause) == (mine.id, "x" * 80)
        lines = conn.execute(select(audit_table.c.what)).scalars().all()
        assert lines == ["filed", "dead letter"]
        assert audit.verify(conn) is None
    make_it_due(engine)
    assert claim(engine, "me") == []


def test_after_the_last_attempt_it_is_a_dead_letter(
    engine: Engine, file: Callable[[int], None]
) -> None:
    file(1)
    outcomes = []
    for _ in range(retry.ATTEMPTS):
        make_it_due(engine)
        [mine] = claim(engine, "me")
        with engine.begin() as conn:
            outcomes.append(outbox.failed(conn, mine.id, "me", Unavailable("down")))
    assert outcomes == ["waiting"] * (retry.ATTEMPTS - 1) + ["dead"]


def test_a_notice_that_kills_its_worker_each_time_is_a_dead_letter(
    engine: Engine, file: Callable[[int], None]
) -> None:
    file(1)
    for _ in range(retry.ATTEMPTS):
        assert len(claim(engine, "me")) == 1
        let_the_lease_run_out(engine)
    assert claim(engine, "me") == []
    assert (only(engine).state, only(engine).last_error) == ("dead", "WorkerLost")


def test_a_dead_letter_can_be_sent_again(engine: Engine, file: Callable[[int], None]) -> None:
    file(1)
    [mine] = claim(engine, "me")
    with engine.begin() as conn:
        assert not outbox.send_again(conn, mine.id, AT, "staff-1")
        outbox.failed(conn, mine.id, "me", Rejected("no"))
        assert outbox.send_again(conn, mine.id, AT, "staff-1")
        assert outbox.dead(conn) == []
        assert audit.verify(conn) is None
    [again] = claim(engine, "me")
    assert (again.id, again.attempts) == (mine.id, 1)


def test_what_is_not_due_waits(engine: Engine, file: Callable[[int], None]) -> None:
    file(1)
    with engine.begin() as conn:
        soon = iso(parse(database_now(conn)) + timedelta(seconds=30))
        conn.execute(rows.update().values(next_at=soon))
    assert claim(engine, "me") == []


def test_an_alert_about_no_request_goes_through_every_state(engine: Engine) -> None:
    with engine.begin() as conn:
        outbox.notify(conn, None, "messenger_stopped")
        outbox.notify(conn, None, "messenger_stopped")
    [mine] = claim(engine, "me")
    assert (mine.ticket_id, mine.event) == (None, "messenger_stopped")
    with engine.begin() as conn:
        assert outbox.failed(conn, mine.id, "me", Rejected("HTTP 400")) == "dead"
    # No second notice tells of it: it went everywhere itself.
    [letter] = dead_letters(engine)
    assert (letter.reference, letter.ticket_id) == (None, None)
    with engine.begin() as conn:
        assert outbox.send_again(conn, letter.id, AT, "ann")
    [mine] = claim(engine, "me")
    with engine.begin() as conn:
        assert outbox.sent(conn, mine.id, "me")
        assert audit.verify(conn) is None
    assert only(engine).state == "sent"


def dead_letters(engine: Engine) -> list[outbox.DeadLetter]:
    with engine.connect() as conn:
        return outbox.dead(conn)

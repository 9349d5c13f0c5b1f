"""The way to the database and its clock."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.environment import SettingsError
from bot.store import engine as store
from bot.store import migrate
from bot.store.engine import connect, database_now, iso, parse, reading
from bot.store.tables import limits, sessions


def test_the_databases_clock_is_ours_and_has_our_width(engine: Engine) -> None:
    with engine.begin() as conn:
        now = database_now(conn)
        assert abs(parse(now) - datetime.now(timezone.utc)) < timedelta(seconds=5)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", now)
        assert iso(parse(now)) == now
        time.sleep(0.01)
        assert database_now(conn) > now


@given(st.datetimes(timezones=st.timezones()), st.datetimes(timezones=st.timezones()))
def test_times_sort_as_texts(one: datetime, other: datetime) -> None:
    low, high = datetime(2, 1, 1, tzinfo=timezone.utc), datetime(9998, 1, 1, tzinfo=timezone.utc)
    if low < one < high and low < other < high:
        assert (iso(one) < iso(other)) == (parse(iso(one)) < parse(iso(other)))
        # In UTC: an hour that a clock change skips equals nothing.
        assert parse(iso(one)) == one.astimezone(timezone.utc)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        iso(datetime(2026, 11, 21))  # noqa: DTZ001 - that is the case
    with pytest.raises(ValueError, match="zone"):
        parse("2026-11-21T03:45:12.123456")


def test_no_update_is_lost_between_reading_and_writing(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(insert(limits).values(key="k", window=0, count=0))

    def add() -> None:
        with engine.begin() as conn:
            count = conn.execute(select(limits.c.count).with_for_update()).scalar_one()
            conn.execute(update(limits).values(count=count + 1))

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(add) for _ in range(40)]:
            done.result()
    with engine.connect() as conn:
        assert conn.execute(select(limits.c.count)).scalar_one() == 40


def test_references_are_checked(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as conn:
        conn.execute(
            insert(sessions).values(
                token_hash="t", conversation_id="none", created_at="", expires_at=""
            )
        )


def test_a_crowd_of_writers_is_let_in_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keyring: object
) -> None:
    url = f"sqlite:///{tmp_path / 'crowd.db'}"
    migrate.upgrade(url)
    # A second is long for a line, and short for trying again in no order.
    monkeypatch.setattr(store, "WAIT", 1.0)
    engine = connect(url)

    def write(writer: int) -> None:
        for number in range(15):
            with engine.begin() as conn:
                conn.execute(insert(limits).values(key=f"{writer}-{number}", window=0, count=0))

    with ThreadPoolExecutor(10) as crowd:
        list(crowd.map(write, range(30)))
    with engine.connect() as conn:
        assert len(conn.execute(select(limits.c.key)).all()) == 450
    engine.dispose()


def test_a_writer_whose_transaction_fails_lets_the_next_one_in(
    tmp_path: Path, keyring: object
) -> None:
    url = f"sqlite:///{tmp_path / 'fails.db'}"
    migrate.upgrade(url)
    engine = connect(url)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), engine.begin() as conn:
            conn.execute(insert(limits).values(key="k", window=0, count=0))
            1 / 0  # noqa: B018
    started = time.monotonic()
    with engine.begin() as conn:
        conn.execute(insert(limits).values(key="k", window=0, count=0))
    assert time.monotonic() - started < 5  # as long as SQLite waits for a lock
    engine.dispose()


def test_a_reader_does_not_wait_for_a_writer(engine: Engine) -> None:
    with engine.begin() as writer:
        writer.execute(insert(limits).values(key="k", window=0, count=0))
        started = time.monotonic()
        with reading(engine).connect() as reader:
            assert reader.execute(select(limits)).all() == []
        assert time.monotonic() - started < 5


def test_sqlite_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/deep/down/a.db")
    with engine.connect() as conn:
        values = [
            conn.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    engine.dispose()
    assert values == ["wal", 2, 1, 5000]
    assert (tmp_path / "deep" / "down" / "a.db").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "deep" / "down").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "url", ["", "words", "sqlite://", "sqlite:///:memory:", "mysql://u:pw@h/d"]
)
def test_a_url_that_cannot_serve_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(SettingsError, match="NERVELINE_DATABASE") as caught:
        connect(url)
    assert "pw" not in str(caught.value)


def test_a_server_that_is_away_is_told_soon() -> None:
    engine = connect("postgresql://u:pw@127.0.0.1:1/d")
    started = time.monotonic()
    with pytest.raises(OperationalError) as caught, engine.connect():
        pass
    engine.dispose()
    assert time.monotonic() - started < 6
    assert "pw" not in str(caught.value)

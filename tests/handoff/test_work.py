"""The process *work*: what it survives."""

from __future__ import annotations

import dataclasses
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import insert, select, text
from sqlalchemy.engine import Engine

from bot import settings, work
from bot.chores import Chores
from bot.clock import Clock
from bot.environment import SettingsError
from bot.handoff import destinations
from bot.handoff.destinations.base import Carries, Notice
from bot.handoff.errors import Rejected, Unavailable
from bot.settings import Settings, Smtp
from bot.store import crypto, keys
from bot.store.tables import conversations, outbox
from tests.databases import AT
from tests.handoff.conftest import Mailbox
from tests.handoff.requests import NAME, PHONE, WORDS, file, states
from tests.waiting import until

pytestmark = pytest.mark.slow

HANG_UP_ON_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
INDEX = "k3Jx-9aPqLz7vTn2WmRb5cYd8HfGs1Qe"


@pytest.fixture
def installed(engine: Engine, database_url: str, tmp_path: Path, smtp: Smtp) -> Settings:
    """Settings of an installation with this database and this mail server."""
    return dataclasses.replace(
        settings.load(),
        var=tmp_path,
        database=database_url,
        public_url="https://clinic.example",
        keys=Fernet.generate_key().decode(),
        index_key=INDEX,
        destinations=("email",),
        smtp=smtp,
        daily_test=False,
        backup_hours=0,
    )


@contextmanager
def working(installed: Settings) -> Iterator[threading.Event]:
    """The loop in a thread; ends when it is left."""
    stop = threading.Event()
    thread = threading.Thread(target=work.run, args=(installed, stop))
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join(10)
    assert not thread.is_alive()


def test_a_filed_request_is_mailed_within_two_seconds(
    engine: Engine, installed: Settings, mailbox: Mailbox
) -> None:
    with working(installed):
        filed = file(engine)
        until(lambda: states(engine) == ["sent"], 2)
    [mail] = mailbox.mails
    assert mail["Subject"] == f"New request {filed.reference}"
    assert f"https://clinic.example/staff/tickets/{filed.reference}" in mail.get_content()
    for secret in (NAME, PHONE, WORDS, "conversation-1"):
        assert secret not in str(mail)


def test_it_deletes_old_drafts(engine: Engine, installed: Settings) -> None:
    with engine.begin() as conn:
        conn.execute(
            insert(conversations).values(
                id="old", channel="web", language="en", created_at="2020", last_at="2020",
                draft={}, choices={},
            )
        )  # fmt: skip
    clock = Clock()
    chores = Chores(installed, engine, clock)
    assert chores.purge()["conversations"] == 1
    with engine.begin() as conn:
        conn.execute(
            insert(conversations).values(
                id="new", channel="web", language="en", created_at=AT, draft={}, choices={},
                last_at=clock.now().isoformat(),
            )
        )  # fmt: skip
    clock.forward(timedelta(hours=71))
    assert chores.purge()["conversations"] == 0
    clock.forward(timedelta(hours=2))
    assert chores.purge()["conversations"] == 1


def test_a_destination_that_is_switched_on_is_tested_at_once(
    engine: Engine, installed: Settings
) -> None:
    tested = dataclasses.replace(installed, daily_test=True)
    destinations.use(())
    Chores(dataclasses.replace(tested, destinations=()), engine, Clock()).run()
    assert states(engine) == []
    destinations.use(tested.destinations)
    Chores(tested, engine, Clock()).run()
    assert states(engine) == ["waiting"]


class Scripted:
    """A destination that does what it is told for each notice in turn."""

    carries: Carries = "link"

    def __init__(self, *outcomes: Exception | None) -> None:
        self.outcomes = list(outcomes)

    def send(self, notice: Notice) -> None:
        outcome = self.outcomes.pop(0)
        if outcome is not None:
            raise outcome


@pytest.mark.parametrize(
    ("outcome", "state", "cause"),
    [
        (None, "sent", None),
        (Unavailable("SMTPDataError 451"), "waiting", "SMTPDataError 451"),
        (Rejected("SMTPDataError 550"), "dead", "SMTPDataError 550"),
        (ZeroDivisionError(NAME), "waiting", "ZeroDivisionError"),
    ],
)
def test_what_becomes_of_a_notice(  # noqa: PLR0913 - fixtures
    engine: Engine,
    installed: Settings,
    caplog: pytest.LogCaptureFixture,
    outcome: Exception | None,
    state: str,
    cause: str | None,
) -> None:
    file(engine)
    caplog.set_level(logging.DEBUG)
    worker = work.Worker(installed, engine, {"email": Scripted(outcome)})
    assert worker.deliver_one()
    assert not worker.deliver_one()
    assert states(engine) == [state]
    with engine.connect() as conn:
        assert conn.execute(select(outbox.c.last_error)).scalar_one() == cause
    assert NAME not in caplog.text


def test_one_bad_notice_does_not_stop_the_next(engine: Engine, installed: Settings) -> None:
    file(engine, "one")
    file(engine, "two")
    worker = work.Worker(installed, engine, {"email": Scripted(ZeroDivisionError(), None)})
    assert worker.deliver_one()
    assert worker.deliver_one()
    assert states(engine) == ["sent", "waiting"]


def test_a_destination_that_was_switched_off_is_a_dead_letter(
    engine: Engine, installed: Settings
) -> None:
    file(engine)
    assert work.Worker(installed, engine, {}).deliver_one()
    assert states(engine) == ["dead"]


def test_a_database_that_goes_away_and_comes_back(
    engine: Engine, installed: Settings, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    with working(installed):
        with engine.begin() as conn:
            conn.execute(text("ALTER TABLE outbox RENAME TO away"))
            if engine.dialect.name == "postgresql":
                conn.execute(text(HANG_UP_ON_OTHERS))
        until(lambda: "delivering failed" in caplog.text)
        with engine.begin() as conn:
            conn.execute(text("ALTER TABLE away RENAME TO outbox"))
        file(engine)
        assert mailbox.arrived.wait(60)
        until(lambda: states(engine) == ["sent"])
    assert "SELECT" not in caplog.text


def test_it_starts_while_the_database_is_away(
    installed: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    away = dataclasses.replace(installed, database="postgresql://u:pw@127.0.0.1:1/d")
    with working(away):
        until(lambda: "delivering failed: OperationalError" in caplog.text)
    assert "pw" not in caplog.text


def test_a_setting_that_is_missing_ends_it_at_once(installed: Settings) -> None:
    with pytest.raises(SettingsError, match="SMTP_HOST"):
        work.run(dataclasses.replace(installed, smtp=None), threading.Event())


@contextmanager
def process(installed: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """The process *work* with these settings; killed when it is left."""
    assert installed.smtp is not None
    mine = {
        "VAR": installed.var,
        "DATABASE": installed.database,
        "KEYS": installed.keys,
        "INDEX_KEY": installed.index_key,
        "DESTINATIONS": "email",
        "DAILY_TEST": "false",
        "BACKUP_HOURS": "0",
        "SMTP_HOST": installed.smtp.host,
        "SMTP_PORT": installed.smtp.port,
        "SMTP_SENDER": installed.smtp.sender,
        "SMTP_TO": ",".join(installed.smtp.to),
    }
    started = subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "tests.handoff.worker_process"],
        cwd=settings.ROOT,
        env={**os.environ, **{f"NERVELINE_{name}": str(value) for name, value in mine.items()}},
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


@pytest.mark.parametrize(
    ("moment", "mails"), [("recipient", 1), ("mail", 2)], ids=["before it arrived", "after it did"]
)
def test_killed_while_sending_the_next_one_takes_over(
    engine: Engine, installed: Settings, mailbox: Mailbox, moment: str, mails: int
) -> None:
    filed = file(engine)
    with process(installed) as first:
        mailbox.before_answer = lambda now: first.kill() if now == moment else None
        first.wait(60)
    assert states(engine) == ["sending"]
    assert len(mailbox.mails) == mails - 1
    mailbox.before_answer = lambda now: None
    mailbox.arrived.clear()
    with process(installed):
        assert not mailbox.arrived.wait(2), "the lease of the dead one must run out first"
        with engine.begin() as conn:
            conn.execute(outbox.update().values(lease_until=AT))
        until(lambda: states(engine) == ["sent"])
    # One that arrived twice can be seen to be the same.
    assert len(mailbox.mails) == mails
    assert len({mail["Message-ID"] for mail in mailbox.mails}) == 1
    assert {mail["Subject"] for mail in mailbox.mails} == {f"New request {filed.reference}"}


def test_killed_before_it_was_committed_nothing_was_filed(
    engine: Engine, installed: Settings
) -> None:
    code = (
        "import os, signal\n"
        "from bot.handoff import destinations, submission\n"
        "from bot.store import crypto, keys\n"
        "from bot.store.engine import connect\n"
        "from bot import settings\n"
        "from tests.handoff.requests import request\n"
        "here = settings.load()\n"
        "crypto.use(keys.load_or_make(here)); destinations.use(here.destinations)\n"
        "with connect(here.database).begin() as conn:\n"
        "    submission.submit(conn, request())\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment: dict[str, Any] = {
        **os.environ,
        "NERVELINE_VAR": str(installed.var),
        "NERVELINE_DATABASE": installed.database,
        "NERVELINE_DESTINATIONS": "email",
    }
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", code], cwd=settings.ROOT, env=environment, check=False, timeout=60
    )
    assert done.returncode == -9
    assert states(engine) == []
    crypto.use(keys.load_or_make(installed))
    destinations.use(["email"])
    assert file(engine).new

"""A restore that is killed anywhere leaves the old data, whole and readable."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import select
from sqlalchemy.engine import Connection, Engine

from bot.handoff import submission
from bot.settings import ROOT
from bot.store import audit, backup, crypto, migrate
from bot.store.tables import tickets as table
from tests.handoff.requests import NAME, request
from tests.store.contents import everything, fill

pytestmark = pytest.mark.slow

INDEX = "an index key of this test alone"


@pytest.fixture
def key(engine: Engine) -> str:
    """A key that this process and the one that dies share."""
    made = Fernet.generate_key()
    crypto.use(crypto.Keyring(MultiFernet([Fernet(made)]), INDEX.encode()))
    return made.decode()


@pytest.mark.parametrize(
    ("revision", "moment"),
    [
        ("head", "_empty"),
        ("head", "_insert"),
        ("0001", "upgrade"),
        ("0001", "_insert"),
        ("0001", "finish"),
    ],
)
def test_the_old_data_are_still_there(
    engine: Engine, database_url: str, tmp_path: Path, key: str, revision: str, moment: str
) -> None:
    fill(engine)
    engine.dispose()
    if revision != "head":
        migrate.downgrade(database_url, revision)
    path = backup.write(database_url, tmp_path, "2026-11-20T00:00:00.000000+00:00")
    migrate.upgrade(database_url)
    with engine.begin() as conn:
        submission.submit(conn, request(idempotency_key="later"))
    before = everything(database_url)
    engine.dispose()

    died = subprocess.run(
        [sys.executable, "-m", "tests.store.restore_process", database_url, str(path), moment],
        cwd=ROOT,
        env={**os.environ, "KEY": key, "INDEX": INDEX},
        check=False,
    )

    assert died.returncode == -signal.SIGKILL
    assert migrate.current(database_url) == migrate.newest()
    assert everything(database_url) == before
    with engine.begin() as conn:
        assert {row.details["name"] for row in conn.execute(select(table.c.details))} == {NAME}
        assert audit.verify(conn) is None
        submission.submit(conn, request(idempotency_key="after"))
    engine.dispose()
    # And nothing of the dead one is in the way of the next.
    contents = backup.restore(database_url, path)
    assert len(everything(database_url)["tickets"]) == contents.rows["tickets"] > 0


def test_what_belongs_to_it_fails_with_it(
    engine: Engine, database_url: str, tmp_path: Path, key: str
) -> None:
    fill(engine)
    path = backup.write(database_url, tmp_path, "2026-11-20T00:00:00.000000+00:00")
    with engine.begin() as conn:
        submission.submit(conn, request(idempotency_key="later"))
    before = everything(database_url)
    engine.dispose()

    def fail(conn: Connection, contents: backup.Contents) -> None:
        raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        backup.restore(database_url, path, fail)
    assert everything(database_url) == before

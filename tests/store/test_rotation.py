"""Keys change while everything runs, and nothing is lost on the way."""

from __future__ import annotations

import dataclasses
import os
import threading
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select
from sqlalchemy.engine import Engine

from bot import settings
from bot.environment import SettingsError
from bot.handoff import do_not_contact, submission
from bot.settings import Settings
from bot.store import audit, crypto, keyfiles, keys, rotation
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, request

pytestmark = pytest.mark.slow

ROWS = 120


@pytest.fixture
def here(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An installation with its own keys, which this process follows."""
    monkeypatch.setattr(crypto, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(keyfiles, "FOLLOW", 0.15)
    found = dataclasses.replace(
        settings.load(), var=tmp_path, keys="", keys_file=None, index_key="", production=False
    )
    keys.install(found)
    return found


def fill(engine: Engine, rows: int = ROWS) -> None:
    with engine.begin() as conn:
        for number in range(rows):
            submission.submit(conn, request(idempotency_key=f"k{number}"))
        do_not_contact.add(conn, "phone", PHONE, AT, "ann")


def names(engine: Engine) -> set[str]:
    with engine.connect() as conn:
        return {row.details["name"] for row in conn.execute(select(table.c.details))}


def test_from_the_first_key_to_the_second(engine: Engine, here: Settings) -> None:
    fill(engine)
    path = keys.file_of(here)
    assert path is not None
    [old] = keys.split(path.read_text())
    rotation.add(here)
    new, still = keys.split(path.read_text())
    assert (still, new != old, path.stat().st_mode & 0o777) == (old, True, 0o600)
    assert rotation.left(engine) > ROWS
    with pytest.raises(SettingsError, match="still under the old keys"):
        rotation.retire(here, engine)
    changed = rotation.renew(engine)
    assert changed["tickets"] == ROWS
    assert changed["do_not_contact"] == 1
    assert rotation.left(engine) == 0
    assert rotation.retire(here, engine) == [keys.fingerprint(old)]
    assert keys.split(path.read_text()) == [new]
    assert keys.split(path.with_name("keys.retired").read_text()) == [old]
    keys.install(here)
    assert names(engine) == {NAME}
    with engine.connect() as conn:
        assert audit.verify(conn) is None
    crypto.use(None)


def test_others_read_and_write_meanwhile(engine: Engine, here: Settings) -> None:
    fill(engine)
    stop, failed, filed = threading.Event(), [], []

    def go_on() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            try:
                with engine.begin() as conn:
                    filed.append(submission.submit(conn, request(idempotency_key=f"m{number}")))
                assert names(engine) == {NAME}
            except Exception as error:
                failed.append(repr(error))
                return

    thread = threading.Thread(target=go_on)
    thread.start()
    rotation.add(here)
    rotation.renew(engine)
    stop.set()
    thread.join()
    assert failed == []
    assert len(filed) > 0
    assert rotation.left(engine) == 0
    crypto.use(None)


def test_a_process_that_has_not_looked_yet_reads_what_the_other_wrote(
    engine: Engine, here: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crypto, "LOOK_EVERY", 1000.0)
    keys.install(here)
    path = keys.file_of(here)
    assert path is not None
    new = Fernet.generate_key().decode()
    path.write_text(new + "\n" + path.read_text())
    assert crypto.decrypt(Fernet(new).encrypt(b"words").decode()) == "words"
    crypto.use(None)


def test_a_damaged_file_does_not_stop_who_runs(here: Settings, tmp_path: Path) -> None:
    token = crypto.encrypt("words")
    path = keys.file_of(here)
    assert path is not None
    path.write_text("nonsense")
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt(Fernet(Fernet.generate_key()).encrypt(b"x").decode())
    assert crypto.decrypt(token) == "words"
    crypto.use(None)


def test_keys_in_the_environment_are_not_ours_to_change(here: Settings) -> None:
    given = dataclasses.replace(here, keys=Fernet.generate_key().decode())
    with pytest.raises(SettingsError, match="stands in the environment"):
        rotation.add(given)
    crypto.use(None)


def test_a_file_that_cannot_be_written_is_told(here: Settings, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there are no keys"):
        rotation.add(dataclasses.replace(here, keys_file=tmp_path / "none"))
    crypto.use(None)


def test_whoever_could_read_the_keys_still_can(engine: Engine, here: Settings) -> None:
    """Root changes them, the services only read them."""
    path = keys.file_of(here)
    assert path is not None
    path.chmod(0o640)
    # Only root may give a file to somebody else.
    others = (65534, 65534) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(path, *others)
    rotation.add(here)
    rotation.renew(engine)
    rotation.retire(here, engine)
    for each in (path, keys.retired(path)):
        found = each.stat()
        assert (found.st_mode & 0o777, found.st_uid, found.st_gid) == (0o640, *others)
    crypto.use(None)

"""The index key changes while everything runs: all is found before, in the middle, after."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, or_, select
from sqlalchemy.engine import Engine

from bot.channels.form import tokens
from bot.environment import SettingsError
from bot.handoff import do_not_contact, reindex, search
from bot.inbox import finding
from bot.settings import ROOT, Settings
from bot.store import anchor, audit, backup, blind, crypto, index_keys, keyfiles, keys, migrate
from bot.store.tables import do_not_contact as listed
from bot.store.tables import tickets as table
from tests.databases import AT
from tests.handoff.indexed import GONE, GONE_EMAIL, NOW, ROWS, Clinic, stored
from tests.handoff.reindexing import installation
from tests.handoff.requests import NAME, PHONE

pytestmark = pytest.mark.slow


@pytest.fixture
def here(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """An installation with its own keys, which this process follows."""
    monkeypatch.setattr(crypto, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(keyfiles, "FOLLOW", 0.0)
    monkeypatch.setattr(reindex, "GAP", 0.0)
    found = installation(tmp_path)
    keys.install(found)
    yield found
    crypto.use(None)


def test_all_is_found_before_in_the_middle_and_after(engine: Engine, here: Settings) -> None:
    clinic = Clinic(engine, here.var)
    path = keys.index_file_of(here)
    assert path is not None
    [old] = keys.lines(path)
    clinic.is_whole("before")
    index_keys.begin(here)
    new, still = keys.lines(path)
    assert (still, path.stat().st_mode & 0o777) == (old, 0o600)
    assert blind.generation(new.encode()) == 2
    assert not keys.coming(path).exists()
    clinic.is_whole("the new key writes, all older rows stand under the old one")
    assert reindex.left(engine) > ROWS
    with pytest.raises(SettingsError, match="still under the old key"):
        index_keys.retire(here, reindex.left(engine))
    with engine.begin() as conn:
        ticket_step = reindex.INDEXED[0]
        for name in ticket_step.names(conn)[: ROWS // 2]:
            ticket_step.renew(conn, name)
    clinic.is_whole("half of them are renewed")
    reindex.renew(engine)
    anchor.renew(here.var)
    assert reindex.left(engine) == 0
    assert {blind.generation_of(each) for each in stored(engine)} == {2}
    clinic.is_whole("all are renewed")
    assert index_keys.retire(here, reindex.left(engine)) == [keys.fingerprint(old)]
    assert keys.lines(path) == [new]
    assert keys.lines(keys.retired(path)) == [old]
    clinic.is_whole("the old one is out")
    # Whoever starts now.
    keys.install(here)
    clinic.is_whole("a new process")
    assert tokens.sheet(tokens.make(NOW), NOW)
    with pytest.raises(tokens.Forged):
        tokens.sheet(clinic.sheet, NOW)


def test_what_is_sealed_under_the_old_key_holds_while_it_is_in_use(
    engine: Engine, here: Settings
) -> None:
    sheet = tokens.make(NOW)
    index_keys.begin(here)
    assert tokens.sheet(sheet, NOW)
    assert sheet != tokens.make(NOW)


def test_the_old_key_is_worth_nothing_afterwards(engine: Engine, here: Settings) -> None:
    """Whoever has it and the database can try out no number against any column."""
    Clinic(engine, here.var)
    path = keys.index_file_of(here)
    assert path is not None
    [old] = keys.lines(path)
    rotate(engine, here)
    known = set(stored(engine))
    for kind, value in (("phone", PHONE), ("phone", GONE), ("email", GONE_EMAIL)):
        assert blind.plain(old.encode(), kind, value) not in known
        assert not known & set(blind.forms([old.encode()], kind, value))
        assert known & set(crypto.blind_indexes(kind, value))


def rotate(engine: Engine, here: Settings) -> None:
    index_keys.begin(here)
    reindex.renew(engine)
    anchor.renew(here.var)
    index_keys.retire(here, reindex.left(engine))


def test_nobody_erased_is_called_however_often_the_key_changed(
    engine: Engine, here: Settings
) -> None:
    """An erased person's wish holds, however often the key was changed since."""
    clinic = Clinic(engine, here.var)
    for number in range(3):
        rotate(engine, here)
        clinic.is_whole(f"after rotation {number}")
    assert {blind.generation_of(each) for each in stored(engine)} == {4}


@pytest.mark.parametrize(
    ("moment", "after"),
    [
        ("write", 1),
        ("let follow", 1),
        ("write", 2),
        ("let follow", 2),
        ("row", 1),
        ("row", ROWS - 3),
        ("row", ROWS + 1),
    ],
)
def test_a_killed_one_goes_on(
    engine: Engine, database_url: str, here: Settings, moment: str, after: int
) -> None:
    clinic = Clinic(engine, here.var)
    path = keys.index_file_of(here)
    assert path is not None
    [old] = keys.lines(path)
    engine.dispose()
    died = subprocess.run(
        [
            sys.executable, "-m", "tests.handoff.reindexing",
            str(here.var), database_url, moment, str(after),
        ],
        cwd=ROOT,
        check=False,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL
    keys.install(here)
    clinic.is_whole("after the kill")
    coming = keys.lines(keys.coming(path))
    begun = next(key for key in (*coming, *keys.lines(path)) if key != old)
    index_keys.begin(here)
    assert keys.lines(path) == [begun, old]
    clinic.is_whole("goes on")
    reindex.renew(engine)
    anchor.renew(here.var)
    assert index_keys.retire(here, reindex.left(engine)) == [keys.fingerprint(old)]
    clinic.is_whole("done")


def test_others_file_and_find_meanwhile(
    engine: Engine, here: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = Clinic(engine, here.var)
    # Time for a transaction that is under way.
    monkeypatch.setattr(keyfiles, "FOLLOW", 0.3)
    stop, failed, filed = threading.Event(), [], []

    def go_on() -> None:
        while not stop.is_set():
            try:
                with engine.begin() as conn:
                    mine = clinic.file(conn, f"m{len(filed)}")
                    filed.append(mine)
                    same = or_(*search.same({"phone": PHONE}))
                    linked = set(conn.execute(select(table.c.id).where(same)).scalars())
                    assert {*clinic.first, *filed} <= linked
                    assert {*clinic.first, *filed} <= set(finding.find(conn, PHONE, 9999))
            except BaseException as error:  # noqa: BLE001 - told below
                failed.append(repr(error))
                return

    thread = threading.Thread(target=go_on)
    thread.start()
    index_keys.begin(here)
    reindex.renew(engine)
    stop.set()
    thread.join()
    assert failed == []
    assert filed
    assert reindex.left(engine) == 0


def test_a_forged_end_of_the_audit_is_not_sealed_anew(engine: Engine, here: Settings) -> None:
    Clinic(engine, here.var)
    with engine.begin() as conn:
        conn.execute(audit.audit_head.update().values(seal="0" * 64))
    index_keys.begin(here)
    reindex.renew(engine)
    assert reindex.left(engine) == 0
    with engine.connect() as conn:
        assert audit.verify(conn) is not None


def test_a_line_that_two_processes_wrote_under_two_keys_becomes_one(
    engine: Engine, here: Settings
) -> None:
    index_keys.begin(here)
    old = blind.plain(keys.lines(keys.index_file_of(here) or here.var)[1].encode(), "phone", GONE)
    line = {"way": "phone", "contact": GONE, "at": AT, "by": "ann"}
    with engine.begin() as conn:
        conn.execute(insert(listed).values(contact_index=old, **line))
        new = crypto.blind_index("phone", GONE)
        conn.execute(insert(listed).values(contact_index=new, **line))
    reindex.renew(engine)
    assert reindex.left(engine) == 0
    with engine.connect() as conn:
        assert [each.contact for each in do_not_contact.entries(conn)] == [GONE]


def test_what_a_killed_one_left_behind_is_no_new_key(engine: Engine, here: Settings) -> None:
    first = index_keys.begin(here)
    index_keys.retire(here, reindex.left(engine))
    path = here.var / "keys" / "index_key"
    keys.coming(path).write_text("\n".join(keys.lines(path)) + "\n", encoding="ascii")
    assert index_keys.begin(here) != first
    assert len(set(keys.lines(path))) == 2


def test_a_key_in_the_environment_is_not_ours_to_change(here: Settings) -> None:
    import dataclasses

    given = dataclasses.replace(here, index_key="an index key of the environment's own")
    with pytest.raises(SettingsError, match="stands in the environment"):
        index_keys.begin(given)


def test_requests_from_tables_without_a_search_are_found_afterwards(
    engine: Engine, database_url: str, here: Settings
) -> None:
    clinic = Clinic(engine, here.var)
    engine.dispose()
    migrate.downgrade(database_url, "0002")
    copy = backup.write(database_url, here.var / "copies", AT)
    migrate.upgrade(database_url)
    with engine.connect() as conn:
        assert finding.find(conn, NAME, 99) == []
    # An erased one, and one that nothing finds, are no work for each time.
    assert reindex.complete(engine) == ROWS
    assert reindex.complete(engine) == 0
    with engine.connect() as conn:
        assert set(finding.find(conn, NAME, 99)) == set(clinic.first)
    engine.dispose()
    backup.restore(database_url, copy, lambda conn, _: reindex.complete_within(conn))
    with engine.connect() as conn:
        assert set(finding.find(conn, PHONE, 99)) == set(clinic.first)

"""A backup holds everything, comes back into either database, and shows what was done to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import func, insert, select
from sqlalchemy.engine import Engine

from bot.handoff import submission
from bot.store import audit, backup, crypto, migrate
from bot.store.engine import connect
from bot.store.schema import SCHEMA
from bot.store.tables import turns
from tests.databases import AT
from tests.handoff.requests import NAME, PHONE, WORDS, request
from tests.store.contents import MANY, everything, fill

pytestmark = pytest.mark.slow


def test_it_comes_back_as_it_was(engine: Engine, database_url: str, tmp_path: Path) -> None:
    fill(engine)
    before = everything(database_url)
    path = backup.write(database_url, tmp_path / "copies", AT)
    assert path.name == "nerveline-20261121T034512Z.backup"
    assert path.stat().st_mode & 0o777 == 0o600
    contents = backup.check(path)
    assert (contents.rows["turns"], contents.rows["tickets"]) == (MANY, 3)
    with engine.begin() as conn:
        submission.submit(conn, request(idempotency_key="later"))
        conn.execute(turns.delete().where(turns.c.turn_id == "t5"))
    engine.dispose()
    assert backup.restore(database_url, path) == contents
    assert everything(database_url) == before
    with engine.begin() as conn:
        assert audit.verify(conn) is None
        # The database's own numbers go on after the highest.
        values = {"at": AT, "kind": "text", "state": "answered"}
        conn.execute(insert(turns).values(conversation_id="c", turn_id="new", **values))


def test_it_goes_into_an_empty_database_of_the_other_kind(
    engine: Engine, database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    fill(engine)
    path = backup.write(database_url, tmp_path / "copies", AT)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    backup.restore(other, path)
    assert everything(other) == everything(database_url)
    # And back again.
    with engine.begin() as conn:
        for table in reversed(SCHEMA.sorted_tables):
            conn.execute(table.delete())
    engine.dispose()
    backup.restore(database_url, backup.write(other, tmp_path / "copies", AT))
    assert everything(other) == everything(database_url)


def test_nothing_can_be_read_in_it(engine: Engine, database_url: str, tmp_path: Path) -> None:
    fill(engine)
    path = backup.write(database_url, tmp_path, AT)
    raw = path.read_bytes()
    for secret in (NAME, PHONE, WORDS, "turns", "conversation"):
        assert secret.encode() not in raw


def test_it_sees_one_moment(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """Rows that others add between two tables are in neither."""
    fill(engine)
    parts = backup._parts(database_url, AT)
    next(parts)
    with engine.begin() as conn:
        submission.submit(conn, request(idempotency_key="meanwhile"))
    found = [part for part in parts if part.get("table") == "tickets"]
    assert sum(len(part["rows"]) for part in found) == 3


def cut(lines: list[str]) -> list[str]:
    return lines[:-1]


def swap(lines: list[str]) -> list[str]:
    return [lines[0], lines[2], lines[1], *lines[3:-2], lines[-1]]


def change(lines: list[str]) -> list[str]:
    return [*lines[:3], lines[3][:-10] + "AAAAAAAAA=", *lines[4:]]


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        swap,
        change,
        lambda lines: [],
        lambda lines: lines[1:],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [lines[0], *lines],
        lambda lines: ["words", *lines],
        lambda lines: [*lines[:2], *lines[3:]],
    ],
)
def test_a_damaged_one_changes_nothing(
    keyring: crypto.Keyring, tmp_path: Path, damage: object
) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    migrate.upgrade(url)
    engine = connect(url)
    from bot.handoff import destinations

    destinations.use([])
    fill(engine)
    engine.dispose()
    path = backup.write(url, tmp_path / "copies", AT)
    lines = path.read_text().splitlines()
    path.write_text("\n".join(damage(lines)) + "\n")  # type: ignore[operator]
    before = everything(url)
    with pytest.raises(backup.BackupDamaged):
        backup.restore(url, path)
    assert everything(url) == before
    destinations.use(None)


def test_without_its_keys_it_is_nothing(engine: Engine, database_url: str, tmp_path: Path) -> None:
    fill(engine)
    path = backup.write(database_url, tmp_path, AT)
    crypto.use(crypto.Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"other"))
    with pytest.raises(backup.BackupDamaged, match="keys"):
        backup.check(path)


def test_one_of_an_older_revision(engine: Engine, database_url: str, tmp_path: Path) -> None:
    engine.dispose()
    migrate.downgrade(database_url, "0001")
    path = backup.write(database_url, tmp_path, AT)
    migrate.upgrade(database_url)
    fill(engine)
    engine.dispose()
    assert backup.restore(database_url, path).revision == "0001"
    with engine.connect() as conn:
        assert conn.execute(select(func.count()).select_from(turns)).scalar_one() == 0


def test_the_oldest_backups_go_first(keyring: crypto.Keyring, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    migrate.upgrade(url)
    folder = tmp_path / "copies"
    paths = [backup.write(url, folder, AT.replace("2026", str(2020 + n))) for n in range(4)]
    assert backup.prune(folder, 2) == 2
    assert sorted(folder.iterdir()) == paths[2:]
    assert backup.prune(folder, 9) == 0


def test_a_full_disk_leaves_no_half_one(
    keyring: crypto.Keyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    migrate.upgrade(url)

    def full(_: str) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(crypto, "encrypt", full)
    with pytest.raises(OSError, match="No space"):
        backup.write(url, tmp_path / "copies", AT)
    assert list((tmp_path / "copies").iterdir()) == []

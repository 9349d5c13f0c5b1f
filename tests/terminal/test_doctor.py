"""``doctor`` finds what is wrong, and says how to mend it."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import insert

from bot import settings
from bot.store import crypto, keys, migrate
from bot.store.engine import connect
from bot.store.staff_tables import staff
from bot.store.tables import conversations, turns
from bot.terminal import doctor
from tests.databases import AT


@pytest.fixture
def house(tmp_path, monkeypatch):
    var = tmp_path / "var"
    var.mkdir(mode=0o700)
    monkeypatch.setenv("NERVELINE_VAR", str(var))
    known = settings.load()
    crypto.use(keys.load_or_make(known))
    migrate.upgrade(known.database)
    yield known
    crypto.use(None)


def found():
    return {each.what: each for each in doctor.examine()}


def bad():
    return {what: each.mend for what, each in found().items() if not (each.well or each.later)}


def test_an_installation_without_log_in_brain_and_destination_is_told_so(
    house, capsys, monkeypatch
):
    wrong = bad()
    assert "staff add" in wrong.pop("somebody can log in to the inbox")
    assert "bot brain" in wrong.pop(f"brain at {house.brain_socket}")
    # Who tries it out needs no destination; a clinic does.
    nowhere = "no destination is switched on: requests are in the inbox only"
    assert found()[nowhere].later
    monkeypatch.setenv("NERVELINE_PRODUCTION", "1")
    assert "NERVELINE_DESTINATIONS" in bad()[nowhere]
    monkeypatch.delenv("NERVELINE_PRODUCTION")
    assert not {what for what in wrong if not what.startswith("model ")}
    assert doctor.run() == 1
    assert "BAD  somebody can log in" in capsys.readouterr().out


def test_it_says_in_which_folder_it_looks(tmp_path, monkeypatch, capsys):
    for folder in (tmp_path / "one", tmp_path / "none"):
        monkeypatch.setenv("NERVELINE_VAR", str(folder))
        doctor.run()
        assert f"data folder (NERVELINE_VAR): {folder}\n" in capsys.readouterr().out


def test_looking_makes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path / "none"))
    assert "make run" in " ".join(bad().values())
    (tmp_path / "none").mkdir()
    assert "bot migrate" in " ".join(bad().values())
    assert "make run" in " ".join(bad().values())
    assert not list((tmp_path / "none").iterdir())


def test_somebody_who_can_log_in_is_seen(house):
    engine = connect(house.database)
    with engine.begin() as conn:
        conn.execute(
            insert(staff).values(
                id="a", login="a", password_hash="", role="admin", active=True, created_at=AT
            )
        )
    engine.dispose()
    assert "somebody can log in to the inbox" not in bad()


def test_what_is_still_to_do_breaks_nothing(house, capsys):
    (house.var / "first-password").write_text("kept")
    doctor.run()
    printed = capsys.readouterr().out
    assert "TODO clinic.yml has the opening hours" in printed
    assert "TODO the first password still stands in a file" in printed
    assert "kept" not in printed


def test_old_tables_are_told(house):
    migrate.downgrade(house.database, "0001")
    assert any("bot migrate" in mend for mend in bad().values())


def test_lost_keys_are_told(house, monkeypatch):
    engine = connect(house.database)
    with engine.begin() as conn:
        conn.execute(
            insert(conversations).values(
                id="c",
                channel="web",
                language="en",
                created_at=AT,
                last_at=AT,
                draft={},
                choices={},
            )
        )
        conn.execute(
            insert(turns).values(
                conversation_id="c", turn_id="t", at=AT, kind="text", state="accepted", words="x"
            )
        )
    engine.dispose()
    assert "what is stored can be decrypted" not in bad()
    monkeypatch.setenv("NERVELINE_KEYS", Fernet.generate_key().decode())
    assert "not the keys" in bad()["what is stored can be decrypted"]


def test_a_wrong_setting_is_named(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_PORT", "eighty")
    assert "PORT" in bad()["settings"]


def test_an_open_folder_and_a_full_disk_are_told(house, monkeypatch):
    house.var.chmod(0o755)
    monkeypatch.setattr(doctor, "LEAST_SPACE", 2**60)
    mends = " ".join(bad().values())
    assert "chmod o-rwx" in mends
    assert "make room" in mends


def test_a_database_that_is_away_is_told(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_DATABASE", "postgresql://u:secret@127.0.0.1:1/d")
    mend = bad()["database"]
    assert "running" in mend
    assert "secret" not in mend


def test_production_wants_https_and_a_proxy(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_PRODUCTION", "true")
    monkeypatch.setenv("NERVELINE_KEYS", Fernet.generate_key().decode())
    monkeypatch.setenv("NERVELINE_INDEX_KEY", "0123456789abcdefghijABCDEFGHIJ-_x")
    wrong = bad()
    assert "visitors come by https" in wrong
    assert "a reverse proxy is named" in wrong

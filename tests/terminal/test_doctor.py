"""``doctor`` finds what is wrong, and says how to mend it."""

import os
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import insert

from bot import settings
from bot.brain import training
from bot.settings import ROOT
from bot.store import crypto, keys, migrate
from bot.store.engine import connect
from bot.store.staff_tables import staff
from bot.store.tables import conversations, turns
from bot.terminal import before_launch, doctor
from bot.terminal.findings import State
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
    return {what: each.mend for what, each in found().items() if each.state is State.BAD}


def test_an_installation_without_log_in_brain_and_destination_is_told_so(
    house, capsys, monkeypatch
):
    wrong = bad()
    assert "staff add" in wrong.pop("nobody can log in to the inbox")
    assert "bot brain" in wrong.pop(f"brain at {house.brain_socket} does not answer")
    # Who tries it out needs no destination; a clinic does.
    nowhere = "no destination is switched on: requests are in the inbox only"
    assert found()[nowhere].state is State.TODO
    monkeypatch.setenv("NERVELINE_PRODUCTION", "1")
    assert "NERVELINE_DESTINATIONS" in bad()[nowhere]
    monkeypatch.delenv("NERVELINE_PRODUCTION")
    assert not {what for what in wrong if not what.startswith("there is no model ")}
    assert doctor.run() == 1
    assert "BAD  nobody can log in" in (said := capsys.readouterr().out)
    assert "\nTODO: to do before visitors come.\nBAD: broken.\n" in said


def test_before_the_first_start_nothing_is_broken(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path / "none"))
    assert doctor.run() == 0
    assert "TODO there is no folder" in (said := capsys.readouterr().out)
    assert "make run" in said
    monkeypatch.setenv("NERVELINE_PRODUCTION", "1")
    assert doctor.run() == 1


def test_it_says_in_which_folder_it_looks(tmp_path, monkeypatch, capsys):
    for folder in (tmp_path / "one", tmp_path / "none"):
        monkeypatch.setenv("NERVELINE_VAR", str(folder))
        doctor.run()
        assert f"data folder (NERVELINE_VAR): {folder}\n" in capsys.readouterr().out


def test_looking_makes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("NERVELINE_VAR", str(tmp_path / "none"))
    found()
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
    assert found()["somebody can log in to the inbox"].well


def test_what_is_still_to_do_breaks_nothing(house, capsys):
    (house.var / "first-password").write_text("kept")
    doctor.run()
    printed = capsys.readouterr().out
    assert "TODO clinic.yml has no opening hours" in printed
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
    assert found()["what is stored can be decrypted"].well
    monkeypatch.setenv("NERVELINE_KEYS", Fernet.generate_key().decode())
    assert "not the keys" in bad()["what is stored cannot be decrypted"]


def test_a_wrong_setting_is_named(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_PORT", "eighty")
    assert "PORT" in bad()["the settings cannot be read"]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        *[("BRAIN_DEADLINE", each, "must be above 0, at most 10") for each in ("0", "-1", "11")],
        *[("PORT", each, "must be from 1 to 65535") for each in ("0", "-1", "99999")],
        ("METRICS_PORT", "99999", "must be from 0 to 65535"),
        ("PUBLIC_URL", "chat.example.com", "must begin with https://"),
    ],
)
def test_a_value_that_no_setting_takes_is_told_with_its_limits(
    house, monkeypatch, name, value, told
):
    monkeypatch.setenv(f"NERVELINE_{name}", value)
    assert f"NERVELINE_{name} {told}" in bad()["the settings cannot be read"]


@pytest.mark.parametrize("url", ["mysql://u:secret@localhost/d", "sqlite.db", "sqlite"])
def test_a_database_of_another_kind_is_told_without_its_password(house, monkeypatch, url):
    monkeypatch.setenv("NERVELINE_DATABASE", url)
    mend = bad()["the database does not answer"]
    assert "NERVELINE_DATABASE" in mend
    assert "secret" not in mend


def test_a_misspelt_setting_is_told_by_its_name_and_never_by_its_value(house, monkeypatch, capsys):
    monkeypatch.setenv("NERVELINE_SMTP_PASWORD", "open sesame")
    assert doctor.run() == 1
    said = capsys.readouterr().out
    wrong = "BAD  NERVELINE_SMTP_PASWORD is set, and is no setting"
    assert f"{wrong}; NERVELINE_SMTP_PASSWORD is one\n" in said
    assert "sesame" not in said


def test_a_model_that_is_being_trained_is_waited_for(house, monkeypatch, tmp_path):
    monkeypatch.setenv("NERVELINE_MODELS", str(tmp_path / "models"))
    (missing,) = {what for what in bad() if what.startswith("there is no model nerveline-")}
    with training.announced(tmp_path / "models"):
        wrong = found()
    assert missing not in wrong
    assert wrong["the model is being trained at this moment"].state is State.WAIT
    assert wrong[f"brain at {house.brain_socket} does not answer"].state is State.WAIT
    # Over, however it ended.
    assert missing in bad()


def test_what_the_clinic_has_not_filled_in_is_named(house, monkeypatch, tmp_path):
    came = found()["clinic.yml is as it came: nobody has filled in the clinic's own facts"]
    assert came.state is State.TODO
    assert "Dr. Tollestrup" in came.mend
    assert "set name, calls_from, hours" in came.mend
    own = (ROOT / "clinic.yml").read_text().replace("name: null", "name: Example Clinic")
    (tmp_path / "clinic.yml").write_text(own)
    monkeypatch.setenv("NERVELINE_CLINIC_FILE", str(tmp_path / "clinic.yml"))
    (filled,) = [what for what in found() if what.startswith("clinic.yml is filled in")]
    assert "(not set: calls_from, hours" in filled


def test_safety_texts_that_nobody_signed_as_they_are_are_told(house, monkeypatch, tmp_path):
    shipped = before_launch.REGISTER.read_text("utf-8")
    now = before_launch.version()
    nobody = f"no clinician has signed the safety texts as they are (version {now})"
    assert found()[nobody].state is State.TODO
    assert shipped.rstrip().endswith("| | | |")
    monkeypatch.setattr(before_launch, "REGISTER", tmp_path / "safety.md")
    for version, signed in ((now, True), ("0a1b2c3d", False)):
        row = f"| {version} | Sample Reader, MD | 2026-01-05 |"
        before_launch.REGISTER.write_text(shipped.rstrip().removesuffix("| | | |") + row)
        names = set(found())
        assert (nobody not in names) is signed
        assert (
            f"the safety texts (version {now}) are signed: Sample Reader, MD, 2026-01-05" in names
        ) is signed
    before_launch.REGISTER.unlink()
    assert f"who signed the safety texts (version {now}) cannot be seen here" in found()


def test_an_open_folder_and_a_full_disk_are_told(house, monkeypatch):
    house.var.chmod(0o755)
    monkeypatch.setattr(doctor, "LEAST_SPACE", 2**60)
    mends = " ".join(bad().values())
    assert "chmod o-rwx" in mends
    assert "make room" in mends


def test_a_database_that_is_away_is_told(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_DATABASE", "postgresql://u:secret@127.0.0.1:1/d")
    mend = bad()["the database does not answer"]
    assert "running" in mend
    assert "secret" not in mend


def test_production_wants_https_and_a_proxy(house, monkeypatch):
    monkeypatch.setenv("NERVELINE_PRODUCTION", "true")
    monkeypatch.setenv("NERVELINE_KEYS", Fernet.generate_key().decode())
    monkeypatch.setenv("NERVELINE_INDEX_KEY", "0123456789abcdefghijABCDEFGHIJ-_x")
    wrong = bad()
    assert "visitors do not come by https" in wrong
    assert "no reverse proxy is named" in wrong


def test_who_reads_only_its_first_lines_sees_no_error(tmp_path):
    read, write = os.pipe()
    os.close(read)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", "doctor"],
            stdout=write,
            stderr=subprocess.PIPE,
            env=os.environ | {"NERVELINE_VAR": str(tmp_path)},
            text=True,
            check=False,
        )
    finally:
        os.close(write)
    assert ended.returncode == 1
    assert "Pipe" not in ended.stderr
